import Pages
import Records

/// A page's blocks as the layout needs them: paragraphs of short lines are split into lines, and a value is joined with
/// a pay period in a block of its own.
enum LayoutLines {
  static func of(_ page: Page) -> [Block] {
    var joined: [Block] = []
    joined.reserveCapacity(page.blocks.count)
    func addFields(of block: Block) {
      guard let fields = fields(block) else { return add(block, to: &joined) }
      for field in fields { add(field, to: &joined) }
    }
    // By their positions, so that the blocks that stay as they are are copied only once.
    for index in page.blocks.indices {
      guard let lines = lines(page.blocks[index]) else {
        addFields(of: page.blocks[index])
        continue
      }
      for line in lines { addFields(of: line) }
    }
    return joined
  }

  /// `Low: $60,000 | Average: $81,000 | High: $107,000`, `Denver $80K · Austin $75K`: the fields on one line, each with
  /// a label before its figure; nil for any other block.
  private static func fields(_ block: Block) -> [Block]? {
    switch block.kind {
    case .paragraph, .listItem: break
    default: return nil
    }
    var text = block.text.string
    // The last bytes of the marks `|`, `·` and `•`.
    guard text.utf8.count <= 300, text.withUTF8({ $0.contains { $0 == 0x7C || $0 == 0xB7 || $0 == 0xA2 } }) else {
      return nil
    }
    let bytes = Array(text.utf8)
    guard mayHoldFigure(bytes) else { return nil }
    var parts: [MarkedText] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      // All separators begin with a blank.
      if bytes[index] == 0x20, let mark = separators.first(where: { bytes[index...].starts(with: $0) }) {
        parts.append(block.text.slice(start..<index))
        start = index + mark.count
        index = start
      } else {
        index += 1
      }
    }
    guard !parts.isEmpty else { return nil }
    parts.append(block.text.slice(start..<bytes.count))
    let figures = parts.map { FigureScanner.scan($0.string) }
    let areFields = zip(parts, figures).map { isField($0.string, $1) }
    let labelled = areFields.count { $0 }
    let colons = parts.count { $0.string.contains(":") }
    guard labelled > 1, labelled * 2 > parts.count, zip(areFields, figures).allSatisfy({ $0 || $1.isEmpty }),
      colons == 0 || zip(parts, figures).allSatisfy({ $0.string.contains(":") || $1.isEmpty })
    else { return nil }
    return parts.enumerated().map { number, text in
      var part = block
      part.text = text
      part.startsGroup = block.startsGroup && number == 0
      return part
    }
  }

  private static let separators: [[UInt8]] = [" | ", " · ", " • "].map { Array($0.utf8) }

  /// Whether the text contains a digit or a number word.
  private static func mayHoldFigure(_ bytes: [UInt8]) -> Bool {
    bytes.contains { (0x30...0x39).contains($0) } || Words.of(utf8: bytes).contains { $0.marks.contains(.isNumberWord) }
  }

  /// Whether a text is a label of a few words followed by one figure, the only one of `tokens`.
  private static func isField(_ text: String, _ tokens: [FigureToken]) -> Bool {
    guard let first = text.unicodeScalars.first(where: { $0 != " " }), first.properties.isAlphabetic else {
      return false
    }
    return tokens.count == 1 && tokens[0].kind == .money && Words.of(text).count <= 8
  }

  /// Adds a block. A block that is only a pay period (`/ hour`, `per year`) is joined to the value before it.
  private static func add(_ block: Block, to joined: inout [Block]) {
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

  /// Whether a text begins with `/`, or contains `per`, or `a` or `an` as a word.
  private static func mayHoldPeriod(_ utf8: String.UTF8View) -> Bool {
    if utf8.first == UInt8(ascii: "/") { return true }
    func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    // The last three bytes, in lower case.
    var last: (UInt8, UInt8, UInt8) = (0x20, 0x20, 0x20)
    for byte in utf8 {
      if last.2 == UInt8(ascii: "a"), !isLetter(last.1), !isLetter(byte) || byte | 0x20 == UInt8(ascii: "n") {
        return true
      }
      last = (last.1, last.2, byte | 0x20)
      if last == (UInt8(ascii: "p"), UInt8(ascii: "e"), UInt8(ascii: "r")) { return true }
    }
    return false
  }

  private static func isPeriod(_ text: String) -> Bool {
    guard text.utf8.count <= 14, mayHoldPeriod(text.utf8) else { return false }
    var words = Words.of(text)
    // `USD per year`
    if words.count > 1, let code = words.first, Lexicons.currency.meaning(of: code) != nil { words.removeFirst() }
    guard let first = words.first, text.hasPrefix("/") || first.text == "per" || first.text == "a" || first.text == "an"
    else { return false }
    return Lexicons.payPeriodBehind.longest(in: words, at: 0)?.words.count == words.count
  }

  /// Whether a value on its own line repeats the previous one: in brackets for another period, or as the hourly
  /// equivalent of annual pay (for 2,080 hours, as BLS calculates it).
  private static func restates(_ text: String, _ before: String) -> Bool {
    if isRestatement(text) { return endsInFigure(before) }
    guard text.utf8.count <= 20, before.utf8.count <= 60, before.utf8.contains(where: { (0x30...0x39).contains($0) }),
      mayBeByTheHour(text.utf8),
      let hour = FigureScanner.scan(text).first,
      hour.per == .hour, hour.end == text.utf8.count, hour.range.lowerBound == 0,
      let year = FigureScanner.scan(before).last, year.kind == .money,
      year.end == before.utf8.count, hour.size > 0
    else { return false }
    return year.largest >= hour.size * 1_950 && year.largest <= hour.size * 2_210
  }

  /// Whether there is a digit and a letter. Most values on their own line have no period after them.
  private static func mayBeByTheHour(_ utf8: String.UTF8View) -> Bool {
    utf8.contains { (0x30...0x39).contains($0) } && utf8.contains { (0x61...0x7A).contains($0 | 0x20) }
  }

  /// `( 3,440 GBP monthly)`: the previous value again, for another period.
  private static func isRestatement(_ text: String) -> Bool {
    guard text.utf8.count <= 40, text.utf8.first == UInt8(ascii: "("), text.utf8.last == UInt8(ascii: ")") else {
      return false
    }
    let tokens = FigureScanner.scan(text)
    return tokens.count == 1 && tokens[0].kind == .money && tokens[0].per != nil && tokens[0].end >= text.utf8.count - 1
  }

  private static func endsInFigure(_ text: String, before unit: String = "") -> Bool {
    guard text.utf8.count <= 40, let last = FigureScanner.scan(text).last, last.end == text.utf8.count else {
      return false
    }
    return last.kind == .money
      || last.kind == .number && last.hasGrouping
        && Words.of(unit).first.map { Lexicons.currency.meaning(of: $0) != nil } ?? false
  }

  /// `$87,530` above `Median annual salary`: two lines, one with nothing but a value and one with nothing but words.
  private static func isValueAndLabel(_ parts: [MarkedText]) -> Bool {
    let figures = parts.map { FigureScanner.scan($0.string) }
    guard parts.count == 2, let value = figures.firstIndex(where: { $0.count == 1 }), figures[1 - value].isEmpty,
      let token = figures[value].first
    else {
      return false
    }
    return token.range.lowerBound <= 1 && token.end >= parts[value].string.utf8.count - 1
  }

  /// A paragraph of short lines (separated by `<br>`) as a run of short blocks, as in a text rendering; nil for any
  /// other block.
  private static func lines(_ block: Block) -> [Block]? {
    guard block.kind == .paragraph, block.text.string.contains(byte: 0x0A) else { return nil }
    let bytes = Array(block.text.string.utf8)
    var ranges: [Range<Int>] = []
    var start = 0
    for index in 0...bytes.count where index == bytes.count || bytes[index] == 0x0A {
      if index > start { ranges.append(start..<index) }
      start = index + 1
    }
    let parts = ranges.map { block.text.slice($0) }.filter { !$0.isBlank }
    let words = parts.map { Words.of($0.string).filter { !$0.marks.contains(.hasNumber) }.count }
    guard parts.count > 1, words.allSatisfy({ $0 <= 14 }),
      parts.count > 2 || words.contains(where: { $0 > 3 }) || isValueAndLabel(parts)
    else {
      return nil
    }
    return parts.enumerated().map {
      Block(
        .paragraph, text: $0.element, startsGroup: block.startsGroup && $0.offset == 0,
        isBoilerplate: block.isBoilerplate, element: block.element)
    }
  }
}
