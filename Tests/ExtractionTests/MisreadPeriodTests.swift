import Testing

// Each case is an example of a misreading that public bug reports on table readers, money parsers and readers of
// structured data describe, with the right reading. The cases called made up are of the same kinds and were written by
// people who had not seen the program. Pages and figures are invented.

private let abbreviatedPeriods: [PageCase] = [
  PageCase("p/d is per day", "Bakers earn $260 p/d in Ohio.", ["wage/typical 260 USD/day US-OH"]),
  PageCase("p.d. is per day", "Bakers earn $260 p.d.", ["wage/typical 260 USD/day US"]),
  PageCase("p/h is per hour", "Bakers earn $26 p/h in Ohio.", ["wage/typical 26 USD/hour US-OH"]),
  PageCase("p.w. is per week", "Bakers earn $260 p.w.", ["wage/typical 260 USD/week US"]),
  PageCase("pcm is per month", "Bakers earn $260 pcm in Ohio.", ["wage/typical 260 USD/month US-OH"]),
]

private let abbreviatedPeriodsMadeUp: [PageCase] = [
  PageCase(
    "a day rate with p/d", "Contract fire safety inspector, pay rate £285 p/d.", ["wage/typical 285 GBP/day GB"]),
  PageCase("a day rate with p.d.", "Supply teachers are paid £165 p.d.", ["wage/typical 165 GBP/day GB"]),
  PageCase("a weekly wage with p.w.", "Live-in carer wanted. Wage: £780 p.w.", ["wage/typical 780 GBP/week GB"]),
  PageCase("an hourly rate with p/h", "Cleaner, evenings, pay £12.60 p/h", ["wage/typical 12.6 GBP/hour GB"]),
  PageCase("a monthly salary with pcm", "Nursery assistant. Salary £1,950 pcm.", ["wage/typical 1950 GBP/month GB"]),
  PageCase(
    "a range of annual salary with p.a.", "Archivist, full time. Salary: £33,400 – £37,900 p.a.",
    ["wage/typical 33400..37900 GBP/year GB"]),
  PageCase("a slash and wk is per week", "Camp cook – pays $950/wk, room included", ["wage/typical 950 USD/week US"]),
  PageCase(
    "a slash and hr is per hour",
    #"<span class="title">Pharmacy technician</span> <span class="pay">Pay: $19.75/hr</span>"#,
    ["wage/typical 19.75 USD/hour US; of Pharmacy technician"]
  ),
  PageCase(
    "unitText “hr” of a range in structured data is the hour",
    #"<script type="application/ld+json">{"@context": "https://schema.org", "@type": "JobPosting", "title": "Line cook", "baseSalary": {"@type": "MonetaryAmount", "currency": "USD", "value": {"@type": "QuantitativeValue", "minValue": 17, "maxValue": 20.5, "unitText": "hr"}}}</script>"#,
    ["wage/typical 17..20.5 USD/hour US"]
  ),
  PageCase(
    "unitText “HR” in structured data is the hour",
    #"<script type="application/ld+json">{"@context": "https://schema.org", "@type": "JobPosting", "title": "Phlebotomist", "baseSalary": {"@type": "MonetaryAmount", "currency": "USD", "value": {"@type": "QuantitativeValue", "value": 21.4, "unitText": "HR"}}}</script>"#,
    ["wage/typical 21.4 USD/hour US"]
  ),
  PageCase(
    "unitText “YR” in structured data is the year",
    #"<script type="application/ld+json">{"@context": "https://schema.org", "@type": "JobPosting", "title": "Civil Engineer", "baseSalary": {"@type": "MonetaryAmount", "currency": "USD", "value": {"@type": "QuantitativeValue", "minValue": 72000, "maxValue": 98000, "unitText": "YR"}}}</script>"#,
    ["wage/typical 72000..98000 USD/year US"]
  ),
  PageCase(
    "unitText “per annum” in structured data is the year",
    #"<script type="application/ld+json">{"@context": "https://schema.org", "@type": "JobPosting", "title": "Planning Officer", "baseSalary": {"@type": "MonetaryAmount", "currency": "GBP", "value": {"@type": "QuantitativeValue", "value": "34500", "unitText": "per annum"}}}</script>"#,
    ["wage/typical 34500 GBP/year GB"]
  ),
  PageCase(
    "unitText “Hourly” in structured data is the hour",
    #"<script type="application/ld+json">{"@context": "https://schema.org", "@type": "JobPosting", "title": "Security Guard", "baseSalary": {"@type": "MonetaryAmount", "currency": "CAD", "value": {"@type": "QuantitativeValue", "value": "20.10", "unitText": "Hourly"}}}</script>"#,
    ["wage/typical 20.1 CAD/hour CA"]
  ),
  PageCase(
    "unitText “ANNUAL” in structured data is the year",
    #"<script type="application/ld+json">{"@context": "https://schema.org", "@type": "JobPosting", "title": "Controller", "baseSalary": {"@type": "MonetaryAmount", "currency": "EUR", "value": {"@type": "QuantitativeValue", "minValue": "58000", "maxValue": "71000", "unitText": "ANNUAL"}}}</script>"#,
    ["wage/typical 58000..71000 EUR/year"]
  ),
  PageCase(
    "unitText “BIWEEKLY” in structured data is the fortnight",
    #"<script type="application/ld+json">{"@context": "https://schema.org", "@type": "JobPosting", "title": "Court Clerk", "baseSalary": {"@type": "MonetaryAmount", "currency": "USD", "value": {"@type": "QuantitativeValue", "value": 1840, "unitText": "BIWEEKLY"}}}</script>"#,
    ["wage/typical 1840 USD/fortnight US"]
  ),
  PageCase(
    "rents with pcm and p.w. are no pay", "Staff accommodation nearby: two-bedroom flats from £850 pcm, bills £40 p.w.",
    []),
  PageCase(
    "a product's price by the month in structured data is no pay",
    #"<script type="application/ld+json">{"@context": "https://schema.org", "@type": "Product", "name": "Payroll software, team plan", "offers": {"@type": "Offer", "priceCurrency": "USD", "priceSpecification": {"@type": "UnitPriceSpecification", "price": 49, "priceCurrency": "USD", "unitText": "MONTH"}}}</script>"#,
    []
  ),
]

