import Codelists
import Foundation
import Records

/// Finds the figures in a text: amounts, percentages, counts, lengths of time and years, including ranges and
/// open-ended figures. Their meaning is decided elsewhere.
struct FigureScanner {
  let cursor: ByteCursor
  let words: [Word]
  let conventions: WritingConventions

  /// Prepares to scan a UTF-8 text. `words` are its words, and `conventions` the page's number formats.
  init(_ bytes: [UInt8], words: [Word], conventions: WritingConventions) {
    cursor = ByteCursor(bytes)
    self.words = words
    self.conventions = conventions
  }

  /// The figures of `text`, in order, not overlapping.
  static func scan(_ text: String, decimalComma: Bool = false) -> [FigureToken] {
    let bytes = Array(text.utf8)
    let words = Words.of(utf8: bytes)
    return scan(
      bytes, words: words, marks: Words.marks(of: words), conventions: WritingConventions(decimalComma: decimalComma))
  }

  /// The figures of a UTF-8 text whose words are known; `marks` are those of all its words. `conventions` is evaluated
  /// only for texts with a digit or a number word; most have neither.
  static func scan(
    _ bytes: [UInt8], words: [Word], marks: WordMarks, conventions: @autoclosure () -> WritingConventions
  ) -> [FigureToken] {
    // A digit is always part of a word.
    guard !marks.isDisjoint(with: [.hasNumber, .isNumberWord]) else { return [] }
    return FigureScanner(bytes, words: words, conventions: conventions())
      .scan(hasNumberWords: marks.contains(.isNumberWord))
  }

  /// All figures. `hasNumberWords` says whether the text contains a number word.
  func scan(hasNumberWords: Bool) -> [FigureToken] {
    let amounts = amounts(withWords: hasNumberWords)
    var tokens: [FigureToken] = []
    var index = 0
    while index < amounts.count {
      var first = amounts[index]
      var token: FigureToken
      if index + 1 < amounts.count, addCents(amounts[index + 1], to: &first) {
        tokens.append(described(single(first), behind: tokens.last))
        index += 2
        continue
      }
      if index + 1 < amounts.count, let ends = mixedLengths(first, amounts[index + 1]) {
        tokens += ends
        index += 2
        continue
      }
      if index + 1 < amounts.count, let joined = range(first, amounts[index + 1]) {
        token = joined
        index += 2
      } else {
        if first.kind == .bare, let unit = timeUnit(after: first.end) {
          first.kind = .time(unit.unit); first.end = unit.end
        }
        token = single(first)
        index += 1
      }
      tokens.append(described(token, behind: tokens.last))
    }
    return tokens
  }

  /// The amounts in digits and, if there are any, in words.
  private func amounts(withWords: Bool) -> [Amount] {
    let digits = AmountScanner(cursor, conventions: conventions).scan()
    guard withWords, case let spelled = NumberWordScanner(cursor: cursor, words: words).scan(), !spelled.isEmpty else {
      return digits
    }
    let apart = spelled.filter { word in !digits.contains { $0.start < word.end && word.start < $0.end } }
    return (digits + apart).sorted { $0.start < $1.start }
  }

  /// A figure completed with the bounds and period given by the words around it.
  private func described(_ token: FigureToken, behind previous: FigureToken?) -> FigureToken {
    var token = token
    DecadeRange.widen(&token, cursor: cursor, before: wordsBefore(token.range.lowerBound, 3)) {
      attachedPeriod(after: $0)?.period
    }
    addBounds(&token, from: previous?.end ?? 0)
    addPeriod(&token)
    return token
  }

  /// `$15 and 50 cents`: dollars and their cents.
  private func addCents(_ cents: Amount, to dollars: inout Amount) -> Bool {
    guard dollars.kind == .money, cents.printed.magnitude.inLowerCase.hasPrefix("cent"), let whole = dollars.value,
      let part = cents.value, part < 1,
      whole == whole.rounded(places: 0), dollars.printed.magnitude.isEmpty, dollars.end <= cents.start,
      ["and", "", "dollars", "dollars and"].contains(
        cursor.string(dollars.end..<cents.start).split(separator: " ").joined(separator: " "))
    else { return false }
    dollars.value = whole + part
    dollars.printed.numeral = (whole + part).plain
    dollars.end = cents.end
    return true
  }

