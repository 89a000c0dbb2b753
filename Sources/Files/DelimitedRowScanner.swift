/// Finds the fields of one row.
struct DelimitedRowScanner {
  /// The result of scanning a row.
  enum Outcome {
    /// A row that ends before `end`, with the number of its line ends.
    case row(end: Int, lines: Int)
    /// An empty line; the next line begins at `end`.
    case emptyLine(end: Int)
    /// The row is incomplete; if the text is whole, there is no further row.
    case unfinished
    /// An error, with the number of line ends between the start of the row and the error.
    case malformed(lines: Int, Problem)
  }

  /// What is wrong with a row.
  enum Problem: String {
    case strayQuote = "a quotation mark inside an unquoted field"
    case unterminated = "unterminated quoted field"
    case trailingText = "text after a quoted field"
  }

  private static let lf = UInt8(ascii: "\n")
  private static let cr = UInt8(ascii: "\r")
  private static let quote = UInt8(ascii: "\"")

  private let text: UnsafeBufferPointer<UInt8>
  private let isWhole: Bool
  private let separator: UInt8
  private let hasQuotes: Bool
  /// Whether a quotation mark inside an unquoted field is an error.
  private let isStrict: Bool

  /// - Parameter isWhole: whether `text` extends to the end of the input.
  init(text: UnsafeBufferPointer<UInt8>, isWhole: Bool, format: DelimitedReader.Format) {
    self.text = text
    self.isWhole = isWhole
    separator = format == .tabSeparated ? UInt8(ascii: "\t") : UInt8(ascii: ",")
    hasQuotes = format != .tabSeparated
    isStrict = format == .csv
  }

  /// The row that begins at `start`; its fields are added to `fields`.
  func row(at start: Int, into fields: inout [DelimitedReader.Field]) -> Outcome {
    guard start < text.count else { return .unfinished }
    if text[start] == Self.lf { return .emptyLine(end: start + 1) }
    if text[start] == Self.cr, start + 1 < text.count, text[start + 1] == Self.lf { return .emptyLine(end: start + 2) }
    var index = start
    var lines = 0
    while true {
      if hasQuotes, index < text.count, text[index] == Self.quote {
        if let problem = quoted(&index, &lines, into: &fields) { return problem }
      } else if let problem = unquoted(&index, lines, into: &fields) {
        return problem
      }
      if index == text.count { return .row(end: index, lines: lines + 1) }
      index += 1
      if text[index - 1] == Self.lf { return .row(end: index, lines: lines + 1) }
    }
  }

  /// Scans an unquoted field up to the next separator or LF, or to the end of a whole text; returns the outcome if the
  /// field is not valid or incomplete.
  private func unquoted(_ index: inout Int, _ lines: Int, into fields: inout [DelimitedReader.Field]) -> Outcome? {
    let begin = index
    while index < text.count, text[index] != separator, text[index] != Self.lf {
      if isStrict, text[index] == Self.quote {
        return .malformed(lines: lines, .strayQuote)
      }
      index += 1
    }
    let isAtEnd = index == text.count
    if isAtEnd, !isWhole { return .unfinished }
    let isLast = isAtEnd || text[index] == Self.lf
    let end = isLast && index > begin && text[index - 1] == Self.cr ? index - 1 : index
    fields.append(DelimitedReader.Field(range: begin..<end))
    return nil
  }

  /// The same for a quoted field; counts the line ends in it.
  private func quoted(_ index: inout Int, _ lines: inout Int, into fields: inout [DelimitedReader.Field]) -> Outcome? {
    let firstLine = lines
    let begin = index + 1
    var hasDoubledQuotes = false
    index = begin
    while index < text.count {
      if text[index] == Self.quote {
        guard index + 1 < text.count, text[index + 1] == Self.quote else { break }
        hasDoubledQuotes = true
        index += 1
      } else if text[index] == Self.lf {
        lines += 1
      }
      index += 1
    }
    // The quotation mark at the very end of a piece may be the first of two.
    guard index + 1 < text.count || isWhole else { return .unfinished }
    guard index < text.count else { return .malformed(lines: firstLine, .unterminated) }
    fields.append(DelimitedReader.Field(range: begin..<index, hasDoubledQuotes: hasDoubledQuotes))
    index += 1
    if index < text.count, text[index] == Self.cr {
      if index + 1 < text.count ? text[index + 1] == Self.lf : isWhole {
        index += 1
      } else if index + 1 == text.count {
        return .unfinished
      }
    }
    guard index == text.count || text[index] == separator || text[index] == Self.lf else {
      return .malformed(lines: lines, .trailingText)
    }
    return nil
  }
}
