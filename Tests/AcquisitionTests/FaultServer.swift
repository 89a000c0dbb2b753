import Foundation
import Records

@testable import Acquisition

/// The misbehaving server of `Tests/FaultServer`, for as long as this value lives.
final class FaultServer {
  struct Ready: Decodable {
    var port: Int
    var tls: [String: Int]
    var root: String?
  }

  let ready: Ready
  private let process = Process()
  private let input = Pipe()

  /// Whether the machine has what the server needs.
  static let isAvailable = ["python3", "openssl"].allSatisfy { name in
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
  }

  init(tls: Bool = false) throws {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("FaultServer/fault_server.py")
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", script.path] + (tls ? ["--tls"] : [])
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

  /// The address of a path on the `host`-th loopback address.
  func address(_ path: String, host: Int = 1) -> String { "http://127.0.0.\(host):\(ready.port)/\(path)" }

  func secure(_ name: String, _ path: String = "page/x") -> String { "https://127.0.0.1:\(ready.tls[name] ?? 1)/\(path)" }
}

/// Bounds under which faults show soon.
func quickPolicy(_ change: (inout FetchPolicy) -> Void = { _ in }) -> FetchPolicy {
  var policy = FetchPolicy(contact: "https://example.org/crawler")
  policy.delay = .zero
  policy.connectTimeout = .seconds(2)
  policy.stallTimeout = .seconds(1)
  policy.totalTimeout = .seconds(3)
  policy.mostBytes = 1 << 20
  policy.retries = 1
  policy.retryDelay = .milliseconds(50)
  policy.retryTotal = .seconds(6)
  policy.mostConnections = 64
  policy.allowedNetworks = ["127.0.0.0/25"]
  change(&policy)
  return policy
}

/// Runs `body` with a folder of its own, which goes away after it.
func withFolder<T>(_ body: (String) throws -> T) throws -> T {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("fetching-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder.path)
}
