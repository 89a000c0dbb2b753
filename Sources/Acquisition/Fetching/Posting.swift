import CLibcurl
import Foundation

/// The outcome of posting a message.
package enum PostOutcome: Sendable, Hashable {
  /// The server answered with this status; redirects are not followed.
  case answered(status: Int)
  /// No response; the description does not contain the URL, which may contain a secret.
  case failed(String)
}

/// Posts `body` to an address given by the operator or caller, which may be on this machine or a private network, and
/// waits at most `timeout` for the response, whose body is discarded.
package func post(_ body: String, contentType: String, to address: String, timeout: Duration) -> PostOutcome {
  laborledger_curl_init()
  guard let handle = curl_easy_init() else { return .failed("out of memory") }
  let headers = curl_slist_append(nil, "Content-Type: \(contentType)")
  defer {
    curl_slist_free_all(headers)
    curl_easy_cleanup(handle)
  }
  _ = laborledger_set_text(handle, CURLOPT_URL, address)
  _ = laborledger_set_text(handle, CURLOPT_PROTOCOLS_STR, "http,https")
  _ = laborledger_set_text(handle, CURLOPT_USERAGENT, "LaborLedger")
  _ = laborledger_set_list(handle, headers)
  _ = laborledger_set_long(handle, CURLOPT_POSTFIELDSIZE, body.utf8.count)
  _ = laborledger_set_text(handle, CURLOPT_COPYPOSTFIELDS, body)
  _ = laborledger_set_long(handle, CURLOPT_NOSIGNAL, 1)
  _ = laborledger_set_long(handle, CURLOPT_TIMEOUT_MS, max(1, timeout.milliseconds))
  laborledger_drop_body(handle)
  let code = BrokenPipeSignal.suppressed { curl_easy_perform(handle) }
  guard code == CURLE_OK else { return .failed(String(cString: curl_easy_strerror(code))) }
  return .answered(status: Int(laborledger_get_long(handle, CURLINFO_RESPONSE_CODE)))
}
