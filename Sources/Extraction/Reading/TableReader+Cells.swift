import Pages
import Records

/// The contents of a table's cells.
extension TableReader {
  func cellDrafts(_ row: Int, _ column: Int, _ rowMeaning: FigureAttributes, _ quote: String) -> [FigureCandidate] {
    let passage = passages[row][column]
    guard !passage.tokens.isEmpty, columns.all[column].kind != .requirement else { return [] }
    let header = columns.all[column].meaning
    let heads = columns.all[column].words
    let contexts = contexts(passage, column, rowMeaning, quote) + surroundings
    let allowsBareMoney = header.topics.contains(.wage) || !hasMoney(row) || BareMoney.namesCentsPerMile(heads)
    let mayBeUnlabelled = context.conventions.hasMarkup && measuresNothing(header) && !quote.isEmpty
    return tokens(row, column, rowMeaning).map { token in
      var candidate = FigureCandidate(
        token: token, passage: passage, contexts: contexts, quote: quote, method: .table, form: .field,
        hasOwnLabel: true, allowsBareMoney: allowsBareMoney)
      // `Automation risk | 15%`: neither row nor column says what is measured, whoever the column is about; nor does
      // `Degree | Growth` apply to the share in `Associate's (50%) | 12%`.
      candidate.isLabelledOtherwise =
        mayBeUnlabelled
        && (rowMeaning.saysNothing
          || isShareOfWords(token, passage) && columns.nameGrowth && rowMeaning.topics.isEmpty)
      return candidate
    }
  }

  /// What a cell, the headers of its column and the labels of its row say, nearest first.
  private func contexts(
    _ passage: AnnotatedText, _ column: Int, _ rowMeaning: FigureAttributes, _ quote: String
  ) -> [Context] {
    let header = columns.all[column].meaning
    var cell = FigureAttributes()
    cell.topics = LabelReader.topics(passage).filter { $0 != .other }
    cell.statistic = passage.tokens.count == 1 ? LabelReader.statistic(passage) : nil
    // `$58,000–$80,000 (experienced OTR driver)`
    cell.experience = passage.tokens.count == 1 ? passage.experience.first.map { passage.string($0.range) } ?? "" : ""
    var headers = Context(.columnHeader, header, words: columns.all[column].words)
    var labels = Context(.rowLabel, rowMeaning, words: quote)
    // `90th Percentile` in a row below `Average Salary`: a percentile describes one figure, while an average is said
    // loosely of all.
    if let own = rowMeaning.statistic, header.statistic == nil || header.statistic == .mean && own.percentile != nil {
      headers.meaning.statistic = own
      labels.meaning.statistic = own
    }
    let isRowNearer = !rowMeaning.topics.isEmpty && (header.topics.isEmpty || compatibleRow(rowMeaning, header))
    return [Context(.clause, cell)] + (isRowNearer ? [labels, headers] : [headers, labels])
  }

  /// The figures of a cell, as modified by its column and row.
  private func tokens(_ row: Int, _ column: Int, _ rowMeaning: FigureAttributes) -> [FigureToken] {
    let passage = passages[row][column]
    var tokens = passage.tokens.map { rowMeaning.topics.isEmpty ? marked($0, row, column) : $0 }
    for index in tokens.indices.dropFirst()
    where tokens[index].shape == .single && tokens[index - 1].shape == .atLeast && tokens[index].kind == .money {
      if passage.words(from: tokens[index - 1].end, to: tokens[index].range.lowerBound).allSatisfy({
        ["or", "per", "year", "annum"].contains($0.text)
      }) {
        tokens[index].shape = .atLeast
      }
    }
    if tokens.count == 1, isNegative(passage, columns.all[column].meaning, rowMeaning) {
      tokens[0].numbers[0].isNegative = true
      tokens[0].values[0] = -tokens[0].values[0]
    }
    if isBroken(passage) {
      tokens.removeSubrange(1...)
      tokens[0].isAmbiguous = true
    }
    return tokens
  }

