import Pages
import Records

/// What the labels of a row say.
extension TableReader {
  /// The labels of a row combined, the first taking precedence over the others.
  func rowMeaning(_ row: Int, _ labels: [Int]) -> FigureAttributes {
    var meaning = FigureAttributes()
    for (rank, column) in labels.enumerated() {
      let passage = passages[row][column]
      guard !passage.text.isEmpty else { continue }
      var kind = columns.all[column].kind ?? (rank == 0 ? rowKind : nil)
      if kind == nil || kind == .item || (kind == .occupation && rank == 0) || kind == .experience {
        kind = TableReader.kindByContent(passage, kind)
      }
      if kind == nil, rank == 0, listsOccupations { kind = .occupation }
      // A transposed table: `State | Ohio | Iowa` above `Median annual wage | $68,000 | $63,000`.
      if kind == .area, passage.labelledPlace == nil, passage.topics.contains(where: { $0.meaning != .other }) {
        kind = nil
      }
      if rank > 0 {
        switch columns.all[column].kind {
        case nil, .credential, .requirement: continue
        // What an occupation requires, unless the rows are its levels.
        case .experience where !partsRows(row, labels[0]): continue
        default: break
        }
      }
      // `Top industries | Technology, Entertainment, Biotech` describes the row's place and is not part of the figure.
      if rank > 0, columns.all[column].kind == .setting, passage.text.filter({ $0 == "," }).count > 1 { continue }
      var own =
        kind == .area && columns.all[column].namesCities
        ? PlaceText.city(passage) ?? LabelReader.read(passage, kind: kind) : LabelReader.read(passage, kind: kind)
      // `Dock Lead, Erie Cold Storage · Cleveland, OH`
      if kind == nil, own.place == nil, let named = PlaceText.last(passage) { own.place = named.place }
      if kind == .statistic, own.statistic == nil { own.statistic = LabelColumns.rank(passage) }
      if kind == .experience { own.experience = columns.all[column].named(own.experience) }
      meaning = meaning.topics.isEmpty && meaning.isEmpty ? own : meaning.filled(from: own)
    }
    return meaning
  }

  /// True if the row shares its first label with the row above or below, and their cells say how the two differ:
  /// `Hygienist | Entry`, `Hygienist | Senior`.
  private func partsRows(_ row: Int, _ column: Int) -> Bool {
    let label = passages[row][column].text
    return [row - 1, row + 1].contains {
      passages.indices.contains($0) && $0 >= headerRows && passages[$0][column].text == label
    }
  }

  /// If most labels of the first column are names of occupations, the others are too (`Surgeons, all other`).
  static func listsOccupations(_ body: ArraySlice<[AnnotatedText]>) -> Bool {
    let labels = body.compactMap(\.first).filter { !$0.text.isEmpty }
    return labels.count > 2 && labels.filter { kindByContent($0, nil) == .occupation }.count * 2 > labels.count
  }

  /// The kind of a row label without a header that states it: a place, a level, an occupation; otherwise words that may
  /// name a statistic or a topic.
  private static func kindByContent(_ passage: AnnotatedText, _ named: LabelKind?) -> LabelKind? {
    if passage.labelledPlace != nil { return .area }
    if named == nil, SettingFinder.isSetting(passage) { return .setting }
    if named == .item { return .item }
    if named != nil { return named }
    let words = passage.words
    if !passage.topics.isEmpty || !passage.statistics.isEmpty { return nil }
    let last = words.last { $0.text.count > 1 && !$0.marks.contains(.hasNumber) }
    let endsInOccupation = last.map { $0.marks.contains(.isHead) } ?? false
    // `Senior UX Designer` is an occupation of its own; `Entry-level nurse` is a level.
    if endsInOccupation, words.count > 1,
      ["junior", "senior", "lead", "chief", "principal", "staff", "head"].contains(words[0].text)
    {
      return .occupation
    }
    if passage.has(.experienceLabel) || LabelReader.isYearsOfExperience(passage) { return .experience }
    if endsInOccupation { return .occupation }
    return nil
  }
}
