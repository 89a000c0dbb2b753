import Foundation

/// One line of a text page, and what a reader of plain text takes it for.
struct Line {
  /// The line as it stands, indentation included.
  let source: String
  /// The line without blanks at its ends.
  let text: String

  init(_ source: String) {
    self.source = source
    text = source.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private var words: Int { text.split(whereSeparator: \.isWhitespace).count }

  var isEmpty: Bool { text.isEmpty }

  /// The indentation and the bullet or number that make the line an item of a list; nil for any other line.
  var bullet: (indentation: Int, end: String.Index)? {
    guard let match = source.prefixMatch(of: /(\s*)(?:[-•*·▪]|\d{1,2}[.)])\s+(?=\S)/) else { return nil }
    return (match.output.1.unicodeScalars.count, match.range.upperBound)
  }

  /// `1. ` or `1) `
  var isNumbered: Bool { source.prefixMatch(of: /\s*\d{1,2}[.)]\s/) != nil }

  /// `|---|---|` under the header of a table.
  var isRule: Bool { source.wholeMatch(of: /\s*\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?)?\s*/) != nil }

  /// The level of a heading written `## Pay`; 0 for any other line.
  var markedLevel: Int {
    guard source.prefixMatch(of: ##/#{1,6} /##) != nil else { return 0 }
    return source.prefix { $0 == "#" }.count
  }

  /// The cells of a row between pipe characters.
  var cells: [String] {
    var inner = text[...]
    if inner.hasPrefix("|") { inner = inner.dropFirst() }
    if inner.hasSuffix("|") { inner = inner.dropLast() }
    return inner.split(separator: "|", omittingEmptySubsequences: false).map {
      $0.trimmingCharacters(in: .whitespacesAndNewlines)
    }
  }

  private var isShort: Bool {
    text.unicodeScalars.count <= 60 && text.firstMatch(of: /[.!?]$/) == nil && words <= 9
  }

  private static func bareOfOrdinals(_ text: String) -> String {
    text.replacing(/\d+(?:st|nd|rd|th)\b|\b(?:19|20)\d\d\b|\b\d\d-\d{4}/.wordBoundaryKind(.simple), with: "")
  }

  /// A sign of money, two digits, or a percentage.
  static func holdsValue(_ text: String) -> Bool {
    text.firstMatch(of: /[$£€₹¥]|\d{2}|\d%|\bLPA\b/.wordBoundaryKind(.simple)) != nil
  }

  /// Figures with a word or two; ranks, years and codes of occupations are words.
  var isValue: Bool {
    let bare = Self.bareOfOrdinals(source).trimmingCharacters(in: .whitespacesAndNewlines)
    let beginsWithFigure = #/(?:[A-Z]{1,3})?[^A-Za-z]*\d|(?:up to|from|over|about) /#.ignoresCase()
    return Self.holdsValue(bare) && bare.prefixMatch(of: beginsWithFigure) != nil
      && bare.matches(of: /[A-Za-z]{3,}/).count <= 3
  }

  /// A few words without a figure.
  var isLabel: Bool { isShort && !Self.holdsValue(Self.bareOfOrdinals(source)) }

  var hasFigure: Bool { source.firstMatch(of: /[$£€,]\d|\d%/) != nil }

  /// A row between pipe characters, whatever stands around it.
  var isWholeRow: Bool { isRule || text.hasPrefix("|") && text.count { $0 == "|" } > 1 || text.contains(" | ") }

  /// A line that would do as a title.
  var isTitleLike: Bool {
    guard let first = text.first, let initial = text.unicodeScalars.first, let last = text.last, text.utf8.count <= 90,
      !isRowOrItem
    else { return false }
    return (first.isUppercase || first.isNumber || initial.value > 127) && !".,;:!".contains(last) && words <= 12
      && !hasFigure
  }

  private var isRowOrItem: Bool { isWholeRow || Line(text).bullet != nil }

  /// A line that a title may stand above.
  var isContent: Bool {
    guard let last = text.last else { return false }
    return isRowOrItem || text.utf8.count > 90 || last == "." || last == ":" || hasFigure
  }

  /// A short line with a figure that no colon labels.
  var isShortFigure: Bool {
    source.utf8.count <= 40 && hasFigure && !source.contains(":") && bullet == nil
  }
}

extension [Line] {
  /// True for a row of a table, whole or broken over several lines.
  func isRow(_ index: Int) -> Bool {
    if self[index].isWholeRow { return true }
    guard self[index].text.hasSuffix("|") else { return false }
    return self[Swift.min(index + 1, count)..<Swift.min(index + 4, count)].contains {
      $0.source.contains(" | ") || $0.isRule
    }
  }

  /// What readers of plain text take for a heading: a short line without figures, above something longer, a list or a
  /// table.
  func isHeading(_ index: Int) -> Bool {
    guard self[index].isTitleLike, let next = behind(index) else { return false }
    guard self[..<index].contains(where: { !$0.isEmpty }) else { return true }
    let before = self[index - 1]
    if !before.isEmpty, !before.isContent, !before.isTitleLike { return false }
    let headsGroup = next > index + 1 && next + 1 < count && !self[next + 1].isEmpty
    if self[next].isShortFigure, !headsGroup { return false }
    if self[next].isContent { return true }
    guard self[next].isTitleLike, next > index + 1, let further = behind(next) else { return false }
    return self[further].isContent
  }

  /// The next line that is not empty.
  private func behind(_ index: Int) -> Int? { indices.first { $0 > index && !self[$0].isEmpty } }
}
