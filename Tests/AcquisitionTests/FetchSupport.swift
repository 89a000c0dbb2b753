import Foundation
import Records

/// Bounds under which faults show soon.
func quickPolicy(_ change: (inout FetchPolicy) -> Void = { _ in }) -> FetchPolicy {
  var policy = FetchPolicy(contact: "https://example.org/crawler")
  policy.delay = .zero
  policy.connectTimeout = .seconds(2)
  policy.stallTimeout = .seconds(1)
  policy.totalTimeout = .seconds(3)
  policy.maxBytes = 1 << 20
  policy.retries = 1
  policy.retryDelay = .milliseconds(50)
  policy.retryTotal = .seconds(6)
  policy.maxConnections = 64
  policy.allowedNetworks = ["127.0.0.0/25"]
  change(&policy)
  return policy
}
