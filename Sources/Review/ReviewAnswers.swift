import FlyingFox
import Foundation
import PipelineRun

/// Answers requests: the gate decides which ones, the session carries them out.
struct ReviewAnswers: HTTPHandler {
  let gate: RequestGate
  let pages: ReviewPages
  let session: ReviewSession

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    let route: ReviewRoute
    do throws(Refusal) {
      route = try gate.route(of: RequestHead(request))
    } catch {
      return answer(error)
    }
    switch route {
    case .page: return answer(Data(pages.report.page.utf8), type: "text/html; charset=utf-8")
    case .tables: return answer(Data(pages.report.tables.utf8), type: "text/html; charset=utf-8")
    case .state: return answer(json: await session.state())
    case .decide:
      guard let wish: DecisionRequest = await body(of: request) else { return notUnderstood }
      return await change { () throws(RunFailure) in try await session.decide(wish) }
    case .undo:
      guard let wish: UndoRequest = await body(of: request) else { return notUnderstood }
      return await change { () throws(RunFailure) in try await session.undo(wish.number) }
    }
  }

  private var notUnderstood: HTTPResponse { answer(Refusal(status: 400, message: "The request is malformed.")) }

  /// The decoded body; nil if invalid. The gate has checked its length.
  private func body<Value: Decodable>(of request: HTTPRequest) async -> Value? {
    guard let data = try? await request.bodyData, data.count <= RequestGate.maxBytes else { return nil }
    return try? JSONDecoder().decode(Value.self, from: data)
  }

  private func change(_ body: () async throws(RunFailure) -> ReviewState) async -> HTTPResponse {
    do throws(RunFailure) {
      return answer(json: try await body())
    } catch {
      let status =
        switch error.code {
        case .usage: 422
        case .badData, .manifest: 409
        default: 500
        }
      return answer(Refusal(status: status, message: error.message))
    }
  }

  private func answer(_ refusal: Refusal) -> HTTPResponse {
    var response = answer(json: ReviewError(error: refusal.message), status: refusal.status)
    if let method = refusal.allowed { response.headers[HTTPHeader("Allow")] = method }
    return response
  }

  private func answer(json value: some Encodable, status: Int = 200) -> HTTPResponse {
    guard let data = try? JSONEncoder().encode(value) else {
      return answer(Data("{}".utf8), type: "application/json", status: 500)
    }
    return answer(data, type: "application/json", status: status)
  }

  private func answer(_ body: Data, type: String, status: Int = 200) -> HTTPResponse {
    var headers = HTTPHeaders(Dictionary(uniqueKeysWithValues: pages.headers.map { (HTTPHeader($0.key), $0.value) }))
    headers[.contentType] = type
    return HTTPResponse(
      statusCode: HTTPStatusCode(status, phrase: status == 200 ? "OK" : "Refused"), headers: headers, body: body)
  }
}

extension RequestHead {
  /// The head of a request of the library.
  init(_ request: HTTPRequest) {
    self.init(
      method: request.method.rawValue, path: request.target.path(), host: request.headers[.host],
      origin: request.headers[HTTPHeader("Origin")],
      fetchSite: request.headers[HTTPHeader("Sec-Fetch-Site")], contentType: request.headers[.contentType],
      contentLength: request.headers[.contentLength],
      transferEncoding: request.headers[.transferEncoding])
  }
}
