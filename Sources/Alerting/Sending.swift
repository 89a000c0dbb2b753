import CLibcurl
import Foundation

/// Sends `body` to an address by POST and waits for the answer, at most for `timeout`. The address may be one of this machine or of a private network: the operator chose it.
///
/// - Returns: what went wrong, in words that do not repeat the address, which may hold a secret; nil for an answer with a status of success.
func send(_ address: String, body: String, contentType: String, timeout: Duration) -> String? {
  laborledger_curl_init()
  guard let handle = curl_easy_init() else { return "out of memory" }
  let list = curl_slist_append(nil, "Content-Type: \(contentType)")
  defer {
    curl_slist_free_all(list)
    curl_easy_cleanup(handle)
  }
  let milliseconds = max(1, Int(timeout / .milliseconds(1)))
  _ = laborledger_set_text(handle, CURLOPT_URL, address)
  _ = laborledger_set_text(handle, CURLOPT_PROTOCOLS_STR, "http,https")
  _ = laborledger_set_text(handle, CURLOPT_USERAGENT, "LaborLedger")
  _ = laborledger_set_text(handle, CURLOPT_COPYPOSTFIELDS, body)
  _ = laborledger_set_list(handle, list)
  _ = laborledger_set_long(handle, CURLOPT_TIMEOUT_MS, milliseconds)
  _ = laborledger_set_long(handle, CURLOPT_NOSIGNAL, 1)
  laborledger_discard_body(handle)
  let code = curl_easy_perform(handle)
  guard code == CURLE_OK else { return String(cString: curl_easy_strerror(code)) }
  let status = laborledger_get_long(handle, CURLINFO_RESPONSE_CODE)
  return (200..<300).contains(status) ? nil : "the server answered with status \(status)"
}
