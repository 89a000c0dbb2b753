import Codelists
import Foundation
import Testing

@Suite struct CurrencyTests {
  @Test(
    "a country has the currency of its pay",
    arguments: [("US", "USD"), ("DE", "EUR"), ("IN", "INR"), ("AE", "AED"), ("XX", nil)]) func currencies(
      _ country: String, _ currency: String?
    )
  {
    #expect(Currencies.currency(of: country) == currency)
  }

  @Test(
    "a currency has a country where it is that of one alone",
    arguments: [("GBP", "GB"), ("MXN", "MX"), ("EUR", nil), ("XXX", nil)]) func countries(
      _ currency: String, _ country: String?
    )
  {
    #expect(Currencies.country(of: currency) == country)
  }

  @Test(
    "signs that several currencies share are those of a country",
    arguments: [
      ("kr", "SE", "SEK"), ("kr", "NO", "NOK"), ("peso", "MX", "MXN"), ("peso", "PH", "PHP"), ("¥", "CN", "CNY"),
      ("Rs", "PK", "PKR"), ("kr", "DE", nil),
      ("kr", "", nil),
    ]) func shared(_ sign: String, _ country: String, _ currency: String?)
  { #expect(Currencies.resolve(sign, in: country) == currency) }

  @Test("the built-in table is that of the reviewed file; scripts/generate_currencies.py writes it") func isGenerated()
    throws
  {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "../../Sources/Codelists/currencies.tsv")
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    #expect(rows.count > 150)
    for row in rows {
      #expect(Currencies.isCode(row[0]), "\(row[0])")
      #expect(Currencies.size(of: row[0]) == Decimal(string: row[2]), "\(row[0])")
      for country in (row.count > 3 ? row[3] : "").split(separator: " ") {
        #expect(Currencies.currency(of: String(country)) == row[0], "\(country)")
      }
    }
  }

  @Test(
    "a country's dollar sign is its own dollar, or none",
    arguments: [("CA", "CAD"), ("MX", "MXN"), ("GB", nil), ("XX", nil)]) func dollars(
      _ country: String, _ currency: String?
    )
  {
    #expect(Currencies.dollar(of: country) == currency)
  }

  @Test(
    "the code of a place as a label writes it",
    arguments: [
      ("Ohio", "US-OH"), ("TX", "US-TX"), ("Calif.", "US-CA"), ("National (US)", "US"),
      ("New South Wales (Sydney)", "AU-NSW"), ("Nowhere", nil),
    ]) func places(_ written: String, _ code: String?)
  { #expect(PlaceCodes.code(written: written) == code) }
}
