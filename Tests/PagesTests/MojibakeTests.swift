import Foundation
@testable import Pages
import Records
import Testing

/// Pairs of a text as archived and as repaired, by origin.
private let developedOn: [(String, String)] = [
  ("35,000β€”60,000", "35,000—60,000"), ("πŸ“ˆ Market", "📈 Market"), ("πŸ‡ΊπŸ‡Έ Annual", "🇺🇸 Annual"),
  ("βœ… Pros", "✅ Pros"), ("Go β€Ί", "Go ›"),
]
private let bugsCaught: [(String, String)] = [
  ("30â€“40", "30–40"), ("30â€”40", "30—40"), ("doctorâ€™s", "doctor’s"), ("â€œpayâ€\u{9D}", "“pay”"), ("â€¦", "…"),
  ("Ã©tude cafÃ© naÃ¯ve", "étude café naïve"),
  ("CAFÃ‰", "CAFÉ"), ("Â£30,000", "£30,000"), ("20Â°", "20°"), ("Â©", "©"), ("aÂ\u{A0}b", "a\u{A0}b"), ("â‚¬30", "€30"),
  ("ðŸ“ˆ", "📈"), ("Å“uvre", "œuvre"),
  ("30вЂ“40", "30–40"), ("в„– 5", "№ 5"), ("вЂў item", "• item"), ("РџСЂРёРІРµС‚", "Привет"),
  ("30â€“40 zĹ‚oty", "30–40 złoty"), ("naĂŻve", "naïve"),
  ("Ξ‘ΞΈΞ®Ξ½Ξ±", "Αθήνα"), ("Ãƒâ€°tude", "Étude"), ("30Ã¢â‚¬â€œ40", "30–40"), ("æ—¥æœ¬", "日本"), ("Viá»‡t", "Việt"),
  ("Î¼m", "μm"), ("â„¢", "™"),
  ("ï»¿x", "\u{FEFF}x"),
]
private let honest: [String] = [
  "•", "’", "30–40", "café naïve façade", "CAFÉ…", "CAFÉ™", "voilà…”", "“café”—", "Übergröße", "É®", "Αθήνα",
  "«Αθήνα», η πόλη…", "Ελλάδα», “β”",
  "Привет, «мир»…",
  "Её вії", "В\u{A0}2024 году", "Úžas, ůž, Íš", "žluťoučký kůň", "2×½", "5×²", "30 € – 40 €", "£30k", "20 °C", "日本語",
  "❌ ✅ 📈", "SÃO PAULO, IRMÃ", "ÀÉÎÕÜ", "Ñ€",
  "ß…”",
  "ΞΌ", "naïveté”…", "é…”", "Ï…", "‘Ö’", "ê¸", "“Ä”…",
]

@Suite struct MojibakeTests {
  private func text(_ source: String) -> PageDecoding {
    decodePage(Array(source.utf8)[...], isHTML: false, transportCharset: nil)
  }

  @Test("developed on: text that was read in a wrong encoding is repaired", arguments: developedOn)
  func developed(_ before: String, _ after: String) { #expect(text(before).text.text == after) }

  @Test("bugs caught: other confusions are repaired", arguments: bugsCaught)
  func caught(_ before: String, _ after: String) { #expect(text(before).text.text == after) }

  @Test("negatives: honest text is left alone", arguments: honest)
  func leaves(_ source: String) {
    let page = text(source)
    #expect(page.text.text == source)
    #expect(page.problems.isEmpty)
  }

  @Test(
    "known failures",
    arguments: [
      // A no-break space that became a plain one: "à" is C3 A0.
      ("voilÃ !", "voilà!"),
      // Twice, the first time as Latin-1, whose controls are no text.
      ("Ã¢Â\u{80}Â\u{93}", "–"),
    ])
  func knownFailures(_ before: String, _ after: String) { withKnownIssue { #expect(text(before).text.text == after) } }

  @Test("mojibake is reported once, with its first place and an example")
  func reportsOnceWithTheFirstPlaceAndAnExample() {
    let page = read(Array("Pay\n  35,000β€”60,000 πŸ“ˆ\nβ€Ί".utf8), mediaType: "text/plain")
    #expect(page.findings.count == 1)
    let finding = page.findings.first
    #expect(finding?.check == .encodingRepaired)
    #expect(finding?.severity == .info)
    #expect(finding?.locator == .text(line: 2, column: 9))
    #expect(finding?.expected == "—")
    #expect(finding?.actual == "β€”")
    #expect(finding?.message.contains("windows-1253") == true)
    #expect(finding?.message.contains("3 runs") == true)
  }

  @Test("bytes that the label misnames are repaired") func repairsBytesThatTheLabelMisnames() {
    let page = read(Array("<meta charset=iso-8859-1><p>30–40 “café”".utf8))
    #expect(page.encoding.charset == "windows-1252")
    #expect(outline(page) == ["p 30–40 “café”"])
    #expect(checks(page) == ["encoding-repaired"])
  }

  @Test("Greek prose is left alone") func doesNotTakeGreekProseApart() {
    let prose = "Ο μέσος μισθός στην Αθήνα είναι 1.200 € τον μήνα· «Β®» και Γ· ή β…” — όχι βοηθός."
    #expect(text(prose).text.text == prose)
  }

  @Test("every pair of characters is survived") func survivesEveryPairOfCharacters() {
    // No text of letters and signs of windows-1252 alone may lose a letter that is followed by an ordinary closing
    // sign.
    for letter in "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ" {
      for sign in "’”…»" where !(letter == "Â" && sign == "»") {
        let source = "WORD\(letter)\(sign) next"
        #expect(text(source).text.text == source)
      }
    }
  }

  @Test("repaired text has its place in the archived text") func locatesRepairedTextInTheArchivedText() {
    let whole = text("ab\r\n\tx πŸ‡ΊπŸ‡Έ 35,000β€”60,000 y").text
    let decoded = whole.markedText(utf8Range: whole.utf8Range(ofLine: 1))
    #expect(decoded.string.hasSuffix("x 🇺🇸 35,000—60,000 y"))
    func column(of part: String) -> Int? {
      guard let range = decoded.string.range(of: part) else { return nil }
      let offset = decoded.string.utf8.distance(from: decoded.string.startIndex, to: range.lowerBound)
      guard case .text(line: 2, let column) = decoded.locator(atUTF8: offset) else { return nil }
      return column
    }
    // Scalars of the archived line: a tab, x, a blank, eight of the flag, a blank, 35,000 …
    #expect(column(of: "x") == 2)
    #expect(column(of: "35,000") == 13)
    #expect(column(of: "—") == 19)
    #expect(column(of: "60,000") == 22)
    #expect(column(of: "y") == 29)
  }
}
