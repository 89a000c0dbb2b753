import CLibcurl
import Foundation
import Records

/// When a failed request is retried.
struct RetryRules {
  let policy: FetchPolicy
  /// A number from 0 up to 1.
  var random: () -> Double = { Double.random(in: 0..<1) }

  /// Transient statuses: timeouts, overload and gateway failures (RFC 9110, section 15; RFC 6585 for 429; RFC 8470 for
  /// 425).
  static func mayPass(_ status: Int) -> Bool { [408, 425, 429, 500, 502, 503, 504].contains(status) }

  /// Delay before retry number `repetition` (from 1): exponential back-off with equal jitter, but at least what the
  /// server asks for. Nil if the maximum number of retries is reached, or the retry would be too long after the first
  /// attempt, which was `elapsed` ago.
  func wait(before repetition: Int, elapsed: Duration, retryAfter: Duration?) -> Duration? {
    guard repetition <= policy.retries else { return nil }
    let backoff = policy.retryDelay * (1 << min(repetition - 1, 20))
    let wait = max(backoff / 2 + backoff / 2 * random(), retryAfter ?? .zero)
    return elapsed + wait <= policy.retryTotal ? wait : nil
  }

  /// The delay requested by `Retry-After`, in seconds or as a date in any of the formats of RFC 9110, section 5.6.7;
  /// nil for anything else, zero for the past.
  static func retryAfter(_ value: String?, now: Date) -> Duration? {
    guard let value = value?.trimmingBlanks, !value.isEmpty else { return nil }
    if value.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return .seconds(Int(value.prefix(9)) ?? 0) }
    let date = curl_getdate(value, nil)
    guard date >= 0 else { return nil }
    return .seconds(max(0, Double(date) - now.timeIntervalSince1970))
  }
}
