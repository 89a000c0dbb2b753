import Foundation

/// nginx on a loopback address, over TLS and HTTP/2, for as long as this value lives.
package final class NginxServer {
  private let process = Process()
  private let input = Pipe()
  private let folder: String
  private let port: Int

  /// Whether the machine has nginx.
  package static let isAvailable = programPath("nginx") != nil

  /// Serves the files of a folder with the good certificate of `certificates`, a server with TLS; compressed, as sites
  /// do.
  package init(pages: String, certificates: FaultServer) throws {
    guard let program = programPath("nginx"), let root = certificates.root else { throw CocoaError(.fileNoSuchFile) }
    let keys = URL(fileURLWithPath: root).deletingLastPathComponent().path
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("nginx-\(UUID().uuidString)").path
    port = Int.random(in: 20_000..<30_000)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map { "\($0)_temp_path \(folder)/\($0);" }
      .joined(separator: " ")
    let text = """
      daemon off; master_process off; pid \(folder)/pid; error_log \(folder)/error.log;
      events { worker_connections 64; }
      http {
        types { text/html html; } access_log off; gzip on; gzip_min_length 1; \(temporary)
        server { listen 127.0.0.1:\(port) ssl http2; ssl_certificate \(keys)/good.pem; ssl_certificate_key \(keys)/good.key; root \(pages); }
      }
      """
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/nginx.conf"))
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    // Ends with whoever holds the other end of standard input, however that ends. Signals that ask are blocked in what
    // Foundation starts.
    process.arguments = ["-c", "\"$0\" -c \"$1/nginx.conf\" -e \"$1/error.log\" & cat; kill -9 $!", program, folder]
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    // It writes its number once it listens.
    let limit = Date().addingTimeInterval(10)
    while !FileManager.default.fileExists(atPath: folder + "/pid"), process.isRunning, Date() < limit { usleep(10_000) }
  }

  deinit {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// The address of a file.
  package func address(_ file: String) -> String { "https://127.0.0.1:\(port)/\(file)" }
}
