/// The country that a page in a language is most likely about, for a currency that several countries share.
enum LanguageHomes {
  /// ISO 3166-1 code; nil for languages of many countries.
  static func country(language: String) -> String? { countries[String(language.prefix(2))] }

  private static let countries: [String: String] = [
    "de": "DE", "fr": "FR", "es": "ES", "it": "IT", "nl": "NL", "pt": "PT", "fi": "FI", "el": "GR",
  ]
}