private let unitsOfStructuredData: [PageCase] = [
  PageCase(
    "“hr” is the hour",
    #"<html><body><h1>Baker job</h1><script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Baker","baseSalary":{"@type":"MonetaryAmount","currency":"USD","value":{"@type":"QuantitativeValue","value":19,"unitText":"hr"}}}</script></body></html>"#,
    ["wage/typical 19 USD/hour US"]
  ),
  PageCase(
    "“HR” is the hour",
    #"<html><body><h1>Baker job</h1><script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Baker","baseSalary":{"@type":"MonetaryAmount","currency":"USD","value":{"@type":"QuantitativeValue","value":19,"unitText":"HR"}}}</script></body></html>"#,
    ["wage/typical 19 USD/hour US"]
  ),
  PageCase(
    "“YR” is the year",
    #"<html><body><h1>Baker job</h1><script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Baker","baseSalary":{"@type":"MonetaryAmount","currency":"USD","value":{"@type":"QuantitativeValue","value":39000,"unitText":"YR"}}}</script></body></html>"#,
    ["wage/typical 39000 USD/year US"]
  ),
  PageCase(
    "“per annum” is the year",
    #"<html><body><h1>Baker job</h1><script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Baker","baseSalary":{"@type":"MonetaryAmount","currency":"USD","value":{"@type":"QuantitativeValue","value":39000,"unitText":"per annum"}}}</script></body></html>"#,
    ["wage/typical 39000 USD/year US"]
  ),
  PageCase(
    "“Hourly” is the hour",
    #"<html><body><h1>Baker job</h1><script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Baker","baseSalary":{"@type":"MonetaryAmount","currency":"USD","value":{"@type":"QuantitativeValue","value":19,"unitText":"Hourly"}}}</script></body></html>"#,
    ["wage/typical 19 USD/hour US"]
  ),
  PageCase(
    "“ANNUALLY” is the year",
    #"<html><body><h1>Baker job</h1><script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Baker","baseSalary":{"@type":"MonetaryAmount","currency":"USD","value":{"@type":"QuantitativeValue","value":39000,"unitText":"ANNUALLY"}}}</script></body></html>"#,
    ["wage/typical 39000 USD/year US"]
  ),
  PageCase(
    "“DAY” is the day",
    #"<html><body><h1>Baker job</h1><script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Baker","baseSalary":{"@type":"MonetaryAmount","currency":"USD","value":{"@type":"QuantitativeValue","value":180,"unitText":"DAY"}}}</script></body></html>"#,
    ["wage/typical 180 USD/day US"]
  ),
  PageCase(
    "“MON” is the month",
    #"<html><body><h1>Baker job</h1><script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Baker","baseSalary":{"@type":"MonetaryAmount","currency":"USD","value":{"@type":"QuantitativeValue","value":3900,"unitText":"MON"}}}</script></body></html>"#,
    ["wage/typical 3900 USD/month US"]
  ),
  PageCase(
    "“p.a.” is the year",
    #"<html><body><h1>Baker job</h1><script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Baker","baseSalary":{"@type":"MonetaryAmount","currency":"USD","value":{"@type":"QuantitativeValue","value":39000,"unitText":"p.a."}}}</script></body></html>"#,
    ["wage/typical 39000 USD/year US"]
  ),
  PageCase(
    "“ANN” is the year",
    #"<html><body><h1>Baker job</h1><script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Baker","baseSalary":{"@type":"MonetaryAmount","currency":"USD","value":{"@type":"QuantitativeValue","value":39000,"unitText":"ANN"}}}</script></body></html>"#,
    ["wage/typical 39000 USD/year US"]
  ),
  PageCase(
    "“P1Y” is the year",
    #"<html><body><h1>Baker job</h1><script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Baker","baseSalary":{"@type":"MonetaryAmount","currency":"USD","value":{"@type":"QuantitativeValue","value":39000,"unitText":"P1Y"}}}</script></body></html>"#,
    ["wage/typical 39000 USD/year US"]
  ),
  PageCase(
    "“HUR” is the hour",
    #"<html><body><h1>Baker job</h1><script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Baker","baseSalary":{"@type":"MonetaryAmount","currency":"USD","value":{"@type":"QuantitativeValue","value":19,"unitText":"HUR"}}}</script></body></html>"#,
    ["wage/typical 19 USD/hour US"]
  ),
  PageCase(
    "“BIWEEKLY” is the fortnight",
    #"<html><body><h1>Baker job</h1><script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Baker","baseSalary":{"@type":"MonetaryAmount","currency":"USD","value":{"@type":"QuantitativeValue","value":1900,"unitText":"BIWEEKLY"}}}</script></body></html>"#,
    ["wage/typical 1900 USD/fortnight US"]
  ),
]

