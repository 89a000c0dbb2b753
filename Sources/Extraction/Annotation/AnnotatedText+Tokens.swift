import Foundation
import Records

/// Which of the numbers in a text are figures.
extension AnnotatedText {
  /// The figures that may carry a value.
  func findTokens() -> [FigureToken] {
    allTokens.isEmpty
      ? []
      : allTokens.filter { token in
        token.kind != .year && (token.kind == .money || !statistics.overlaps(token.range)) && !isFootnote(token)
          && !isDay(token) && !numbersSomething(token)
      }
  }

  /// `2. ML Engineer`, `6 / 12`, `309A`: the number of an item, a page or a class.
  private func numbersSomething(_ token: FigureToken) -> Bool {
    guard token.range.count <= 3, token.kind == .number, token.shape == .single, !token.hasGrouping else {
      return false
    }
    let text = bytes[token.range.upperBound...].prefix(4)
    if token.range.lowerBound == 0, text.starts(with: ". ".utf8) || text.starts(with: ") ".utf8),
      let capital = text.dropFirst(2).first
    {
      return (65...90).contains(capital) || capital >= 0x80
    }
    if text.starts(with: " / ".utf8), let digit = text.dropFirst(3).first, (48...57).contains(digit) { return true }
    if token.range.lowerBound > 3,
      bytes[(token.range.lowerBound - 3)..<token.range.lowerBound].elementsEqual(" / ".utf8)
    {
      return (48...57).contains(bytes[token.range.lowerBound - 4])
    }
    guard let letter = text.first, (65...90).contains(letter) else { return false }
    let behind = text.dropFirst().first ?? 0x20
    return !(97...122).contains(behind) && !(65...90).contains(behind)
  }

  /// `(1)` after a word refers to a note.
  private func isFootnote(_ token: FigureToken) -> Bool {
    guard token.range.count == 1, token.kind == .number, token.shape == .single, token.range.lowerBound > 0,
      token.range.upperBound < bytes.count
    else { return false }
    let before = bytes[token.range.lowerBound - 1]
    let behind = bytes[token.range.upperBound]
    return before == UInt8(ascii: "(") && behind == UInt8(ascii: ")")
      || before == UInt8(ascii: "[") && behind == UInt8(ascii: "]")
  }

  /// `November 19`, `19 November`: the day of a date.
  private func isDay(_ token: FigureToken) -> Bool {
    guard token.range.count <= 2, token.kind == .number, token.shape == .single, !Decimal(31).isBelow(token.size) else {
      return false
    }
    let behind = words.firstIndex(from: token.range.upperBound)
    if behind < words.count, words[behind].marks.contains(.isMonth),
      words[behind].range.lowerBound - token.range.upperBound <= 2
    {
      return true
    }
    let before = words.endIndex(endingBy: token.range.lowerBound) - 1
    return before >= 0 && words[before].marks.contains(.isMonth)
      && token.range.lowerBound - words[before].range.upperBound <= 2
  }
}
