import Testing

@testable import Terminal

@Suite("Text from anywhere is safe for a terminal")
struct SafeCharactersTests {
  @Test(
    "characters that drive terminals or turn text around are shown",
    arguments: [
      ("plain text", "plain text"), ("Ünïcödé — €, 日本語, 👩‍⚕️", "Ünïcödé — €, 日本語, 👩‍⚕️"), ("a\tb", "a b"),
      ("\u{1B}[31mred\u{1B}[0m", "�[31mred�[0m"),
      ("\u{1B}]0;title\u{07}", "�]0;title�"), ("nul\u{0}", "nul�"), ("back\u{8}space\u{7F}", "back�space�"),
      ("\u{9B}31m C1 \u{85}\u{90}", "�31m C1 ��"),
      ("over\rwritten", "over�written"), ("line\nfeed", "line�feed"), ("a\r\nb", "a��b"),
      ("\u{202E}drawkcab\u{202C}", "⟨U+202E⟩drawkcab⟨U+202C⟩"),
      ("\u{2066}i\u{2067}j\u{2068}k\u{2069}", "⟨U+2066⟩i⟨U+2067⟩j⟨U+2068⟩k⟨U+2069⟩"),
      ("\u{200E}\u{200F}\u{061C}", "⟨U+200E⟩⟨U+200F⟩⟨U+061C⟩"),
      ("\u{202A}\u{202B}\u{202D}", "⟨U+202A⟩⟨U+202B⟩⟨U+202D⟩"), ("e\u{301}\u{1B}", "e\u{301}�"),
    ])
  func text(_ text: String, _ expected: String) { #expect(SafeCharacters.text(text) == expected) }

  @Test("line feeds stay where lines are wanted, and nothing else does")
  func lines() { #expect(SafeCharacters.text("a\nb\u{1B}\rc\u{85}", keepsLines: true) == "a\nb��c�") }

  @Test("every control character and every mark of direction is caught")
  func all() {
    let controls =
      Array(0..<0x20) + Array(0x7F..<0xA0) + [0x061C, 0x200E, 0x200F] + Array(0x202A...0x202E) + Array(0x2066...0x2069)
    for value in controls {
      let character = Unicode.Scalar(UInt32(value)).map(String.init) ?? ""
      #expect(
        !character.isEmpty && !SafeCharacters.text("x\(character)y").contains(character),
        "U+\(String(value, radix: 16))")
      if value != 0x0A {
        #expect(!SafeCharacters.json("\"\(character)\"").unicodeScalars.contains { $0.value == UInt32(value) })
      }
    }
  }

  @Test(
    "JSON keeps its data, as escapes",
    arguments: [
      ("{\"a\":\"b\"}\n", "{\"a\":\"b\"}\n"), ("\"\u{9B}31m\"", "\"\\u009b31m\""),
      ("\"\u{7F}\u{202E}\"", "\"\\u007f\\u202e\""), ("\"é€\"", "\"é€\""),
    ])
  func json(_ text: String, _ expected: String) { #expect(SafeCharacters.json(text) == expected) }
}

@Suite("Text is laid out for people")
struct TerminalLayoutTests {
  private static let quote = TerminalText("The median is ") + TerminalText("$47,300", .mark) + TerminalText(" a year.")

  @Test("without colour a figure stands between signs, with colour in a colour, and each style ends where it began")
  func styles() {
    #expect(TerminalLayout.plain.inline(Self.quote) == "The median is »$47,300« a year.")
    let colored = TerminalLayout(width: nil, isColored: true)
    #expect(colored.inline(Self.quote) == "The median is \u{1B}[1;30;43m$47,300\u{1B}[0m a year.")
    for style in TerminalText.Style.allCases where style != .plain {
      let text = colored.inline(TerminalText("x", style))
      #expect(text.hasPrefix("\u{1B}[") && text.hasSuffix("x\u{1B}[0m"))
    }
    #expect(colored.inline(TerminalText("\u{1B}[2J", .strong)) == "\u{1B}[1m�[2J\u{1B}[0m")
  }

  @Test("labels stand in a column, and what is wrapped goes on beside them")
  func fields() {
    let blocks: [TerminalBlock] = [
      .heading("observation 01"), .field("why", "one two three four five six seven eight nine ten"), .field("", "more"),
      .blank,
      .field("a label that is long", "x"),
    ]
    #expect(
      TerminalLayout(width: 40, isColored: false).text(blocks) == """
        observation 01
          why         one two three four five
                      six seven eight nine ten
                      more

          a label that is long x

        """)
    #expect(
      TerminalLayout.plain.text(blocks).split(separator: "\n")[1]
        == "  why         one two three four five six seven eight nine ten",
      "not wrapped where there is no terminal")
  }

  @Test("no line is wider than the terminal unless a word is", arguments: [30, 44, 79, 120])
  func width(_ width: Int) {
    let text = Self.quote + TerminalText(String(repeating: " 日本語 wide", count: 20)) + TerminalText(" end", .strong)
    for line in TerminalLayout(width: width, isColored: false).text([
      .line(text, indent: 2, hanging: 4), .field("quote", text),
    ]).split(separator: "\n") {
      #expect(DisplayWidth.of(line) <= width, "\(line)")
    }
  }

  @Test("wrapping loses no word and adds none")
  func words() {
    let text =
      TerminalText("a  b ") + TerminalText("c", .mark) + TerminalText("d e") + TerminalText("", .good)
      + TerminalText(" f")
    for width in [24, 30, 200] {
      let out = TerminalLayout(width: width, isColored: false).text([.line(text)])
      #expect(out.split(whereSeparator: \.isWhitespace) == ["a", "b", "»c«d", "e", "f"], "\(out)")
    }
  }

  @Test(
    "colour follows the terminal, NO_COLOR, CLICOLOR_FORCE and the option, in this order of weight from the last",
    arguments: [
      (ColorChoice.auto, true, ["TERM": "xterm"], true), (.auto, false, ["TERM": "xterm"], false),
      (.auto, true, ["TERM": "dumb"], false),
      (.auto, true, [:], false),
      (.auto, true, ["TERM": "xterm", "NO_COLOR": "1"], false), (.auto, true, ["TERM": "xterm", "NO_COLOR": ""], true),
      (.auto, false, ["CLICOLOR_FORCE": "1"], true), (.auto, false, ["CLICOLOR_FORCE": "0"], false),
      (.auto, false, ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], false),
      (.always, false, ["NO_COLOR": "1"], true), (.never, true, ["TERM": "xterm", "CLICOLOR_FORCE": "1"], false),
    ])
  func color(_ choice: ColorChoice, _ isTerminal: Bool, _ environment: [String: String], _ expected: Bool) {
    #expect(TerminalLayout.isColored(choice, isTerminal: isTerminal, environment: environment) == expected)
  }
}
