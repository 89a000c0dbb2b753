import Foundation
import Records
import Yams

extension ManifestReader {
  static let fetchKeys = [
    "contact", "product", "delay", "max_crawl_delay", "connect_timeout", "stall_timeout", "total_timeout", "max_bytes",
    "max_redirects", "retries",
    "retry_delay",
    "retry_total", "max_connections", "allow_private", "ca_file",
  ]

  /// The fetch policy; nil if not given, which is an error if a source has a URL.
  mutating func fetching(_ node: Node?, folder: String, firstAddress: Node?) -> FetchPolicy? {
    guard let node else {
      if let firstAddress {
        report(
          "a source with a url requires 'fetch: {contact: …}': an address where site operators can reach you",
          at: firstAddress.mark)
      }
      return nil
    }
    let fields = fields(node, of: "fetch", keys: Self.fetchKeys, required: ["contact"])
    var policy = FetchPolicy(contact: contact(fields["contact"]) ?? "")
    if let product = product(fields["product"]) { policy.product = product }
    func set(_ key: String, _ field: WritableKeyPath<FetchPolicy, Duration>, least: Duration = .milliseconds(1)) {
      if let value = duration(fields[key], of: key, least: least) { policy[keyPath: field] = value }
    }
    set("delay", \.delay, least: .zero)
    set("max_crawl_delay", \.maxCrawlDelay, least: .zero)
    set("connect_timeout", \.connectTimeout)
    set("stall_timeout", \.stallTimeout, least: .seconds(1))
    set("total_timeout", \.totalTimeout)
    set("retry_delay", \.retryDelay)
    set("retry_total", \.retryTotal)
    if let value = integer(fields["max_bytes"], of: "max_bytes", from: 1024, to: 64 << 20) { policy.maxBytes = value }
    if let value = integer(fields["max_redirects"], of: "max_redirects", from: 0, to: 20) {
      policy.maxRedirects = value
    }
    if let value = integer(fields["retries"], of: "retries", from: 0, to: 10) { policy.retries = value }
    if let value = integer(fields["max_connections"], of: "max_connections", from: 1, to: 256) {
      policy.maxConnections = value
    }
    allowPrivate(fields["allow_private"], &policy)
    if let file = text(fields["ca_file"], of: "ca_file") {
      let resolved = resolve(file, in: folder)
      if !FileManager.default.fileExists(atPath: resolved) {
        report("file not found: \(resolved)", at: fields["ca_file"]?.mark)
      }
      policy.certificates = resolved
    }
    return policy
  }

  /// An http or https URL without credentials.
  mutating func webAddress(_ node: Node?) -> String? {
    guard let value = text(node, of: "url") else { return nil }
    let parts = URLComponents(string: value)
    guard let scheme = parts?.scheme?.lowercased(), scheme == "http" || scheme == "https", parts?.host?.isEmpty == false
    else {
      report("url must be an http or https address, not '\(value)'", at: node?.mark)
      return nil
    }
    if parts?.user != nil || parts?.password != nil {
      report("url must not contain a user name or password", at: node?.mark)
    }
    return value
  }

  /// `{observations: ">= 40"}`, or `{observations: 40}`.
  mutating func expectation(_ node: Node?) -> PageExpectation? {
    guard let node else { return nil }
    let fields = fields(node, of: "expect", keys: ["observations"], required: ["observations"])
    guard let count = fields["observations"] else { return nil }
    if let match = count.scalar?.string.wholeMatch(of: /(?:>=\s*)?(\d{1,6})/), let least = Int(match.1), least > 0 {
      return PageExpectation(observations: least)
    }
    report("observations must be a minimum such as '>= 40'", at: count.mark)
    return nil
  }

  /// A contact: a web or e-mail address.
  private mutating func contact(_ node: Node?) -> String? {
    guard let value = text(node, of: "contact") else { return nil }
    let isAddress = value.wholeMatch(of: /https?:\/\/[!-~]+|(?:mailto:)?[!-~]+@[!-~]+\.[!-~]+/) != nil
    guard isAddress, !value.contains(where: { "()<>\\".contains($0) }) else {
      report("contact must be a web or e-mail address, not '\(value)'", at: node?.mark)
      return nil
    }
    return value
  }

  private mutating func product(_ node: Node?) -> String? {
    guard let value = text(node, of: "product") else { return nil }
    guard value.wholeMatch(of: /[A-Za-z_-]{1,40}/) != nil else {
      report("product may contain only letters, '_' and '-', because robots.txt refers to it", at: node?.mark)
      return nil
    }
    return value
  }

  private mutating func allowPrivate(_ node: Node?, _ policy: inout FetchPolicy) {
    guard let node else { return }
    if case .sequence = node {
      policy.allowedNetworks = items(node, of: "allow_private").compactMap { item in
        guard let value = text(item, of: "a network of allow_private") else { return nil }
        guard isNetwork(value) else {
          report("a network of allow_private must have the form 10.1.0.0/16 or fd00::/8, not '\(value)'", at: item.mark)
          return nil
        }
        return value
      }
    } else if let value = node.bool, node.tag == Tag(.bool) {
      policy.allowsPrivate = value
    } else {
      report("allow_private must be true, false, or a list of networks such as [10.1.0.0/16]", at: node.mark)
    }
  }

  mutating func integer(_ node: Node?, of what: String, from least: Int, to most: Int) -> Int? {
    guard let value = integer(node, of: what) else { return nil }
    guard (least...most).contains(value) else {
      report("\(what) must be between \(least) and \(most), not \(value)", at: node?.mark)
      return nil
    }
    return value
  }

  /// A duration: `500ms`, `90s`, `10m`, `1h30m`; at most a day.
  mutating func duration(_ node: Node?, of what: String, least: Duration) -> Duration? {
    guard let value = text(node, of: what) else { return nil }
    guard let match = value.wholeMatch(of: /(?:(\d{1,4})h)?(?:(\d{1,5})m)?(?:(\d{1,6})s)?(?:(\d{1,8})ms)?/),
      !value.isEmpty
    else {
      report("\(what) must be a duration such as 500ms, 90s or 1h30m, not '\(value)'", at: node?.mark)
      return nil
    }
    func number(_ text: Substring?) -> Int { text.flatMap { Int($0) } ?? 0 }
    let length = Duration.milliseconds(
      ((number(match.1) * 60 + number(match.2)) * 60 + number(match.3)) * 1000 + number(match.4))
    guard length >= least, length <= .seconds(86_400) else {
      report("\(what) must be between \(least) and one day, not \(value)", at: node?.mark)
      return nil
    }
    return length
  }
}

/// Whether a text is an IP address or a network in CIDR notation (RFC 4632, RFC 4291).
private func isNetwork(_ text: String) -> Bool {
  let parts = text.split(separator: "/", omittingEmptySubsequences: false)
  var four = in_addr()
  var six = in6_addr()
  let bits =
    inet_pton(AF_INET, String(parts[0]), &four) == 1 ? 32 : inet_pton(AF_INET6, String(parts[0]), &six) == 1 ? 128 : 0
  if parts.count == 1 { return bits > 0 }
  return parts.count == 2 && bits > 0 && Int(parts[1]).map { (0...bits).contains($0) } == true
}
