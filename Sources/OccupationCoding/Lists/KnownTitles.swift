import Codelists
import Records

/// All known titles: the decisions of a run, the reviewed aliases, and the lists.
struct KnownTitles: Sendable {
  /// The run's own decisions, by folded title.
  let decisions: [String: Set<String>]
  /// Imported lists replace the built-in ones.
  private let imported: TitleClaims?
  private let importedLists: Set<TitleList>
  private let importedSignature: String

  init(decisions: [OccupationAlias], imported: [ListedTitle]) {
    self.decisions = KnownTitles.claims(decisions.map { ($0.title, $0.code) })
    importedLists = Set(imported.map(\.list))
    importedSignature =
      imported.isEmpty ? "" : StableID.make(imported.flatMap { [$0.list.rawValue, $0.title, $0.code] })
    self.imported = imported.isEmpty ? nil : TitleClaims(imported)
  }

  /// The run's own decisions and the imported lists as one text, the same for the same decisions in any order.
  var signature: String {
    let own = decisions.map { "\($0.key)=\($0.value.sorted().joined(separator: ","))" }.sorted().joined(separator: ";")
    return own + "|" + importedSignature
  }

  /// What persons decided on a folded title: its codes, none for a title that stands for no one occupation; nil if
  /// nobody decided. A run's own decision goes before the reviewed aliases.
  func decision(on key: String) -> [String]? {
    decisions[key].map { $0.filter { !$0.isEmpty }.sorted() } ?? ReviewedAlias.of(key)?.codes
  }

  /// The list entries of a folded title, most trusted list first.
  func listed(_ key: String) -> [ListedCode] {
    let builtIn = TitleTable.builtIn.codes(of: key)
    guard let imported else { return builtIn }
    return (builtIn.filter { !importedLists.contains($0.list) } + imported.codes(of: key)).sorted {
      ($0.list, -$0.entries, $0.code) < ($1.list, -$1.entries, $1.code)
    }
  }

  /// Every title with the codes it may stand for, each weighted by how much its list is trusted.
  func forEachTitle(_ add: (_ title: UnsafeBufferPointer<UInt8>, _ codes: [(code: CodeNumber, part: Float)]) -> Void) {
    var reviewed = WordNumbers()
    ReviewedAlias.forEach { title, alias in
      _ = reviewed.number(of: title)
      if alias.codes.count == 1 { add(title, [(CodeNumber(alias.codes[0]), 3)]) }
    }
    TitleTable.builtIn.forEachLine { title, column in
      guard !reviewed.contains(title) else { return }
      add(
        title,
        imported == nil ? KnownTitles.parts(column) : KnownTitles.parts(listed(String(decoding: title, as: UTF8.self))))
    }
    for key in imported?.keys.sorted() ?? [] where TitleTable.builtIn.codes(of: key).isEmpty {
      var title = key
      title.withUTF8 { add($0, KnownTitles.parts(listed(key))) }
    }
  }

  /// The codes of a line of the built-in table.
  private static func parts(_ column: UnsafeBufferPointer<UInt8>) -> [(code: CodeNumber, part: Float)] {
    var codes: [(list: TitleList, code: CodeNumber, entries: Int)] = []
    TitleTable.forEachCode(column) { codes.append(($0, CodeNumber($1), $2)) }
    return parts(codes)
  }

  private static func parts(_ codes: [ListedCode]) -> [(code: CodeNumber, part: Float)] {
    parts(codes.map { (list: $0.list, code: CodeNumber($0.code), entries: $0.entries) })
  }

  /// An official title weighs 3 and a direct match 2; O*NET's 1, or 0.7 where it has the title under several codes,
  /// each by its entries.
  private static func parts(
    _ codes: [(list: TitleList, code: CodeNumber, entries: Int)]
  ) -> [(code: CodeNumber, part: Float)] {
    guard let first = codes.first else { return [] }
    if first.list != .alternate, codes.count(where: { $0.list == first.list }) == 1 {
      return [(first.code, first.list == .official ? 3 : 2)]
    }
    let sum = codes.reduce(0) { $0 + $1.entries }
    let weight: Float = codes.allSatisfy { $0.code == first.code } ? 1 : 0.7
    return codes.map { ($0.code, weight * Float($0.entries) / Float(sum)) }
  }

  private static func claims(_ pairs: [(title: String, code: String)]) -> [String: Set<String>] {
    Dictionary(pairs.map { (TitleNormalizer.key(of: $0.title), [$0.code]) }, uniquingKeysWith: { $0.union($1) })
  }
}
