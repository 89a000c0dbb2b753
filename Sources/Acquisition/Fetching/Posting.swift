import CLibcurl
import Foundation

/// Sends JSON to an address that the caller of the program gave, and waits for the answer, whose body is dropped.
///
/// - Returns: why it did not arrive, in words; nil when the server took it (status below 400).
public func postJSON(_ text: String, to address: String, timeout: Duration) -> String? {
  laborledger_curl_init()
  guard let handle = curl_easy_init() else { return "out of memory" }
  let headers = curl_slist_append(nil, "Content-Type: application/json")
  defer {
    curl_slist_free_all(headers)
    curl_easy_cleanup(handle)
  }
  _ = laborledger_set_text(handle, CURLOPT_URL, address)
  _ = laborledger_set_text(handle, CURLOPT_PROTOCOLS_STR, "http,https")
  _ = laborledger_set_list(handle, headers)
  _ = laborledger_set_long(handle, CURLOPT_POSTFIELDSIZE, text.utf8.count)
  _ = laborledger_set_text(handle, CURLOPT_COPYPOSTFIELDS, text)
  _ = laborledger_set_long(handle, CURLOPT_FAILONERROR, 1)
  _ = laborledger_set_long(handle, CURLOPT_NOSIGNAL, 1)
  _ = laborledger_set_long(handle, CURLOPT_TIMEOUT_MS, Int(timeout / .milliseconds(1)))
  laborledger_drop_body(handle)
  let code = BrokenPipeSignal.suppressed { curl_easy_perform(handle) }
  return code == CURLE_OK ? nil : String(cString: curl_easy_strerror(code))
}
