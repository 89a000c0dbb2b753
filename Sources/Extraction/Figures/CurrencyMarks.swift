import Codelists

/// How pages mark currencies. A sign shared by several currencies (`$`, `kr`) is kept as it is until the page's own
/// words say which one it stands for.
enum CurrencyMarks {
  /// The scanner's currency for unknown letters (`QQ$3,000`): no page tells which currency that is.
  static let unknown = "?"

  /// A sign next to an amount, in UTF-8, and its currency: an ISO 4217 code, or the sign itself if several currencies
  /// share it.
  struct Sign: Sendable {
    var utf8: [UInt8]
    var code: String
    /// Letters at its ends must not be inside a word.
    var beginsWithLetter: Bool
    var endsWithLetter: Bool

    init(_ sign: String, _ code: String) {
      utf8 = Array(sign.utf8)
      self.code = code
      beginsWithLetter = sign.first?.isLetter ?? false
      endsWithLetter = sign.last?.isLetter ?? false
    }
  }

  /// Excludes currency names (`peso`, `rupee`), which are found as words, in the singular or plural and in any
  /// language.
  private static let signs: [Sign] =
    (Currencies.signs.map { Sign($0.key, $0.value) }
    + Currencies.shared.keys.filter { !isName($0) }.map { Sign($0, $0) })
    .sorted {
      $0.utf8.count != $1.utf8.count ? $0.utf8.count > $1.utf8.count : $0.utf8.lexicographicallyPrecedes($1.utf8)
    }

  private static func isName(_ sign: String) -> Bool {
    sign.count > 3 && sign.allSatisfy { $0.isLowercase && $0.isASCII }
  }

  private static let byFirstByte: [UInt8: [Sign]] = Dictionary(grouping: signs) { $0.utf8.first ?? 0 }
  private static let byLastByte: [UInt8: [Sign]] = Dictionary(grouping: signs) { $0.utf8.last ?? 0 }
  /// Speeds up the check whether a sign begins or ends with a byte, which is made for every figure.
  private static let firstBytes: [Bool] = (0...255).map { byFirstByte[UInt8($0)] != nil }
  private static let lastBytes: [Bool] = (0...255).map { byLastByte[UInt8($0)] != nil }

  /// Signs that identify their currency, by their last byte, longest first.
  private static let codedByLastByte: [[Sign]] = (0...255).map { byte in
    ending(with: UInt8(byte)).filter { $0.code.utf8.count == 3 && Currencies.isCode($0.code) }
  }

  /// The signs that begin, or end, with a byte, longest first.
  static func beginning(with byte: UInt8) -> [Sign] { firstBytes[Int(byte)] ? byFirstByte[byte] ?? [] : [] }
  static func ending(with byte: UInt8) -> [Sign] { lastBytes[Int(byte)] ? byLastByte[byte] ?? [] : [] }

  /// Codes that are also words. They count as codes only if the words around them are not in capitals as well (`TOP
  /// 10,000 JOBS`).
  static let words: Set<String> = [
    "ALL", "TOP", "TRY", "CUP", "PEN", "MAD", "BAM", "GEL", "MOP", "SOS", "COP", "LAK", "AMD", "STN",
  ]

  /// The first sign in a UTF-8 text that identifies its currency.
  static func sign(in bytes: [UInt8]) -> (mark: String, code: String)? {
    let coded = codedByLastByte
    for index in bytes.indices
    where bytes[index] == UInt8(ascii: "$") || bytes[index] == UInt8(ascii: ".") || bytes[index] >= 0x80 {
      if let sign = coded[Int(bytes[index])].first(where: { ends(bytes, with: $0.utf8, at: index) }) {
        return (String(decoding: sign.utf8, as: UTF8.self), sign.code)
      }
    }
    return nil
  }

  /// Whether the bytes up to and including an index end with a sign.
  private static func ends(_ bytes: [UInt8], with sign: [UInt8], at index: Int) -> Bool {
    let start = index + 1 - sign.count
    return start >= 0 && sign.indices.allSatisfy { bytes[start + $0] == sign[$0] }
  }

  /// The currency of a sign on its own: a code, or the sign itself if it is shared.
  static func code(of sign: String) -> String? {
    Currencies.signs[sign] ?? (Currencies.shared[sign] == nil ? nil : sign)
  }

  /// The currency of unmarked pay on a page: that of its country, or of the only country where its language is spoken.
  /// Nil if that is a dollar or unknown.
  static func home(of page: PageContext) -> String? {
    let country = page.conventions.country
    if let home = Currencies.currency(of: country) { return Currencies.isDollar(home) ? nil : home }
    return country.isEmpty && page.language == "de" ? "EUR" : nil
  }
}
