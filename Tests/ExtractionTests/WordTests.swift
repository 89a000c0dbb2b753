import Foundation
import Records
import Testing

@testable import Extraction

@Suite struct WordTests {
  @Test(
    "a text is cut into words in lower case",
    arguments: [
      ("Entry-Level pay", "entry level pay"), ("StateAvg. Salary", "state avg salary"),
      ("growth13.9%", "growth 13 9 %"),
      ("000Median", "000 median"),
      ("U.S. jobs", "u s jobs"), ("Doctor’s notes", "doctor's notes"), ("5+ years", "5 + years"),
      ("Café Über", "café über"),
      ("90th percentile", "90th percentile"),
      ("‘quoted’", "quoted"), ("", ""), ("📈 up", "up"), ("CMAA", "cmaa"), ("$44,640/yr", "44 640 yr"),
    ]) func words(_ text: String, _ words: String)
  {
    #expect(Words.of(text).map(\.text) == words.split(separator: " ").map(String.init))
  }

  @Test(
    "a word knows where it stands in the text",
    arguments: ["Entry-Level pay", "Café — Über 5+", "‘Doctor’s’ 90th", "growth13.9%"]) func wordsPointIntoTheText(
      _ text: String
    )
  {
    let bytes = Array(text.utf8)
    for word in Words.of(text) {
      #expect(String(decoding: bytes[word.range], as: UTF8.self).lowercased().replacing("’", with: "'") == word.text)
    }
  }
}

@Suite struct NumeralTests {
  @Test(
    "numerals of English pages",
    arguments: [
      ("44,640", "44640"), ("21.46", "21.46"), ("1,234,567.89", "1234567.89"), ("2,50,000", "250000"),
      ("80'000", "80000"), ("80’000", "80000"),
      ("30 000", "30000"),
      ("30\u{202F}000", "30000"), ("0.125", "0.125"), ("50.000", "50 or 50000"), ("1234.567", "1234.567"),
      ("1.234.567", "1234567"), ("1.234,56", "1234.56"),
      ("7", "7"), ("", "nothing"), ("1,,2", "nothing"), ("1,", "nothing"), ("1,2,3", "nothing"),
      ("1.2,345.6", "nothing"),
      ("12a", "nothing"),
      ("1,2.3,4", "nothing"),
      (String(repeating: "9", count: 31), "nothing"),
      (String(repeating: "9", count: 30), String(repeating: "9", count: 30)),
    ]) func english(_ text: String, _ reading: String)
  { #expect(described(Numeral.read(text)) == reading) }

  @Test(
    "numerals of pages with a decimal comma",
    arguments: [
      ("50.000", "50000"), ("12,50", "12.5"), ("12,500", "12.5"), ("1.234,56", "1234.56"), ("1,234.56", "1234.56"),
      ("30 000", "30000"),
    ])
  func decimalComma(_ text: String, _ reading: String) {
    #expect(described(Numeral.read(text, decimalComma: true)) == reading)
  }

  private func described(_ reading: Numeral.Reading) -> String {
    switch reading {
    case .number(let value): value.plain
    case .ambiguous(let fraction, let whole): "\(fraction.plain) or \(whole.plain)"
    case .notANumeral: "nothing"
    }
  }
}
