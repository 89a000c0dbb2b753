/// A text for people, with what is to stand out in it. What it says may come from anywhere; it is made safe when it is
/// laid out.
package struct TerminalText: Sendable, Hashable, ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  /// Style of a text span.
  package enum Style: Sendable, Hashable, CaseIterable {
    case plain
    /// Headings and what matters most.
    case strong
    /// Labels, and what is there to be looked up.
    case quiet
    /// The figure in its quote; without colour, enclosed in `»` and `«`.
    case mark
    case good, warning, bad
  }

  /// A part of a text.
  package struct Span: Sendable, Hashable {
    /// The text.
    package var text: String
    /// The style.
    package var style: Style
  }

  /// The parts in order.
  package private(set) var spans: [Span]

  /// A text of one style.
  package init(_ text: String, _ style: Style = .plain) { spans = text.isEmpty ? [] : [Span(text: text, style: style)] }

  /// A plain text.
  package init(stringLiteral text: String) { self.init(text) }

  /// Two texts in one.
  package static func + (first: TerminalText, second: TerminalText) -> TerminalText {
    var both = first
    both.spans += second.spans
    return both
  }

  /// The text alone, as it is shown without colour; not yet safe for a terminal.
  package var plain: String { spans.map { $0.style == .mark ? "»\($0.text)«" : $0.text }.joined() }
}

/// One thing on its lines.
package enum TerminalBlock: Sendable, Hashable {
  /// Heading of the following blocks.
  case heading(TerminalText)
  /// A label in a column of its own, and what there is to say; an empty label goes on with the previous one.
  case field(String, TerminalText)
  /// A line, indented; what does not fit goes on below, as far in as the second number says.
  case line(TerminalText, indent: Int = 0, hanging: Int = 0)
  /// A line that is never divided: source text with its own layout.
  case verbatim(TerminalText, indent: Int = 0)
  case blank
}
