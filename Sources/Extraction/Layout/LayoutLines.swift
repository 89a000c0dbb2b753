import Pages
import Records

/// A page's blocks as its layout has them: paragraphs of short lines in their lines, and a value with the pay period that stands in a block of its own.
enum LayoutLines {
  static func of(_ page: Page) -> [Block] { withPeriods(page.blocks.flatMap(lines)) }

  /// A block of nothing but a pay period (`/ hour`, `per year`) belongs to the value before it.
  private static func withPeriods(_ blocks: [Block]) -> [Block] {
    var joined: [Block] = []
    for block in blocks {
      if let last = joined.indices.last, block.kind == .paragraph, joined[last].kind == .paragraph,
        isPeriod(block.text.string) && endsInFigure(joined[last].text.string, before: block.text.string)
          || restates(block.text.string, joined[last].text.string)
      {
        joined[last].text.appendGlue(" ")
        joined[last].text.append(block.text)
      } else {
        joined.append(block)
      }
    }
    return joined
  }

  private static func isPeriod(_ text: String) -> Bool {
    guard text.utf8.count <= 14 else { return false }
    var words = Words.of(text)
    // `USD per year`
    if words.count > 1, let code = words.first, Lexicons.currency.meaning(of: code) != nil { words.removeFirst() }
    guard let first = words.first, text.hasPrefix("/") || first.text == "per" || first.text == "a" || first.text == "an" else { return false }
    return Lexicons.payPeriodBehind.longest(in: words, at: 0)?.words.count == words.count
  }

  /// A value of its own line that says the one before once more: in brackets by another period, or the hour's pay of a year's (2,080 hours, as BLS reckons).
  private static func restates(_ text: String, _ before: String) -> Bool {
    if isRestatement(text) { return endsInFigure(before) }
    guard text.utf8.count <= 20, before.utf8.count <= 60, let hour = FigureScanner.scan(text).first, hour.per == .hour, hour.end == text.utf8.count,
      hour.range.lowerBound == 0, let year = FigureScanner.scan(before).last, year.kind == .money, year.end == before.utf8.count, hour.size > 0
    else { return false }
    return year.largest >= hour.size * 1_950 && year.largest <= hour.size * 2_210
  }

  /// `( 3,440 GBP monthly)`: the value before it once more, by another period.
  private static func isRestatement(_ text: String) -> Bool {
    guard text.utf8.count <= 40, text.hasPrefix("("), text.hasSuffix(")") else { return false }
    let tokens = FigureScanner.scan(text)
    return tokens.count == 1 && tokens[0].kind == .money && tokens[0].per != nil && tokens[0].end >= text.utf8.count - 1
  }

  private static func endsInFigure(_ text: String, before unit: String = "") -> Bool {
    guard text.utf8.count <= 40, let last = FigureScanner.scan(text).last, last.end == text.utf8.count else { return false }
    return last.kind == .money
      || last.kind == .number && last.hasGrouping && Words.of(unit).first.map { Lexicons.currency.meaning(of: $0) != nil } ?? false
  }

  /// A paragraph of short lines (`<br>` between them) is a run of short blocks, as a text rendering has it.
  private static func lines(_ block: Block) -> [Block] {
    guard block.kind == .paragraph, block.text.string.utf8.contains(0x0A) else { return [block] }
    let bytes = Array(block.text.string.utf8)
    var ranges: [Range<Int>] = []
    var start = 0
    for index in 0...bytes.count where index == bytes.count || bytes[index] == 0x0A {
      if index > start { ranges.append(start..<index) }
      start = index + 1
    }
    let parts = ranges.map { block.text.slice($0) }.filter { !$0.isBlank }
    let words = parts.map { Words.of($0.string).filter { !$0.marks.contains(.hasNumber) }.count }
    guard parts.count > 1, words.allSatisfy({ $0 <= 14 }), parts.count > 2 || words.contains(where: { $0 > 3 }) else { return [block] }
    return parts.enumerated().map {
      Block(.paragraph, text: $0.element, startsGroup: block.startsGroup && $0.offset == 0, isFurniture: block.isFurniture, element: block.element)
    }
  }
}
