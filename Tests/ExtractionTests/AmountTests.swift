import Records
import Testing

@testable import Extraction

private let developedOn: [(String, [String])] = [
  ("$44,640$21.46 per hour", ["44640 $", "21.46 $/hour"]), ("Alabama$70,050", ["70050 $"]),
  ("35,000—60,000", ["35000..60000"]), ("$77K", ["77000 $"]),
  ("10%$33,500", ["10 %", "33500 $"]), ("growth13.9%", ["13.9 %"]), ("$42 an hour", ["42 $/hour"]),
  ("$86,609/yr", ["86609 $/year"]),
  ("4-6 months", ["4..6 months"]), ("0-6 Months", ["0..6 months"]), ("2 years", ["2 years"]),
  ("6-12-month", ["6..12 months"]),
  ("2022-2032", ["2022..2032 year"]), ("2024–34", ["2024..34 year"]), ("May 2024", ["2024 year"]),
  ("598,540", ["598540"]),
  ("$52,000 annually or $25 per hour", ["52000 $/year", "25 $/hour"]), ("$2,000-$5,000", ["2000..5000 $"]),
]

private let currencies: [(String, [String])] = [
  ("£24,000", ["24000 GBP"]), ("€30,000", ["30000 EUR"]), ("US$50,000", ["50000 USD"]), ("A$75,000", ["75000 AUD"]),
  ("AU$75,000", ["75000 AUD"]),
  ("AUD 75,000", ["75000 AUD"]), ("75,000 AUD", ["75000 AUD"]), ("C$60,000", ["60000 CAD"]),
  ("NZ$61,000", ["61000 NZD"]), ("USD $8.50", ["8.5 USD"]),
  ("$60,000 CAD", ["60000 CAD"]), ("₹2.5 lakh", ["250000 INR"]), ("₹2,50,000", ["250000 INR"]),
  ("Rs. 3.5 lakh", ["350000 Rs."]), ("Rs 25,000", ["25000 Rs"]),
  ("4.5 LPA", ["450000 INR/year"]), ("CHF 80'000", ["80000 CHF"]), ("$ 44,640", ["44640 $"]),
  ("44,640 USD", ["44640 USD"]), ("¥4,000,000", ["4000000 ¥"]),
  ("R$3,000", ["3000 BRL"]), ("£24k p.a.", ["24000 GBP/year"]), ("30,000 €", ["30000 EUR"]),
  ("HK$20,000", ["20000 HKD"]),
]

private let magnitudes: [(String, [String])] = [
  ("$46k", ["46000 $"]), ("$1.2M", ["1200000 $"]), ("$1.2 million", ["1200000 $"]), ("1.2 million", ["1200000"]),
  ("16.6 thousand", ["16600"]),
  ("$4-6K", ["4000..6000 $"]), ("$46–58k", ["46000..58000 $"]), ("$46K – $58K", ["46000..58000 $"]),
  ("2 to 3 lakh", ["200000..300000"]), ("5 m tall", ["5"]),
]

private let bounds: [(String, [String])] = [
  ("up to $50,000", ["..50000 $"]), ("as much as $50,000", ["..50000 $"]), ("under $20", ["..20 $"]),
  ("less than 3 years", ["..3 years"]),
  ("no more than about $900", ["..900 $"]), ("$60,000+", ["60000.. $"]), ("$60,000 or more", ["60000.. $"]),
  ("$60,000 and up", ["60000.. $"]),
  ("5+ years", ["5.. years"]), ("at least 12 months", ["12.. months"]), ("from $30,000", ["30000.. $"]),
  ("starting at $18 an hour", ["18 $/hour"]),
  ("more than 29,000", ["29000.."]), ("over $90,000 per year", ["90000.. $/year"]),
  ("$90,000 per year or more", ["90000.. $/year"]),
  ("≥ $40,000", ["40000.. $"]),
  ("≤ $40,000", ["..40000 $"]), ("~$40,000", ["40000 $"]), ("about $40,000", ["40000 $"]),
  ("well past $100,000", ["100000.. $"]),
  ("upwards of $80K", ["80000.. $"]),
  ("$25 or less", ["..25 $"]), ("20%+", ["20.. %"]), ("over the 2 years", ["2 years"]),
]

private let ranges: [(String, [String])] = [
  ("$30,000 to $40,000", ["30000..40000 $"]), ("from $30,000 to $40,000", ["30000..40000 $"]),
  ("between $30,000 and $40,000", ["30000..40000 $"]),
  ("between about $30,000 and $40,000 a year", ["30000..40000 $/year"]),
  ("$30,000 and $40,000", ["30000 $", "40000 $"]), ("$46 – 58", ["46..58 $"]),
  ("30,000–40,000 USD", ["30000..40000 USD"]), ("$18/hr - $22/hr", ["18..22 $/hour"]),
  ("$18 - $22 per hour", ["18..22 $/hour"]),
  ("$30,000 -- $40,000", ["30000..40000 $"]), ("5-7%", ["5..7 %"]), ("5% to 7%", ["5..7 %"]),
  ("5 to 7 percent", ["5..7 %"]),
  ("6 months to 12 months", ["6..12 months"]),
  ("$30,000 up to $40,000", ["30000..40000 $"]), ("$40,000 - $30,000", ["30000..40000 $"]),
  ("from 2024 to 2034", ["2024..2034 year"]),
  ("£24,000 to €30,000", ["24000 GBP", "30000 EUR"]), ("$1,500 – 2,500", ["1500..2500 $"]),
  ("$30,000–$40,000+", ["30000..40000 $"]),
]

