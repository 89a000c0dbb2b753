import CLibcurl
import Foundation
import Records

/// Performs concurrent requests on the calling thread with libcurl's multi interface. Knows nothing of hosts, delays or
/// retries.
final class FetchEngine {
  private let policy: FetchPolicy
  private let userAgent: String
  private let proxies: ProxyChoice
  private let multi: UnsafeMutableRawPointer
  private var idle: [UnsafeMutableRawPointer] = []
  private var running: [UnsafeMutableRawPointer: Running] = [:]

  private struct Running {
    let transfer: Transfer
    let list: UnsafeMutablePointer<curl_slist>?
  }

  /// Creates an engine; nil if libcurl cannot (out of memory).
  init?(policy: FetchPolicy, userAgent: String, proxies: ProxyChoice = ProxyChoice()) {
    laborledger_curl_init()
    guard let multi = curl_multi_init() else { return nil }
    self.multi = multi
    self.policy = policy
    self.userAgent = userAgent
    self.proxies = proxies
    _ = laborledger_multi_set_long(multi, CURLMOPT_MAXCONNECTS, max(32, policy.maxConnections * 2))
  }

  deinit {
    BrokenPipeSignal.suppressed {
      cancelAll()
      for handle in idle { curl_easy_cleanup(handle) }
      curl_multi_cleanup(multi)
    }
  }

  /// Number of requests in progress.
  var count: Int { running.count }

  /// Starts a request; `wait` returns its exchange with the same tag. Returns a failure if it cannot be started.
  func start(_ request: FetchRequest, tag: Int) -> FetchFailure? {
    let proxy = proxies.proxy(for: request.address)
    if proxy != nil, AddressRules.isRefusedName(request.address.host, policy) {
      return FetchFailure(
        .privateAddress, "\(request.address.host) is a local or private-network host; such hosts are not fetched")
    }
    guard let handle = idle.popLast() ?? curl_easy_init() else {
      return FetchFailure(.connection, "out of memory", mayPass: true)
    }
    curl_easy_reset(handle)
    let transfer = Transfer(tag: tag, request: request, date: Date(), viaProxy: proxy != nil, policy: policy)
    let list = configure(handle, transfer, proxy: proxy)
    running[handle] = Running(transfer: transfer, list: list)
    guard curl_multi_add_handle(multi, handle) == CURLM_OK else {
      release(handle)
      return FetchFailure(.connection, "out of memory", mayPass: true)
    }
    return nil
  }

  /// Runs transfers for at most `limit`; returns completed ones as soon as there are any.
  func wait(limit: Duration) -> [(tag: Int, exchange: FetchExchange)] {
    BrokenPipeSignal.suppressed {
      var left: Int32 = 0
      curl_multi_perform(multi, &left)
      var done = collect()
      if done.isEmpty {
        curl_multi_poll(multi, nil, 0, Int32(clamping: max(0, limit.milliseconds)), nil)
        curl_multi_perform(multi, &left)
        done = collect()
      }
      return done
    }
  }

  /// Cancels all requests in progress.
  func cancelAll() {
    BrokenPipeSignal.suppressed {
      for handle in Array(running.keys) {
        curl_multi_remove_handle(multi, handle)
        release(handle)
      }
    }
  }

  private func collect() -> [(tag: Int, exchange: FetchExchange)] {
    var done: [(Int, FetchExchange)] = []
    var code = CURLE_OK
    while let handle = laborledger_next_done(multi, &code) {
      curl_multi_remove_handle(multi, handle)
      if let transfer = running[handle]?.transfer {
        done.append((transfer.tag, exchange(of: transfer, handle: handle, code: code)))
      }
      release(handle)
    }
    return done
  }

  private func release(_ handle: UnsafeMutableRawPointer) {
    curl_slist_free_all(running.removeValue(forKey: handle)?.list)
    idle.append(handle)
  }

