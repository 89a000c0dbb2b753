import Pages

/// How a page writes numbers and money, decided from its tags and bytes before any text is read. One object is shared by
/// all texts of a page.
final class WritingConventions: Sendable {
  /// Primary subtag of the page's language; empty if unknown.
  let language: String
  /// Whether the decimal mark is a comma.
  let decimalComma: Bool
  /// Letters before an amount that stand for the page's own currency (`R` in South Africa, `SR` in Saudi Arabia), each
  /// with its code.
  let homeSigns: [String: String]
  /// ISO 3166-1 code of the country the page is about; empty if unknown.
  let country: String
  /// ISO 3166-2 code of the state named in the page's title; empty if there is none.
  let region: String
  /// Whether the page has markup, whose elements show what belongs together.
  let hasMarkup: Bool
  /// The lexicons in which the page's texts are looked up.
  let lexicons: UInt8

  init(
    language: String = "", decimalComma: Bool = false, homeSigns: [String: String] = [:], country: String = "",
    region: String = "", hasMarkup: Bool = false
  ) {
    self.language = language
    self.decimalComma = decimalComma
    self.homeSigns = homeSigns
    self.country = country
    self.region = region
    self.hasMarkup = hasMarkup
    lexicons = Lexicon.shared.languages(of: language)
  }

  /// The same conventions on a page about a country and a state.
  func located(in country: String, region: String) -> WritingConventions {
    WritingConventions(
      language: language, decimalComma: decimalComma, homeSigns: homeSigns, country: country, region: region,
      hasMarkup: hasMarkup)
  }

  /// The conventions of a text whose language is unknown: it is searched for the phrases of all languages.
  static let unsaid = WritingConventions()

  /// The conventions of an English text.
  static let english = WritingConventions(language: "en")

  /// The conventions of a page in a given language.
  static func of(_ page: Page, language: String) -> WritingConventions {
    WritingConventions(
      language: language, decimalComma: writesDecimalComma(page, language: language), homeSigns: HomeSigns.of(page),
      hasMarkup: page.tree.elements.count > 1)
  }

  /// Whether the page uses the decimal comma: by its language, unless its own numerals show otherwise.
  static func writesDecimalComma(_ page: Page, language: String) -> Bool {
    guard PageLanguage.writesDecimalComma(language), !writesAsInMexico(page) else { return false }
    var counts = MarkCounts()
    for block in page.blocks { counts.add(block) }
    return !counts.areEnglish
  }

  /// Whether the tag is Spanish of a country that uses the decimal point: `es-MX`.
  private static func writesAsInMexico(_ page: Page) -> Bool {
    ["-mx", "-us", "-pr", "-do", "-gt", "-hn", "-ni", "-sv", "-pa"].contains {
      page.language.lowercased().hasPrefix("es" + $0)
    }
  }
}

/// Counts of the marks in a page's numerals. A Spanish page for readers in the United States writes `$40,000`.
private struct MarkCounts {
  private var commaThousands = 0
  private var pointThousands = 0
  private var commaDecimals = 0
  private var pointDecimals = 0

  /// Whether numerals are grouped with commas, as in English, whatever the language.
  var areEnglish: Bool {
    let others = pointThousands + commaDecimals
    return commaThousands >= 2 && others == 0 || commaThousands >= 3 && commaThousands + pointDecimals > 2 * others
  }

  mutating func add(_ block: Block) { block.forEachText { add($0) } }

  private mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      func isDigit(_ index: Int) -> Bool { index >= 0 && index < bytes.count && (0x30...0x39).contains(bytes[index]) }
      for index in bytes.indices where bytes[index] == UInt8(ascii: ",") || bytes[index] == UInt8(ascii: ".") {
        guard isDigit(index - 1), isDigit(index + 1) else { continue }
        var end = index + 1
        while isDigit(end) { end += 1 }
        let isComma = bytes[index] == UInt8(ascii: ",")
        switch end - index - 1 {
        case 3: if isComma { commaThousands += 1 } else { pointThousands += 1 }
        case 1, 2: if isComma { commaDecimals += 1 } else { pointDecimals += 1 }
        default: break
        }
      }
    }
  }
}
