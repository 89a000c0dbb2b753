import Codelists
import Foundation
import Records

/// The words around a figure that belong to it: bounds, periods, time units.
extension FigureScanner {
  /// Marks open-ended figures: `up to $50,000`, `$60,000 or more`.
  func addBounds(_ token: inout FigureToken, from floor: Int) {
    if let match = firstPhrase(Lexicons.boundAfter, after: token.end), token.shape == .single {
      token.shape = match.meaning
      token.end = match.range.upperBound
      return
    }
    guard token.shape == .single else { return }
    let end = words.endIndex(endingBy: token.range.lowerBound)
    var before = words[min(end, max(words.firstIndex(from: floor), end - 12))..<end]
    if let bound = bound(endingAt: before, token) {
      token.shape = bound
      return
    }
    let count = before.count
    before.removeSofteners()
    if before.count < count, let bound = bound(endingAt: before, token) { token.shape = bound }
  }

  /// The bound set by the last words before a figure.
  private func bound(endingAt before: ArraySlice<Word>, _ token: FigureToken) -> PrintedShape? {
    for length in stride(from: min(4, before.count), to: 0, by: -1) {
      let start = before.endIndex - length
      guard words[start].marks.contains(.startsPhrase),
        let match = Lexicons.boundBefore.longest(in: words, at: start, to: before.endIndex),
        match.words.count == length
      else { continue }
      let tail = before[start...]
      let clear = !cursor.string(match.range.upperBound..<token.range.lowerBound).contains {
        $0 == "." || $0 == ";" || $0 == "(" || $0 == ":"
      }
      guard clear else { return nil }
      // `After two years that goes up to £32,324` states the amount reached, not an upper bound.
      if tail.map(\.text) == ["up", "to"], let verb = before.dropLast(2).last,
        ["goes", "went", "moves", "steps"].contains(verb.text),
        !before.contains(where: { $0.text == "from" })
      {
        return nil
      }
      if tail.count == 1, tail[start].text == "from",
        !startsOpenRange(after: token.end) || ["up", "down", "rises", "rose"].contains(before.dropLast().last?.text)
      {
        return nil
      }
      return match.meaning
    }
    return nil
  }

  /// `from` on its own opens a range only if no `to` follows: `from $54,000 for entry-level to …` is not an open bound.
  func startsOpenRange(after end: Int) -> Bool {
    let following = words[words.firstIndex(from: end)...].prefix(8).map(\.text)
    // `up 4 percent from $84,740 in 2016` gives the previous value.
    if following.count > 1, following[following.startIndex] == "in",
      following[following.startIndex + 1].utf8.count == 4,
      Int(following[following.startIndex + 1]) != nil
    {
      return false
    }
    return !following.contains("to") && !following.contains("for")
  }

  func addPeriod(_ token: inout FigureToken) {
    guard token.kind == .money || token.kind == .number, let match = attachedPeriod(after: token.end) else { return }
    token.per = match.period
    token.perWords = match.words
    token.end = match.end
    if token.shape == .single, let bound = firstPhrase(Lexicons.boundAfter, after: token.end) {
      token.shape = bound.meaning
      token.end = bound.range.upperBound
    }
  }

  private static let beforePeriod: WordSet = [
    "usd", "aud", "cad", "gbp", "dollars", "total", "more", "extra", "brut", "bruts", "brutto", "brutos", "bruto",
    "gross", "cents",
  ]

  /// A pay period directly after a figure: `per hour`, `/hr`, `(annual)`, `annually`.
  func attachedPeriod(after end: Int) -> (period: PayPeriod, words: String, end: Int)? {
    var at = cursor.skipBlanks(end)
    if cursor[at] == UInt8(ascii: "*") { at = cursor.skipBlanks(at + 1) }
    var isOpened = false
    if cursor[at] == UInt8(ascii: "(") {
      isOpened = true
      at += 1
    }
    if cursor[at] == UInt8(ascii: "/") { at = cursor.skipBlanks(at + 1) }
    let index = words.firstIndex(from: at)
    guard index < words.count, words[index].range.lowerBound == at else { return nil }
    var first = index
    while first < words.count, Self.beforePeriod.contains(words[first].text) { first += 1 }
    guard first < words.count, let match = Lexicons.payPeriodBehind.longest(in: words, at: first) else { return nil }
    let between = cursor.string(at..<match.range.upperBound)
    guard !between.contains(where: { $0 == ";" || $0 == ":" || $0 == "$" || $0 == "\n" || $0 == "," }) else {
      return nil
    }
    if isOpened, cursor[match.range.upperBound] != UInt8(ascii: ")") { return nil }
    return (match.meaning, cursor.string(match.range), isOpened ? match.range.upperBound + 1 : match.range.upperBound)
  }

  private func firstPhrase(_ table: Phrases<PrintedShape>, after end: Int) -> PhraseMatch<PrintedShape>? {
    let at = cursor.skipBlanks(end)
    let index = words.firstIndex(from: at)
    guard index < words.count, words[index].range.lowerBound == at else { return nil }
    guard let match = table.longest(in: words, at: index) else { return nil }
    return words[index].text == "plus" && addsSomething(match.words.upperBound) ? nil : match
  }

  /// Whether `plus` adds another kind of pay, as in `$16.40 an hour plus tips`; `$60,000 plus a year` and `$60,000
  /// plus.` are open-ended.
  func addsSomething(_ next: Int) -> Bool {
    guard next < words.count, cursor.string(words[next - 1].range.upperBound..<words[next].range.lowerBound) == " "
    else { return false }
    return Lexicons.payPeriodBehind.longest(in: words, at: next) == nil
      && !["in", "for", "depending", "with"].contains(words[next].text)
  }

  func wordsBefore(_ offset: Int, _ count: Int) -> [String] {
    words[..<words.endIndex(endingBy: offset)].suffix(count).map(\.text)
  }

  /// A time unit directly after a number: `6-12 months`, `12-week`, but not `two-year`, which is in words.
  func timeUnit(after end: Int) -> (unit: TimeUnit, end: Int)? {
    var at = cursor.skipBlanks(end)
    if cursor.dashLength(at) == 1 { at += 1 }
    if cursor[at] == UInt8(ascii: "+") { at = cursor.skipBlanks(at + 1) }
    let index = words.firstIndex(from: at)
    guard index < words.count, words[index].range.lowerBound == at,
      let unit = Lexicons.timeUnit.meaning(of: words[index])
    else { return nil }
    return (unit, words[index].range.upperBound)
  }
}