private let noFigures: [(String, [String])] = [
  ("43-6011", []), ("43-6011.00", []), ("1-800-555-0199", []), ("555-123-4567", []), ("12/31/2024", []),
  ("2025-03-14", []), ("10:30", []), ("24/7", []),
  ("ICD-10", []), ("COVID-19", []), ("B2B", []), ("4th", []), ("#12", []), ("0199", []), ("", []),
  ("no digits here", []), ("v2.1.3", []),
]

private let plainNumbers: [(String, [String])] = [
  ("-2.5%", ["-2.5 %"]), ("−3 %", ["-3 %"]), ("(–4%)", ["-4 %"]), ("decline of -5 percent", ["-5 %"]), ("+7%", ["7 %"]),
  ("- 5 chairs", ["5"]),
  ("$44,640*", ["44640 $"]), ("$44,640¹", ["44640 $"]), ("$44,640[1]", ["44640 $", "1"]),
  ("1,234,567.89", ["1234567.89"]),
  ("March 14, 2025", ["14", "2025 year"]),
  ("1.5 years", ["1.5 years"]), ("7 per cent", ["7 %"]), ("7 pct", ["7 %"]), ("2,024", ["2024"]),
  ("$2,024", ["2024 $"]), ("2024 jobs", ["2024 year"]),
]

private let ambiguous: [(String, [String])] = [
  ("$50.000", ["50000 $ ?"]), ("€50.000", ["50000 EUR"]), ("50.000", ["50000 ?"]), ("0.125", ["0.125"]),
  ("1.234 million", ["1234000"]),
]

private let commaDecimals: [(String, [String])] = [
  ("50.000 €", ["50000 EUR"]), ("12,50 €", ["12.5 EUR"]), ("1.234,56 €", ["1234.56 EUR"]), ("30 000 €", ["30000 EUR"]),
  ("3,5 %", ["3.5 %"]),
  ("32,170 zł", ["32170 PLN"]), ("1,250 KWD", ["1.25 KWD"]), ("12,500 km", ["12.5"]),
]

/// Found by fuzzing.
private let bugsCaught: [(String, [String])] = [("6USD $8", ["6 USD", "8 $"])]

@Suite struct AmountTests {
  @Test("bugs caught: amounts run together never overlap", arguments: bugsCaught) func caught(
    _ text: String, _ figures: [String]
  ) {
    #expect(scanned(text) == figures)
    let ranges = FigureScanner.scan(text).map(\.range)
    #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
  }

  @Test("developed on: amounts as guides print them", arguments: developedOn) func developed(
    _ text: String, _ figures: [String]
  ) {
    #expect(scanned(text) == figures)
  }
  @Test("an amount takes the currency beside it", arguments: currencies) func currency(
    _ text: String, _ figures: [String]
  ) {
    #expect(scanned(text) == figures)
  }
  @Test("a magnitude multiplies the amounts before it", arguments: magnitudes) func magnitude(
    _ text: String, _ figures: [String]
  ) {
    #expect(scanned(text) == figures)
  }
  @Test("words and signs for an open end open the amount beside them", arguments: bounds) func bound(
    _ text: String, _ figures: [String]
  ) {
    #expect(scanned(text) == figures)
  }
  @Test("two amounts that belong together are one range", arguments: ranges) func range(
    _ text: String, _ figures: [String]
  ) {
    #expect(scanned(text) == figures)
  }
  @Test("negatives: numbers that are no figures", arguments: noFigures) func none(_ text: String, _ figures: [String]) {
    #expect(scanned(text) == figures)
  }
  @Test("signs count, footnote marks do not, and years are no counts", arguments: plainNumbers) func plain(
    _ text: String, _ figures: [String]
  ) {
    #expect(scanned(text) == figures)
  }
  @Test("an amount that fits two readings is marked as ambiguous", arguments: ambiguous) func twofold(
    _ text: String, _ figures: [String]
  ) {
    #expect(scanned(text) == figures)
  }
  @Test("separators change places on pages with decimal commas", arguments: commaDecimals) func comma(
    _ text: String, _ figures: [String]
  ) {
    #expect(scanned(text, decimalComma: true) == figures)
  }

  @Test(
    "every dash makes a range",
    arguments: [
      "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}", "\u{2212}", " - ", " \u{2013} ",
      "\u{A0}–\u{A0}", "--",
    ])
  func dash(_ dash: String) {
    #expect(scanned("$30,000\(dash)$40,000") == ["30000..40000 $"])
    #expect(scanned("30,000\(dash)40,000 jobs") == ["30000..40000"])
  }

  @Test(
    "a figure keeps the characters of the page: marks, signs and magnitude, but not the words of its period",
    arguments: [
      ("earn $44,640 a year", "$44,640"), ("about 35,000—60,000 now", "35,000—60,000"), ("a -2.5% change", "-2.5%"),
      ("paid USD $8.50 an hour", "USD $8.50"),
      ("some $60,000+ a year", "$60,000+"), ("of 75,000 AUD a year", "75,000 AUD"), ("$1.2 million", "$1.2 million"),
      ("in 4-6 months’ time", "4-6 months"),
    ]) func rawText(_ text: String, _ raw: String)
  {
    let token = FigureScanner.scan(text).first
    #expect(token.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) } == raw)
  }
}
