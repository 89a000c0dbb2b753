import Pages

/// A stretch of a page that is read as one thing.
enum Region {
  case heading(AnnotatedText, level: Int)
  case table(TableGrid)
  /// A value whose label stands in a block of its own, before or behind it; the label may be missing.
  case card(value: AnnotatedText, label: LayoutBlock?)
  /// Values and their percentile ranks in two separate runs, or interleaved.
  case chart(values: [AnnotatedText], ranks: [AnnotatedText])
  /// Counts, each followed or preceded by its year.
  case timeline([(count: AnnotatedText, year: AnnotatedText)])
  case text(AnnotatedText, isListItem: Bool)
}

/// A block with its words and figures, as the layout looks at it.
final class LayoutBlock {
  let index: Int
  let block: Block
  let passage: AnnotatedText

  init(index: Int, block: Block, passage: AnnotatedText) {
    self.index = index
    self.block = block
    self.passage = passage
  }

  /// The block read as header cells or as a row of a table whose cells a text rendering ran together; asked for from
  /// every line before it.
  private(set) lazy var isConcatenatedHeader: Bool = ConcatenatedTable.isHeaderLine(self)
  /// A header cell of one line, as `ConcatenatedTable` finds them one below the other.
  private(set) lazy var isStackedHeader: Bool =
    isConcatenatedHeader && passage.words.count <= 6 && !BlankHeader.isParted(passage)
  /// A header cell, or the label of a row, of a table saved one cell a line.
  private(set) lazy var isCellHead: Bool = StackedTable.isHeader(self)
  private(set) lazy var gluedRow: ConcatenatedRows.Row? = ConcatenatedRows.row(self)
  private(set) lazy var isGluedRow: Bool = gluedRow != nil
  /// The head of a row of a table saved one cell a line.
  private(set) lazy var isRowHead: Bool = isCellHead && passage.statistics.isEmpty
  /// The kind of the figure that the block is, where it is nothing else: a cell of such a table.
  private(set) lazy var cellKind: FigureToken.Kind? = StackedTable.kind(of: self)
  /// Nothing but one amount.
  private(set) lazy var isMoney: Bool = ChartLayout.isMoney(self)
  /// A few words with a percentile rank, and nothing else.
  private(set) lazy var isRank: Bool = ChartLayout.isRank(self)

  var isHeading: Bool { if case .heading = block.kind { true } else { false } }
  /// A heading of the first level, and not of the site's frame.
  var isMainHeading: Bool { if case .heading(level: 1) = block.kind { !block.isBoilerplate } else { false } }
  var isListItem: Bool { if case .listItem = block.kind { true } else { false } }
  var isTable: Bool { if case .table = block.kind { true } else { false } }
  /// Few words and no sentence: a label, a value, or both.
  private(set) lazy var isShort: Bool =
    passage.words.count <= 14 && !passage.text.isEmpty && passage.sentences.count <= 2
  /// Short and without figures.
  private(set) lazy var isLabel: Bool =
    isShort && passage.words.count <= 10 && (passage.tokens.isEmpty || LabelReader.isYearsOfExperience(passage))
  /// Nothing but figures and a few words that belong to them.
  private(set) lazy var isValue: Bool =
    isShort && !passage.tokens.isEmpty && passage.looseWords.count <= 3 && !namesLevel
  /// `Entry Level (0–2 years experience)`: a level with the length of time that it takes.
  var namesLevel: Bool {
    passage.tokens.allSatisfy(\.isTime) && passage.topics.isEmpty && !passage.label.experience.isEmpty
  }
  /// It holds a letter, and is more than signs and pictures.
  private(set) lazy var hasLetters: Bool = passage.words.contains(where: \.holdsLetter)
  /// Nothing but one year, and perhaps that it is a projection's.
  var isYear: Bool {
    passage.allTokens.count == 1 && passage.allTokens[0].kind == .year
      && passage.looseWords.allSatisfy {
        ["projected", "estimated", "forecast", "expected", "est", "proj"].contains($0.text)
      }
  }
}