private let amountsOfStructuredData: [PageCase] = [
  PageCase(
    "a minimum above its maximum is put in order",
    #"<html><body><h1>Baker job</h1><script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Baker","baseSalary":{"@type":"MonetaryAmount","currency":"USD","value":{"@type":"QuantitativeValue","minValue":88000,"maxValue":71000,"unitText":"YEAR"}}}</script></body></html>"#,
    ["wage/typical 71000..88000 USD/year US"]
  ),
  PageCase(
    "a month's pay in yen is plausible",
    #"<html><body><h1>Baker job</h1><script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Baker","baseSalary":{"@type":"MonetaryAmount","currency":"JPY","value":{"@type":"QuantitativeValue","value":310000,"unitText":"MONTH"}}}</script></body></html>"#,
    ["wage/typical 310000 JPY/month JP"]
  ),
  PageCase(
    "a month's pay in Pakistani rupees is plausible",
    #"<html><body><h1>Baker job</h1><script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Baker","baseSalary":{"@type":"MonetaryAmount","currency":"PKR","value":{"@type":"QuantitativeValue","value":90000,"unitText":"MONTH"}}}</script></body></html>"#,
    ["wage/typical 90000 PKR/month PK"]
  ),
  PageCase(
    "a month's pay in won is plausible",
    #"<html><body><h1>Baker job</h1><script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Baker","baseSalary":{"@type":"MonetaryAmount","currency":"KRW","value":{"@type":"QuantitativeValue","value":3200000,"unitText":"MONTH"}}}</script></body></html>"#,
    ["wage/typical 3200000 KRW/month KR"]
  ),
  PageCase(
    "a month's pay in rupiah is plausible",
    #"<html><body><h1>Baker job</h1><script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Baker","baseSalary":{"@type":"MonetaryAmount","currency":"IDR","value":{"@type":"QuantitativeValue","value":7000000,"unitText":"MONTH"}}}</script></body></html>"#,
    ["wage/typical 7000000 IDR/month ID"]
  ),
  PageCase(
    "a month's pay in dong is plausible",
    #"<html><body><h1>Baker job</h1><script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Baker","baseSalary":{"@type":"MonetaryAmount","currency":"VND","value":{"@type":"QuantitativeValue","value":15000000,"unitText":"MONTH"}}}</script></body></html>"#,
    ["wage/typical 15000000 VND/month VN"]
  ),
  PageCase(
    "a month's pay in Colombian pesos is plausible",
    #"<html><body><h1>Baker job</h1><script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Baker","baseSalary":{"@type":"MonetaryAmount","currency":"COP","value":{"@type":"QuantitativeValue","value":2300000,"unitText":"MONTH"}}}</script></body></html>"#,
    ["wage/typical 2300000 COP/month CO"]
  ),
  PageCase(
    "data in a comment of its script are read",
    "<html><body><h1>Baker job</h1><script type=\"application/ld+json\"><!--\n{\"@context\":\"https://schema.org\",\"@type\":\"JobPosting\",\"title\":\"Baker\",\"baseSalary\":{\"@type\":\"MonetaryAmount\",\"currency\":\"USD\",\"value\":{\"@type\":\"QuantitativeValue\",\"value\":39000,\"unitText\":\"YEAR\"}}}\n--></script></body></html>",
    ["wage/typical 39000 USD/year US"]
  ),
  PageCase(
    "an address in one line gives the metropolitan area",
    #"<html><body><h1>Baker job</h1><script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Baker","jobLocation":{"@type":"Place","address":"Columbus, OH, US"},"baseSalary":{"@type":"MonetaryAmount","currency":"USD","value":{"@type":"QuantitativeValue","value":39000,"unitText":"YEAR"}}}</script></body></html>"#,
    ["wage/typical 39000 USD/year CBSA:18140"]
  ),
  PageCase(
    "an address of nothing but a state gives the state",
    #"<html><body><h1>Baker job</h1><script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Baker","jobLocation":{"@type":"Place","address":"Ohio"},"baseSalary":{"@type":"MonetaryAmount","currency":"USD","value":{"@type":"QuantitativeValue","value":39000,"unitText":"YEAR"}}}</script></body></html>"#,
    ["wage/typical 39000 USD/year US-OH"]
  ),
]

@Suite("Pay periods that other readers misread") struct MisreadPeriodTests {
  @Test("bugs caught: abbreviated periods", arguments: abbreviatedPeriods) func readsAbbreviatedPeriods(
    _ test: PageCase
  ) {
    expectFigures(test, subject: nil)
  }

  @Test("bugs caught, made up: abbreviated periods", arguments: abbreviatedPeriodsMadeUp)
  func readsAbbreviatedPeriodsMadeUp(
    _ test: PageCase
  ) { expectFigures(test, subject: nil) }

  @Test("bugs caught: units of structured data", arguments: unitsOfStructuredData) func readsUnitsOfStructuredData(
    _ test: PageCase
  ) { expectFigures(test, subject: nil) }

  @Test("bugs caught: amounts of structured data", arguments: amountsOfStructuredData)
  func readsAmountsOfStructuredData(
    _ test: PageCase
  ) { expectFigures(test, subject: nil) }
}
