import FlyingFox
import FlyingSocks
import Foundation
import PipelineRun
import Synchronization

/// Serves the report of one run on loopback only, and writes decisions made there to a decisions file.
package struct ReviewServer: Sendable {
  private let pages: ReviewPages
  private let session: ReviewSession
  private let port: UInt16

  /// Renders the run's report and reads the decisions file, if there is one. Throws `manifest` for errors in that file,
  /// `badData` if it is not a file.
  ///
  /// - Parameters:
  ///   - port: the port to listen on, 0 for a free one.
  ///   - today: the date of decisions, `2026-11-27`.
  package init(
    run: LoadedRun, file: DecisionFile, port: UInt16, today: @escaping @Sendable () -> String
  ) throws(RunFailure) {
    _ = try file.decisions()
    pages = try ReviewPages(run)
    session = ReviewSession(run: run, file: file, today: today)
    self.port = port
  }

  /// Serves until `end` returns. Throws `unavailable` if the port cannot be listened on.
  ///
  /// - Parameters:
  ///   - ready: called once, with the URL to open, which contains the session token.
  ///   - end: returns when serving should end; a write in progress is completed.
  package func serve(
    ready: @escaping @Sendable (String) throws -> Void, until end: @escaping @Sendable () async -> Void
  ) async throws {
    let server = HTTPServer(config: try configuration())
    let ending = Ending()
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        do {
          try await server.run()
        } catch SocketError.failed(let operation, _, let message) where operation == "Bind" || operation == "Listen" {
          throw RunFailure(.unavailable, "cannot listen on port \(port) of 127.0.0.1: \(message)")
        } catch {
          // Ending the server is reported as an error too.
          guard ending.hasBegun else { throw RunFailure(.unavailable, "the server stopped unexpectedly: \(error)") }
        }
      }
      group.addTask {
        try await server.waitUntilListening()
        let gate = RequestGate(token: SessionToken(), port: try await loopbackPort(of: server))
        await server.appendRoute("*", to: ReviewAnswers(gate: gate, pages: pages, session: session))
        try ready(gate.address)
        await end()
        ending.begin()
        await server.stop(timeout: 0.3)
      }
      // Whichever ends first: if the server cannot start, nothing waits for it.
      try await group.next()
      group.cancelAll()
    }
  }

  /// Whether serving is being ended on purpose.
  private final class Ending: Sendable {
    private let state = Mutex(false)
    var hasBegun: Bool { state.withLock { $0 } }
    func begin() { state.withLock { $0 = true } }
  }

  private func configuration() throws -> HTTPServer.Configuration {
    HTTPServer.Configuration(
      address: try sockaddr_in.inet(ip4: "127.0.0.1", port: port), sharedRequestBufferSize: RequestGate.maxBytes,
      sharedRequestReplaySize: RequestGate.maxBytes, logger: .disabled)
  }

  /// The port the server listens on. Throws if the socket is bound to anything but loopback.
  private func loopbackPort(of server: HTTPServer) async throws -> UInt16 {
    guard case .ip4("127.0.0.1", let port)? = await server.listeningAddress else {
      throw RunFailure(.defect, "the server is not bound to 127.0.0.1; refusing to serve")
    }
    return port
  }
}
