import Codelists

/// How pages mark currencies. A bare `$` stays `$` until the page's own words say which dollar it is.
enum CurrencyMarks {
  /// Marks before or behind an amount, longest first.
  static let marks: [(mark: String, code: String)] = [
    ("US$", "USD"), ("MX$", "MXN"), ("AU$", "AUD"), ("CA$", "CAD"), ("NZ$", "NZD"), ("HK$", "HKD"), ("A$", "AUD"), ("C$", "CAD"), ("S$", "SGD"), ("R$", "BRL"),
    ("USD", "USD"), ("AUD", "AUD"), ("CAD", "CAD"), ("NZD", "NZD"), ("GBP", "GBP"), ("EUR", "EUR"), ("INR", "INR"), ("SGD", "SGD"), ("ZAR", "ZAR"),
    ("CHF", "CHF"), ("JPY", "JPY"), ("AED", "AED"), ("PHP", "PHP"), ("MYR", "MYR"), ("NGN", "NGN"), ("SEK", "SEK"), ("NOK", "NOK"), ("DKK", "DKK"),
    ("PLN", "PLN"), ("QAR", "QAR"), ("SAR", "SAR"), ("KWD", "KWD"), ("OMR", "OMR"), ("BHD", "BHD"), ("EGP", "EGP"), ("KES", "KES"), ("PKR", "PKR"),
    ("BDT", "BDT"),
    ("LKR", "LKR"), ("THB", "THB"), ("IDR", "IDR"), ("CNY", "CNY"), ("HKD", "HKD"), ("MXN", "MXN"), ("BRL", "BRL"), ("ARS", "ARS"), ("CLP", "CLP"),
    ("COP", "COP"), ("CZK", "CZK"), ("HUF", "HUF"), ("RON", "RON"),
    ("TRY", "TRY"), ("ILS", "ILS"),
    ("RM", "MYR"), ("Rs.", "INR"), ("Rs", "INR"), ("$", "$"), ("£", "GBP"), ("€", "EUR"), ("₹", "INR"), ("¥", "JPY"), ("₱", "PHP"), ("₦", "NGN"),
  ]

  /// The marks that are signs (`A$`, `£`, `Rs.`) and say which currency they are.
  private static let signs = marks.filter { $0.mark != "$" && !$0.mark.allSatisfy(\.isLetter) }
    .map { (mark: $0.mark, utf8: Array($0.mark.utf8), code: $0.code) }

  /// The first of the signs that a text in UTF-8 holds.
  static func sign(in bytes: [UInt8]) -> (mark: String, code: String)? {
    // All end in a dollar, in a point, or in a byte that is no ASCII.
    let ends = bytes.indices.filter { bytes[$0] == UInt8(ascii: "$") || bytes[$0] == UInt8(ascii: ".") || bytes[$0] >= 0x80 }
    guard !ends.isEmpty else { return nil }
    let found = signs.first { sign in ends.contains { bytes[...$0].suffix(sign.utf8.count).elementsEqual(sign.utf8) } }
    return found.map { ($0.mark, $0.code) }
  }

  private static let codes: Set<String> = Set(marks.filter { $0.mark == $0.code }.map(\.code))

  /// True for the code of a currency in capitals, as labels give it (`Monthly base salary in SAR`).
  static func isCode(_ word: String) -> Bool { codes.contains(word) }

  /// The same marks as UTF-8, for the scanner.
  static let bytes: [(mark: [UInt8], code: String)] = marks.map { (Array($0.mark.utf8), $0.code) }

  /// The bytes that marks begin with, and those that they end with: whether one may stand at a place is asked of every figure.
  private static let firstBytes = Set(bytes.compactMap(\.mark.first))
  private static let lastBytes = Set(bytes.compactMap(\.mark.last))

  static func mayBegin(with byte: UInt8) -> Bool { firstBytes.contains(byte) }
  static func mayEnd(with byte: UInt8) -> Bool { lastBytes.contains(byte) }

  /// The currency of unmarked pay on a page: that of its country, or of the only country that its language is spoken in; nil where that is a dollar, or nobody knows.
  static func home(of page: PageContext) -> String? {
    let country = page.conventions.country
    if let home = HomeCurrencies.currency(of: country) { return HomeCurrencies.dollars.contains(home) ? nil : home }
    return country.isEmpty && page.language == "de" ? "EUR" : nil
  }
}
