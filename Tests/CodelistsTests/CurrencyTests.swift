import Codelists
import Testing

@Suite struct CurrencyTests {
  @Test(arguments: [("US", "USD"), ("DE", "EUR"), ("IN", "INR"), ("AE", "AED"), ("XX", nil)]) func currencies(_ country: String, _ currency: String?) {
    #expect(Currencies.currency(of: country) == currency)
  }

  @Test(arguments: [("GBP", "GB"), ("MXN", "MX"), ("EUR", nil), ("XXX", nil)]) func countries(_ currency: String, _ country: String?) {
    #expect(Currencies.country(of: currency) == country)
  }

  @Test(arguments: [("CA", "CAD"), ("MX", "MXN"), ("GB", nil), ("XX", nil)]) func dollars(_ country: String, _ currency: String?) {
    #expect(Currencies.dollar(of: country) == currency)
  }

  @Test(arguments: [
    ("Ohio", "US-OH"), ("TX", "US-TX"), ("Calif.", "US-CA"), ("National (US)", "US"), ("New South Wales (Sydney)", "AU-NSW"), ("Nowhere", nil),
  ]) func places(_ written: String, _ code: String?) { #expect(PlaceCodes.code(written: written) == code) }
}
