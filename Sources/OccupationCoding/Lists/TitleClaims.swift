import Codelists

/// List entries by folded title.
struct TitleClaims: Sendable {
  private struct Claim: Hashable {
    var list: TitleList
    var code: String
  }

  /// The folded titles.
  var keys: some Collection<String> { entries.keys }
  private let entries: [String: [Claim: Int]]

  /// The claims of every reading of the titles; abbreviations that a list gives in brackets (`Chief Executive Officer
  /// (CEO)`) count as titles.
  init(_ titles: [ListedTitle]) {
    var entries: [String: [Claim: Int]] = [:]
    for title in titles {
      let claim = Claim(list: title.list, code: title.code)
      for key in TitleReadings.listKeys(of: title.title) { entries[key, default: [:]][claim, default: 0] += 1 }
      for inner in TitleReadings.bracketed(title.title)
      where TitleClaims.isAbbreviation(inner) && !title.code.hasPrefix("55-") {
        entries[TitleNormalizer.key(of: inner), default: [:]][claim, default: 0] += 1
      }
    }
    self.entries = entries
  }

  /// The list entries of a folded title, most trusted list first, each with the most frequent code first.
  func codes(of key: String) -> [ListedCode] {
    guard let claims = entries[key] else { return [] }
    // A group whose only member has its title (`29-1140 Registered Nurses`) stands back behind it.
    let detailed = claims.keys.contains { $0.list == .official && !OccupationGroups.isGroup($0.code) }
    return claims.filter { !detailed || $0.key.list != .official || !OccupationGroups.isGroup($0.key.code) }
      .map { ListedCode(list: $0.key.list, code: $0.key.code, entries: $0.value) }
      .sorted { ($0.list, -$0.entries, $0.code) < ($1.list, -$1.entries, $1.code) }
  }

  private static func isAbbreviation(_ text: String) -> Bool {
    (2...7).contains(text.utf8.count) && text.utf8.allSatisfy { (65...90).contains($0) || (97...122).contains($0) }
      && text.utf8.first.map { $0 < 97 } == true
      && text.utf8.count { $0 < 97 } * 2 > text.utf8.count
  }
}
