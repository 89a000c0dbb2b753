/// Lays texts out for people: aligned, wrapped to a width, in colour where that is wanted.
package struct TerminalLayout: Sendable, Hashable {
  /// Columns of the terminal; nil if the text goes elsewhere, and nothing is wrapped.
  package var width: Int?
  /// Whether styles are written as escape sequences (ECMA-48, SGR).
  package var isColored: Bool

  /// Neither width nor colour: for files, pipes and programs.
  package static let plain = TerminalLayout(width: nil, isColored: false)

  /// Creates a layout.
  package init(width: Int?, isColored: Bool) {
    self.width = width
    self.isColored = isColored
  }

  private static let labelWidth = 14
  /// Text with less available width is not wrapped.
  private static let minText = 12

  /// The blocks as lines, each ended by a line feed.
  package func text(_ blocks: [TerminalBlock]) -> String { blocks.map { text($0) + "\n" }.joined() }

  /// A text in its styles, on one line.
  package func inline(_ text: TerminalText) -> String {
    text.spans.map { styled(SafeCharacters.text($0.text), $0.style) }.joined()
  }

  private func text(_ block: TerminalBlock) -> String {
    switch block {
    case .blank: return ""
    case .heading(let text): return wrapped(TerminalText("", .plain) + strong(text), first: "", rest: "  ")
    case .line(let text, let indent, let hanging):
      return wrapped(
        text, first: String(repeating: " ", count: indent), rest: String(repeating: " ", count: max(indent, hanging)))
    case .verbatim(let text, let indent): return String(repeating: " ", count: indent) + inline(text)
    case .field(let label, let text):
      let safe = SafeCharacters.text(label)
      let padding = String(
        repeating: " ", count: max(label.isEmpty ? 0 : 1, Self.labelWidth - 2 - DisplayWidth.of(safe)))
      return wrapped(
        text, first: "  " + styled(safe, .quiet) + padding, rest: String(repeating: " ", count: Self.labelWidth),
        firstWidth: Self.labelWidth)
    }
  }

  private func strong(_ text: TerminalText) -> TerminalText {
    text.spans.reduce(TerminalText("")) { $0 + TerminalText($1.text, $1.style == .plain ? .strong : $1.style) }
  }

  /// Breaks a text at its blanks. A word that is longer than a line stays whole: it is an address or an id that someone
  /// copies.
  private func wrapped(_ text: TerminalText, first: String, rest: String, firstWidth: Int? = nil) -> String {
    guard let width, width > rest.count + Self.minText else { return first + inline(text) }
    var out = first
    var column = firstWidth ?? first.count
    var start = column
    var isFirstLine = true
    var blanks = 0
    for span in text.spans {
      let safe = SafeCharacters.text(span.text)
      var line = ""
      func flush() {
        if !line.isEmpty { out += styled(line, span.style) }
        line = ""
      }
      for (index, word) in safe.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { blanks += 1 }
        if word.isEmpty { continue }
        let length = DisplayWidth.of(word) + (span.style == .mark && !isColored ? 2 : 0)
        if blanks > 0, column > start, column + blanks + length > width {
          flush()
          out += "\n" + rest
          column = rest.count
          start = column
          isFirstLine = false
        } else if blanks > 0, isFirstLine || column > start {
          // Blanks between two styles belong to neither.
          if line.isEmpty {
            out += String(repeating: " ", count: blanks)
          } else {
            line += String(repeating: " ", count: blanks)
          }
          column += blanks
        }
        blanks = 0
        line += word
        column += length
      }
      flush()
    }
    return out
  }

  private func styled(_ text: String, _ style: TerminalText.Style) -> String {
    guard isColored else { return style == .mark ? "»\(text)«" : text }
    let code =
      switch style {
      case .plain: ""
      case .strong: "1"
      case .quiet: "2"
      case .mark: "1;30;43"
      case .good: "32"
      case .warning: "33"
      case .bad: "1;31"
      }
    return code.isEmpty || text.isEmpty ? text : "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}

/// Display width of text on a terminal.
enum DisplayWidth {
  static func of(_ text: some StringProtocol) -> Int { text.unicodeScalars.reduce(0) { $0 + of($1) } }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    // Wide and fullwidth characters (Unicode Standard Annex 11), in their large blocks.
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x1F300...0x1F64F,
      0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
