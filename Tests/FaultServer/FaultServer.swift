import Foundation

/// The misbehaving server of `fault_server.py`, for as long as this value lives.
package final class FaultServer {
  private struct Ready: Decodable {
    var port: Int
    var tls: [String: Int]
    var root: String?
  }

  private let ready: Ready
  private let process = Process()
  private let input = Pipe()

  /// Whether the machine has what the server needs.
  package static let isAvailable = ["python3", "openssl"].allSatisfy { isProgram($0) }

  /// Starts the server. `tls` adds ports with certificates of different faults; `pages` is the folder behind the path
  /// `file`.
  package init(tls: Bool = false, pages: String? = nil) throws {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("fault_server.py")
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", script.path] + (tls ? ["--tls"] : []) + (pages.map { ["--pages", $0] } ?? [])
    process.standardInput = input
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    var line = Data()
    while !line.contains(0x0A) {
      let piece = output.fileHandleForReading.availableData
      if piece.isEmpty { break }
      line += piece
    }
    ready = try JSONDecoder().decode(Ready.self, from: line)
  }

  deinit {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  /// The port on every loopback address.
  package var port: Int { ready.port }

  /// The certificate (PEM) that those of the TLS ports are signed by; nil without them.
  package var root: String? { ready.root }

  /// The address of a path on the `host`-th loopback address.
  package func address(_ path: String, host: Int = 1) -> String { "http://127.0.0.\(host):\(ready.port)/\(path)" }

  /// The address of a path behind a certificate: `good`, `wrong-host`, `expired` or `self-signed`.
  package func secure(_ name: String, _ path: String = "page/x") -> String {
    "https://127.0.0.1:\(ready.tls[name] ?? 1)/\(path)"
  }
}

/// The path of a program, looked for where a shell does and among the system's own.
func programPath(_ name: String) -> String? {
  let folders =
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init) + ["/usr/sbin"]
  return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
}

/// Whether the machine has a program of this name, which a test needs.
package func isProgram(_ name: String) -> Bool { programPath(name) != nil }
