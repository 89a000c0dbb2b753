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

  /// Every title with the codes it may stand for.
  func forEachTitle(_ add: (_ title: UnsafeBufferPointer<UInt8>, _ codes: [WeightedCodes.Element]) -> Void) {
    var reviewed = WordNumbers()
    ReviewedAlias.forEach { title, alias in
      _ = reviewed.number(of: title)
      if alias.codes.count == 1 { add(title, [(CodeNumber(alias.codes[0]), 3)]) }
    }
    var codes = WeightedCodes()
    func addListed(_ key: String, _ title: UnsafeBufferPointer<UInt8>) {
      codes.set { codes in
        for listed in listed(key) { codes.add(CodeNumber(listed.code), list: listed.list, entries: listed.entries) }
      }
      add(title, codes.elements)
    }
    TitleTable.builtIn.forEachLine { title, column in
      guard !reviewed.contains(title) else { return }
      guard imported == nil else { return addListed(String(decoding: title, as: UTF8.self), title) }
      codes.set { codes in TitleTable.forEachCode(column) { codes.add(CodeNumber($1), list: $0, entries: $2) } }
      add(title, codes.elements)
    }
    for key in imported?.keys.sorted() ?? [] where TitleTable.builtIn.codes(of: key).isEmpty {
      var title = key
      title.withUTF8 { addListed(key, $0) }
    }
  }

  private static func claims(_ pairs: [(title: String, code: String)]) -> [String: Set<String>] {
    Dictionary(pairs.map { (TitleNormalizer.key(of: $0.title), [$0.code]) }, uniquingKeysWith: { $0.union($1) })
  }
}
