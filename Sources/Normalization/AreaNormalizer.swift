import Codelists
import Records

/// Places as written to ISO 3166 codes, and to the codes of metropolitan areas.
enum AreaNormalizer {
  /// The code of a place by its full name, its postal or traditional abbreviation, as a metropolitan area or its city, or by its name before a bracket; nil for places
  /// that have none here.
  static func code(named name: String) -> String? {
    if let code = Areas.code(named: name) ?? Areas.code(postal: name) ?? Areas.code(abbreviated: name) ?? MetropolitanAreas.code(named: name) { return code }
    if let open = name.firstIndex(of: "(") {
      var head = String(name[..<open])
      while head.last == " " { head.removeLast() }
      if let code = Areas.code(named: head) { return code }
    }
    return Areas.code(nationalLabel: name)
  }

  /// The country that writes a currency, for figures without a named place; nil for a currency of many countries.
  static func country(currency: String) -> String? { homes[currency] }

  /// The country that a page in a language is most likely about, for a currency that several countries share; nil for languages of many countries.
  static func country(language: String) -> String? { languageHomes[String(language.prefix(2))] }

  private static let languageHomes: [String: String] = ["de": "DE", "fr": "FR", "es": "ES", "it": "IT", "nl": "NL", "pt": "PT", "fi": "FI", "el": "GR"]

  private static let homes: [String: String] = [
    "USD": "US", "GBP": "GB", "AUD": "AU", "CAD": "CA", "NZD": "NZ", "INR": "IN", "SGD": "SG", "ZAR": "ZA", "HKD": "HK", "JPY": "JP", "PHP": "PH", "MYR": "MY",
    "AED": "AE",
    "NGN": "NG", "QAR": "QA", "SAR": "SA", "KWD": "KW", "OMR": "OM", "BHD": "BH", "EGP": "EG", "KES": "KE", "PKR": "PK", "BDT": "BD", "LKR": "LK", "THB": "TH",
    "IDR": "ID", "CNY": "CN", "MXN": "MX", "CZK": "CZ", "HUF": "HU", "RON": "RO", "TRY": "TR", "ILS": "IL", "CHF": "CH", "SEK": "SE", "NOK": "NO", "DKK": "DK",
    "PLN": "PL", "BRL": "BR",
  ]
}
