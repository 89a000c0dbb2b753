/// The robots.txt rules for one robot (RFC 9309).
struct RobotsRules: Sendable, Hashable {
  struct Rule: Sendable, Hashable {
    var allows: Bool
    /// Path pattern in octets, percent-encoding normalized; `*` stands for any octets, a final `$` for the end.
    var pattern: [UInt8]
  }

  /// In the order of the file.
  var rules: [Rule] = []
  /// `Crawl-delay`, which is not in RFC 9309 but used by many sites; the largest of the matching groups.
  var crawlDelay: Duration?

  /// Everything may be fetched.
  static let allowAll = RobotsRules()
  /// Size limit for robots.txt (RFC 9309, section 2.5).
  static let maxBytes = 500 << 10
  private static let maxPatternBytes = 2048

  /// The rules for `product` in a file: those of all groups that name it, case-insensitive; else those of the groups
  /// for `*`.
  init(_ bytes: [UInt8], product: String) {
    self.init(Self.groups(bytes), product: product.lowercased())
  }

  private init() {}

  private init(_ groups: [Group], product: String) {
    let own = groups.filter { $0.agents.contains(product) }
    let chosen = own.isEmpty ? groups.filter { $0.agents.contains("*") } : own
    rules = chosen.flatMap(\.rules)
    crawlDelay = chosen.compactMap(\.crawlDelay).max()
  }

  /// Whether path and query may be fetched: the longest matching pattern decides, with `Allow` preferred for equal
  /// length (section 2.2.2).
  func allows(_ target: String) -> Bool {
    let path = Self.normalized(Array(target.utf8))
    if path == Array("/robots.txt".utf8) { return true }
    var best: Rule?
    for rule in rules where Self.matches(path, rule.pattern) {
      guard let current = best else {
        best = rule
        continue
      }
      if rule.pattern.count > current.pattern.count || (rule.pattern.count == current.pattern.count && rule.allows) {
        best = rule
      }
    }
    return best?.allows ?? true
  }

  private struct Group {
    var agents: Set<String> = []
    var rules: [Rule] = []
    var crawlDelay: Duration?
  }

  private static func groups(_ bytes: [UInt8]) -> [Group] {
    var content = bytes.prefix(maxBytes)
    if content.starts(with: [0xEF, 0xBB, 0xBF]) { content = content.dropFirst(3) }
    var groups: [Group] = []
    var namesAgents = false
    for line in content.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let bare = line.prefix { $0 != UInt8(ascii: "#") }
      guard let colon = bare.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let key = String(decoding: bare[..<colon], as: UTF8.self).trimmingBlanks.lowercased()
      let value = String(decoding: bare[(colon + 1)...], as: UTF8.self).trimmingBlanks
      switch key {
      case "user-agent":
        // Consecutive lines name the agents of one group; other lines between them (sitemap) do not start another.
        if !namesAgents { groups.append(Group()) }
        namesAgents = true
        groups[groups.count - 1].agents.insert(value == "*" ? "*" : productToken(value))
      case "allow", "disallow":
        namesAgents = false
        guard !groups.isEmpty, !value.isEmpty else { continue }
        let pattern = normalized(Array(value.utf8.prefix(maxPatternBytes)))
        groups[groups.count - 1].rules.append(Rule(allows: key == "allow", pattern: pattern))
      case "crawl-delay":
        // `Crawl-delay` counts as a rule: a following agent line starts another group.
        namesAgents = false
        guard !groups.isEmpty, let seconds = Double(value), seconds >= 0, seconds < 1e6 else { continue }
        groups[groups.count - 1].crawlDelay = .milliseconds(Int(seconds * 1000))
      default: continue
      }
    }
    return groups
  }

  /// The name in `LaborLedger/1.0`: letters, `_` and `-`, in lower case.
  private static func productToken(_ value: String) -> String {
    String(value.lowercased().unicodeScalars.prefix { ("a"..."z").contains($0) || $0 == "_" || $0 == "-" })
  }

  /// Percent-encoding normalized for comparison as in section 2.2.2: octets outside ASCII encoded, encoded unreserved
  /// characters decoded, hexadecimal digits upper case.
  private static func normalized(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "%"), index + 2 < bytes.count, let high = digit(bytes[index + 1]),
        let low = digit(bytes[index + 2])
      {
        let value = high << 4 | low
        if isUnreserved(value) { out.append(value) } else { out += encoded(value) }
        index += 3
      } else {
        if byte < 0x80 { out.append(byte) } else { out += encoded(byte) }
        index += 1
      }
    }
    return out
  }

  private static func encoded(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "-._~".utf8.contains(byte)
    }
  }

  /// Whether `path` begins with what the pattern describes. Takes at most time proportional to the product of the
  /// lengths: on a mismatch, only the last `*` is extended.
  static func matches<Octets: RandomAccessCollection>(_ path: Octets, _ pattern: [UInt8]) -> Bool
  where Octets.Element == UInt8, Octets.Index == Int {
    let star = UInt8(ascii: "*")
    let isAnchored = pattern.last == UInt8(ascii: "$")
    let body = isAnchored ? pattern.dropLast() : pattern[...]
    var p = body.startIndex
    var t = 0
    var retry: (p: Int, t: Int)?
    while true {
      if p == body.endIndex {
        if !isAnchored || t == path.count { return true }
      } else if body[p] == star {
        p += 1
        retry = (p, t)
        continue
      } else if t < path.count, body[p] == path[t] {
        p += 1
        t += 1
        continue
      }
      guard let last = retry, last.t < path.count else { return false }
      retry = (last.p, last.t + 1)
      (p, t) = (last.p, last.t + 1)
    }
  }
}