  /// `(1,200)`, `(5%)` among changes: accountants write losses in brackets.
  private func isNegative(_ passage: AnnotatedText, _ header: FigureAttributes, _ row: FigureAttributes) -> Bool {
    guard let token = passage.tokens.first, token.kind == .number || token.kind == .percent, token.shape == .single,
      token.size > 0,
      passage.bytes.first == UInt8(ascii: "("),
      passage.bytes.last == UInt8(ascii: ")"), passage.looseWords.allSatisfy({ $0.text == "%" })
    else { return false }
    return (header.topics + row.topics).contains { [.change, .growth, .added].contains($0) }
  }

  /// In a column of words, a cell of whole sentences after the first column is read like a paragraph, under the name of
  /// its row.
  func isProse(_ row: Int, _ column: Int) -> Bool {
    let passage = passages[row][column]
    guard column > 0, passage.words.count > 14, !passage.tokens.isEmpty else { return false }
    return passage.sentences.count > 1 || passage.bytes.last == UInt8(ascii: ".")
  }

  /// The figures of a cell of sentences.
  func proseDrafts(_ row: Int, _ column: Int, _ rowMeaning: FigureAttributes) -> [FigureCandidate] {
    let header = Context(
      .columnHeader, columns.all[column].meaning, words: columns.all[column].heads.map(\.text).joined(separator: " "))
    let title = Context(.recordTitle, rowMeaning, words: passages[row][0].text)
    return ProseReader(
      passages[row][column], context: context, surroundings: [header, title] + surroundings, method: .prose,
      isShort: false
    ).candidates()
  }

  /// `Associate's degree (50%)`
  private func isShareOfWords(_ token: FigureToken, _ passage: AnnotatedText) -> Bool {
    token.kind == .percent && passage.looseWords.count > 1
  }

  private func measuresNothing(_ header: FigureAttributes) -> Bool {
    var header = header
    header.occupation = ""
    return header.saysNothing
  }

  /// `$118, 460`, `12, 528`: a stray blank within a number, or two numbers in one cell.
  private func isBroken(_ passage: AnnotatedText) -> Bool {
    guard passage.tokens.count == 2,
      passage.tokens[0].kind == .money || passage.looseWords.isEmpty && passage.tokens[0].kind == .number,
      passage.tokens[1].kind == .number, passage.tokens[1].range.count == 3
    else {
      return false
    }
    return passage.string(passage.tokens[0].range.upperBound..<passage.tokens[1].range.lowerBound) == ", "
  }

  /// Whether a cell of the row is marked as money: anything unmarked beside it is then something else.
  private func hasMoney(_ row: Int) -> Bool { passages[row].contains { $0.tokens.contains { $0.kind == .money } } }

  /// Often only the first cell of a column carries its mark (`57%`, then `17`, `10`), or only the header does
  /// (`Percent`): bare numbers below adopt it.
  private func marked(_ token: FigureToken, _ row: Int, _ column: Int) -> FigureToken {
    guard token.kind == .number else { return token }
    // `$602,423 at 45`: a number beside an amount in the same cell is not an amount.
    if passages[row][column].tokens.contains(where: { $0.kind == .money }) { return token }
    var token = token
    let header = columns.all[column].head?.words.map(\.text) ?? []
    let first = columns.all[column].first
    if header.contains("percent") || header.contains("%") || first?.kind == .percent {
      token.kind = .percent
    } else if let first, first.kind == .money {
      token.kind = .money
      token.currency = first.currency
      token.currencyWords = first.currencyWords
    }
    return token
  }

  /// A row label that names its own topic (`CMAA exam fee` under `Estimated cost`) takes precedence over the column's
  /// header.
  private func compatibleRow(_ row: FigureAttributes, _ header: FigureAttributes) -> Bool {
    row.topics.contains(.examFee) || row.topics.contains(.other) || header.topics.allSatisfy { $0 == .other }
  }
}
