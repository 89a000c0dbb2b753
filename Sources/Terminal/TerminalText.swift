/// A text for people, with what is to stand out in it. What it says may come from anywhere; it is made safe when it is laid out.
public struct TerminalText: Sendable, Hashable, ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  /// Style of a text span.
  public enum Style: Sendable, Hashable, CaseIterable {
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
  public struct Span: Sendable, Hashable {
    /// The text.
    public var text: String
    /// The style.
    public var style: Style
  }

  /// The parts in order.
  public private(set) var spans: [Span]

  /// A text of one style.
  public init(_ text: String, _ style: Style = .plain) { spans = text.isEmpty ? [] : [Span(text: text, style: style)] }

  /// A plain text.
  public init(stringLiteral text: String) { self.init(text) }

  /// Two texts in one.
  public static func + (first: TerminalText, second: TerminalText) -> TerminalText {
    var both = first
    both.spans += second.spans
    return both
  }

  /// The text alone, as it is shown without colour; not yet safe for a terminal.
  public var plain: String { spans.map { $0.style == .mark ? "»\($0.text)«" : $0.text }.joined() }
}

/// One thing on its lines.
public enum TerminalBlock: Sendable, Hashable {
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