  private func configure(
    _ handle: UnsafeMutableRawPointer, _ transfer: Transfer, proxy: String?
  ) -> UnsafeMutablePointer<curl_slist>? {
    func set(_ option: CURLoption, _ value: Int) { _ = laborledger_set_long(handle, option, value) }
    func set(_ option: CURLoption, _ value: String) { _ = laborledger_set_text(handle, option, value) }
    transfer.attach(to: handle)
    _ = laborledger_set_error_buffer(handle, transfer.errorText)
    set(CURLOPT_URL, transfer.request.address.text)
    set(CURLOPT_PROTOCOLS_STR, "http,https")
    set(CURLOPT_FOLLOWLOCATION, 0)
    set(CURLOPT_PROXY, proxy ?? "")
    set(CURLOPT_NOPROXY, "")
    set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
    set(CURLOPT_USERAGENT, userAgent)
    set(CURLOPT_ACCEPT_ENCODING, "")
    set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_2TLS))
    set(CURLOPT_HTTP09_ALLOWED, 0)
    set(CURLOPT_NOSIGNAL, 1)
    set(CURLOPT_CONNECTTIMEOUT_MS, policy.connectTimeout.milliseconds)
    set(CURLOPT_TIMEOUT_MS, policy.totalTimeout.milliseconds)
    set(CURLOPT_LOW_SPEED_LIMIT, 1)
    set(CURLOPT_LOW_SPEED_TIME, max(1, (policy.stallTimeout.milliseconds + 999) / 1000))
    if let file = policy.certificates { set(CURLOPT_CAINFO, file) }
    var list = curl_slist_append(nil, "Accept: text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5")
    list = curl_slist_append(list, "Accept-Language: en")
    if let validator = transfer.request.validator { list = curl_slist_append(list, validator.header) }
    _ = laborledger_set_list(handle, list)
    return list
  }

  private func exchange(of transfer: Transfer, handle: UnsafeMutableRawPointer, code: CURLcode) -> FetchExchange {
    let head = HTTPHead(transfer.headBytes[...])
    let protocolNumber = laborledger_get_long(handle, CURLINFO_HTTP_VERSION)
    let failure = transfer.failure(code)
    return FetchExchange(
      request: transfer.request, date: transfer.date.formatted(.iso8601), sent: transfer.sent,
      status: head.statusLine.isEmpty ? 0 : Int(laborledger_get_long(handle, CURLINFO_RESPONSE_CODE)), head: head,
      body: transfer.body,
      remote: transfer.viaProxy
        ? "" : laborledger_get_text(handle, CURLINFO_PRIMARY_IP).map { String(cString: $0) } ?? "",
      httpVersion: protocolNumber == CURL_HTTP_VERSION_2_0 ? "h2" : "http/1.1",
      location: laborledger_get_text(handle, CURLINFO_REDIRECT_URL).map { String(cString: $0) }, failure: failure)
  }
}

extension Transfer {
  /// Translates a libcurl result; nil for a complete response.
  func failure(_ code: CURLcode) -> FetchFailure? {
    if code == CURLE_OK { return nil }
    if let refusal { return request.keepsPrefix && refusal.kind == .tooLarge && !headBytes.isEmpty ? nil : refusal }
    // The elapsed time is omitted: it would make two runs on the same pages differ.
    let words = (errorText.pointee == 0 ? String(cString: curl_easy_strerror(code)) : String(cString: errorText))
      .replacing(/\ after\ \d+\ (?:ms|milliseconds|seconds)/, with: "")
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY:
      return FetchFailure(.unknownHost, words, mayPass: true)
    case CURLE_COULDNT_CONNECT: return FetchFailure(.connection, words, mayPass: true)
    case CURLE_OPERATION_TIMEDOUT: return FetchFailure(.timeout, words, mayPass: true)
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS:
      return FetchFailure(.certificate, words)
    case CURLE_SSL_CONNECT_ERROR: return FetchFailure(.connection, words, mayPass: true)
    case CURLE_BAD_CONTENT_ENCODING: return FetchFailure(.badEncoding, words)
    case CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY: return FetchFailure(.notHTTP, words)
    // libcurl's result for an overlong header line.
    case CURLE_OUT_OF_MEMORY where !headIsWhole: return FetchFailure(.tooLarge, "a response header field is too long")
    case CURLE_OUT_OF_MEMORY: return FetchFailure(.tooLarge, words)
    case CURLE_URL_MALFORMAT: return FetchFailure(.badAddress, words)
    default: return FetchFailure(.cutOff, words, mayPass: true)
    }
  }
}

extension Duration {
  /// Whole milliseconds.
  var milliseconds: Int { Int(self / .milliseconds(1)) }
}
