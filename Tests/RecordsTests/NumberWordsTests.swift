import Foundation
import Records
import Testing

@Suite("Numbers in words")
struct NumberWordsTests {
  @Test(
    "are read by the grammar of English cardinals",
    arguments: [
      ("five", "5"), ("sixty-five thousand", "65000"), ("twelve hundred", "1200"), ("a thousand", "1000"),
      ("two million three hundred thousand", "2300000"),
      ("one hundred and five", "105"), ("twenty one", "21"), ("five and a half", "5.5"), ("ninety-nine", "99"),
      ("forty five thousand two hundred ten", "45210"),
    ]) func read(_ words: String, _ value: String)
  {
    #expect(NumberWords.value(words) == Decimal(string: value))
    #expect(Numeral.read(words) == .number(Decimal(string: value) ?? 0))
  }

  @Test(
    "are no numbers",
    arguments: [
      "", "five six", "hundred", "thousand", "twenty twelve", "and five", "five and", "six a", "fish",
      "five thousand million",
    ])
  func none(_ words: String) { #expect(NumberWords.value(words) == nil) }
}
