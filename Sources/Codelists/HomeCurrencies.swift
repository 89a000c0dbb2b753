/// Which currency a country uses (ISO 3166-1 to ISO 4217), and which country a currency is of.
public enum HomeCurrencies {
  /// The currency of a country; nil for a country that is not in the list.
  public static func currency(of country: String) -> String? { currencies[country] }

  /// The country that alone uses a currency; nil for one of several countries (euros), or not in the list.
  public static func country(of currency: String) -> String? { countries[currency] }

  /// The currency that a country writes `$`: its dollar or peso; nil where it has none.
  public static func dollar(of country: String) -> String? { currencies[country].flatMap { dollars.contains($0) ? $0 : nil } }

  /// The currencies that are written `$` at home.
  public static let dollars: Set<String> = ["USD", "AUD", "CAD", "NZD", "SGD", "HKD", "MXN", "ARS", "CLP", "COP"]

  private static let currencies: [String: String] = [
    "US": "USD", "AU": "AUD", "CA": "CAD", "NZ": "NZD", "SG": "SGD", "HK": "HKD", "MX": "MXN", "AR": "ARS", "CL": "CLP", "CO": "COP",
    "DE": "EUR", "AT": "EUR", "FR": "EUR", "ES": "EUR", "IT": "EUR", "NL": "EUR", "BE": "EUR", "IE": "EUR", "PT": "EUR", "FI": "EUR", "GR": "EUR", "LU": "EUR",
    "GB": "GBP", "CH": "CHF", "SE": "SEK", "NO": "NOK", "DK": "DKK", "PL": "PLN", "CZ": "CZK", "HU": "HUF", "RO": "RON", "TR": "TRY", "IL": "ILS",
    "IN": "INR", "PK": "PKR", "BD": "BDT", "LK": "LKR", "ZA": "ZAR", "NG": "NGN", "KE": "KES", "EG": "EGP", "BR": "BRL",
    "AE": "AED", "SA": "SAR", "QA": "QAR", "KW": "KWD", "OM": "OMR", "BH": "BHD",
    "JP": "JPY", "CN": "CNY", "PH": "PHP", "MY": "MYR", "TH": "THB", "ID": "IDR",
  ]

  private static let countries: [String: String] = Dictionary(grouping: currencies, by: \.value).compactMapValues { $0.count == 1 ? $0[0].key : nil }
}