  // MARK: - Ranges

  /// Joins two amounts if there is only a connector between them: a dash, `to`, or `and` after `between`.
  private func range(_ a: Amount, _ b: Amount) -> FigureToken? {
    guard connects(a, b), kindsFit(a, b) else { return nil }
    var low = a
    var high = b
    inheritMarks(&low, &high)
    if isReversed(low, high) { swap(&low, &high) }
    guard let lowValue = low.value, let highValue = high.value else { return nil }
    if a.isYearLike, b.kind == .bare || b.isPercentWord, high.printed.numeral.utf8.count == 2, !high.hasGrouping,
      isShortYear(high.printed.numeral, after: low.printed.numeral)
    {
      var end = high
      if high.isPercentWord { end.end = high.start + high.printed.numeral.utf8.count }
      return yearSpan(low, end)
    }
    guard !highValue.isBelow(lowValue) else { return nil }
    if low.kind == .bare, high.kind == .bare, low.isYearLike, high.isYearLike { return yearSpan(low, high) }
    var kind = tokenKind(high.kind == .bare ? low : high)
    var end = max(low.end, high.end)
    if kind == .number, let unit = timeUnit(after: high.end) {
      kind = .time(unit.unit)
      end = unit.end
    }
    var token = FigureToken(
      kind: kind, range: a.start..<end, numbers: [low.printed, high.printed], values: [lowValue, highValue],
      shape: .range, currency: low.currency,
      currencyWords: low.currencyWords, end: end)
    token.isAmbiguous = low.isAmbiguous || high.isAmbiguous
    token.hasGrouping = low.hasGrouping || high.hasGrouping
    return token
  }

  /// `6 weeks to 6 months` is not a range in one unit: its ends are two open-ended figures.
  private func mixedLengths(_ a: Amount, _ b: Amount) -> [FigureToken]? {
    guard a.kind == .bare, b.kind == .bare, connects(a, b), let low = timeUnit(after: a.end), low.end <= b.start,
      let high = timeUnit(after: b.end),
      low.unit != high.unit
    else { return nil }
    return [(a, low, PrintedShape.atLeast), (b, high, .atMost)].map { amount, unit, shape in
      var amount = amount
      amount.kind = .time(unit.unit)
      amount.end = unit.end
      var token = single(amount)
      token.shape = shape
      return token
    }
  }

  /// `2024–34`: the second year lacks its century.
  private func isShortYear(_ short: String, after year: String) -> Bool {
    guard let short = Int(short), let year = Int(year) else { return false }
    let full = year / 100 * 100 + short
    return full > year && full - year <= 20
  }

  private func yearSpan(_ low: Amount, _ high: Amount) -> FigureToken {
    FigureToken(
      kind: .year, range: low.start..<high.end, numbers: [low.printed, high.printed],
      values: [low.value ?? 0, high.value ?? 0], shape: .range, end: high.end)
  }

  /// Skips a pay period between the two ends of a range (`$18/hr - $22/hr`).
  func periodEnd(after end: Int, limit: Int) -> Int {
    guard let match = attachedPeriod(after: end), match.end <= limit else { return end }
    return match.end
  }

  private func single(_ amount: Amount) -> FigureToken {
    var token = FigureToken(
      kind: tokenKind(amount), range: amount.start..<amount.end, numbers: [amount.printed], values: [amount.value ?? 0],
      shape: amount.hasPlus ? .atLeast : amount.isAtLeast ? .atLeast : amount.isAtMost ? .atMost : .single,
      currency: amount.currency,
      currencyWords: amount.currencyWords, end: amount.end)
    token.isAmbiguous = amount.isAmbiguous
    token.hasGrouping = amount.hasGrouping
    return token
  }

  private func tokenKind(_ amount: Amount) -> FigureToken.Kind {
    switch amount.kind {
    case .money: .money
    case .percent: .percent
    case .time(let unit): .time(unit)
    case .bare: amount.isYearLike ? .year : .number
    }
  }
}
