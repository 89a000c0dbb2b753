import Pages

/// A stretch of a page that is read as a unit.
enum Region {
  case heading(AnnotatedText, level: Int)
  case table(TableGrid)
  /// A value whose label is in a block of its own, before or after it; the label may be missing.
  case card(value: AnnotatedText, label: LayoutBlock?)
  /// Values and their percentile ranks, interleaved or in two separate runs.
  case chart(values: [AnnotatedText], ranks: [AnnotatedText])
  /// Counts, each preceded or followed by its year.
  case timeline([(count: AnnotatedText, year: AnnotatedText)])
  case text(AnnotatedText, isListItem: Bool)
}

/// A block with its words and figures, as seen by the layout.
final class LayoutBlock {
  let index: Int
  let block: Block
  let passage: AnnotatedText
  let isHeading: Bool
  /// Whether it is a first-level heading outside the site's boilerplate.
  let isMainHeading: Bool
  let isListItem: Bool
  let isTable: Bool

  init(index: Int, block: Block, passage: AnnotatedText) {
    self.index = index
    self.passage = passage
    isHeading = if case .heading = block.kind { true } else { false }
    isMainHeading = if case .heading(level: 1) = block.kind { !block.isBoilerplate } else { false }
    isListItem = if case .listItem = block.kind { true } else { false }
    isTable = if case .table = block.kind { true } else { false }
    self.block = block
  }

  /// The block read as header cells or as a row of a table whose cells were run together by a text rendering. Requested
  /// from every line before it.
  private(set) lazy var isConcatenatedHeader: Bool = ConcatenatedTable.isHeaderLine(self)
  /// Whether it is a one-line header cell, as found one below the other by `ConcatenatedTable`.
  private(set) lazy var isStackedHeader: Bool =
    isConcatenatedHeader && passage.words.count <= 6 && !BlankHeader.isParted(passage)
  /// Whether it is a header cell, or the label of a row, in a table saved one cell per line.
  private(set) lazy var isCellHead: Bool = StackedTable.isHeader(self)
  private(set) lazy var gluedRow: ConcatenatedRows.Row? = ConcatenatedRows.row(self)
  private(set) lazy var isGluedRow: Bool = gluedRow != nil
  /// Whether it is the head of a row in a table saved one cell per line.
  private(set) lazy var isRowHead: Bool = isCellHead && passage.statistics.isEmpty
  /// The kind of its figure, if it contains nothing else: a cell of such a table.
  private(set) lazy var cellKind: FigureToken.Kind? = StackedTable.kind(of: self)
  /// Whether it is nothing but one amount.
  private(set) lazy var isMoney: Bool = ChartLayout.isMoney(self)
  /// Whether it is nothing but a few words with a percentile rank.
  private(set) lazy var isRank: Bool = ChartLayout.isRank(self)

  /// Few words and no sentence: a label, a value, or both.
  private(set) lazy var isShort: Bool =
    passage.words.count <= 14 && !passage.text.isEmpty && passage.sentences.count <= 2
  /// Short and without figures.
  private(set) lazy var isLabel: Bool =
    isShort && passage.words.count <= 10 && (passage.tokens.isEmpty || LabelReader.isYearsOfExperience(passage))
  /// Nothing but figures and a few words that belong to them.
  private(set) lazy var isValue: Bool =
    isShort && !passage.tokens.isEmpty && passage.looseWords.count <= 3 && !namesLevel
  /// `Entry Level (0–2 years experience)`: a level with the length of time required for it.
  var namesLevel: Bool {
    passage.tokens.allSatisfy(\.isTime) && passage.topics.isEmpty && !passage.label.experience.isEmpty
  }
  /// Whether it contains a letter, not just symbols and pictures.
  private(set) lazy var hasLetters: Bool = passage.words.contains(where: \.holdsLetter)
  /// Nothing but one year, and perhaps a word that marks it as projected.
  var isYear: Bool {
    passage.allTokens.count == 1 && passage.allTokens[0].kind == .year
      && passage.looseWords.allSatisfy {
        ["projected", "estimated", "forecast", "expected", "est", "proj"].contains($0.text)
      }
  }
}
