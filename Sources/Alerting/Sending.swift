import Acquisition

/// Sends `body` to an address by POST and waits for the answer, at most for `timeout`.
///
/// - Returns: what went wrong, in words that do not repeat the address; nil for an answer with a status of success.
func send(_ address: String, body: String, contentType: String, timeout: Duration) -> String? {
  switch post(body, contentType: contentType, to: address, timeout: timeout) {
  case .answered(let status): (200..<300).contains(status) ? nil : "the server responded with status \(status)"
  case .failed(let reason): reason
  }
}
