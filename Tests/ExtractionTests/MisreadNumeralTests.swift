import Testing

// Each case is one example of a kind of misreading that public reports on table readers, money parsers and readers of
// structured data tell of, and what is right; below them cases of the same kinds that were made up by people who had
// not seen the program. Pages and figures are made up.

private let decades: [PageCase] = [
  PageCase(
    "“mid” is the middle of a decade", "Bakers earn in the mid-$30,000s a year.",
    ["wage/typical 33000..37000 USD/year US"]
  ),
  PageCase(
    "“low” is the lower third of a decade", "Bakers earn in the low $40,000s a year.",
    ["wage/typical 40000..43000 USD/year US"]
  ),
  PageCase(
    "a decade alone is the whole of it", "Bakers earn in the $50,000s a year.",
    ["wage/typical 50000..60000 USD/year US"]
  ),
  PageCase(
    "“high” is the upper third of a decade", "Bakers earn in the high $60,000s a year.",
    ["wage/typical 67000..70000 USD/year US"]
  ),
  PageCase(
    "“upper” is the upper third of a decade", "Bakers earn in the upper $30,000s a year.",
    ["wage/typical 37000..40000 USD/year US"]
  ),
  PageCase(
    "a decade of K is one of thousands", "Bakers earn in the mid $70Ks a year.",
    ["wage/typical 73000..77000 USD/year US"]
  ),
  PageCase(
    "“mid-to-high” runs from the middle to the end of a decade", "Bakers earn in the mid-to-high $50,000s a year.",
    ["wage/typical 53000..60000 USD/year US"]
  ),
]

private let decadesMadeUp: [PageCase] = [
  PageCase(
    "the middle of the forties", "Dental assistants in the region earn salaries in the mid-$40,000s.",
    ["wage/typical 43000..47000 USD/year US"]
  ),
  PageCase(
    "the upper third of the seventies, of experienced people",
    "Experienced court interpreters earn annual salaries in the high $70,000s.",
    ["wage/typical 77000..80000 USD/year US; experience Experienced"]
  ),
  PageCase(
    "“upper” in emphasis before the amount",
    "<p>Salaries for occupational therapists are in the <em>upper $80,000s</em> per year.</p>",
    ["wage/typical 87000..90000 USD/year US; of occupational therapists"]
  ),
  PageCase(
    "the whole of the fifties", "Most librarians here earn a salary in the $50,000s.",
    ["wage/typical 50000..60000 USD/year US"]),
  PageCase(
    "the middle of a decade in K", "Paralegal pay at large firms is in the mid-$50Ks a year.",
    ["wage/typical 53000..57000 USD/year US"]),
  PageCase(
    "the lower third of a decade in pounds", "Newly qualified surveyors earn salaries in the low £30,000s.",
    ["wage/typical 30000..33000 GBP/year GB; experience Newly qualified"]
  ),
  PageCase("prices of homes in a decade are no pay", "Homes near the campus sell in the low $90,000s.", []),
  PageCase(
    "ages in a decade are no pay", "Many school bus drivers are in their mid-50s and plan to retire within ten years.",
    []),
  PageCase(
    "temperatures in a decade are no pay",
    "Roofers work through summer days in the high 90s and winter mornings in the low 30s.", []),
]

private let centsApart: [PageCase] = [
  PageCase(
    "cents in words are added to the dollars", "Bakers earn $15 and 50 cents an hour.",
    ["wage/typical 15.5 USD/hour US"]),
  PageCase(
    "raised digits behind dollars are cents", "<p>Bakers earn $15<sup>50</sup> an hour.</p>",
    ["wage/typical 15.5 USD/hour US; of Bakers"]
  ),
]

private let centsApartMadeUp: [PageCase] = [
  PageCase(
    "“and 25 cents” is added to the dollars", "School crossing guards are paid $17 and 25 cents an hour.",
    ["wage/typical 17.25 USD/hour US"]),
  PageCase(
    "raised digits of an hourly wage are cents", "<p>Stockers earn $18<sup>75</sup> an hour.</p>",
    ["wage/typical 18.75 USD/hour US; of Stockers"]),
  PageCase(
    "a p behind pence is not part of the amount", "Kitchen porter, pay £12.45p per hour.",
    ["wage/typical 12.45 GBP/hour GB"]),
  PageCase(
    "decimals in a smaller element belong to the amount",
    #"<div class="wage">Hourly wage: <span>$21</span><small>.35</small></div>"#,
    ["wage/typical 21.35 USD/hour US"]
  ),
  PageCase(
    "dollars and cents in words are one amount", "Ushers earn sixteen dollars and fifty cents an hour.",
    ["wage/typical 16.5 USD/hour US"]),
  PageCase(
    "a raised digit that is a footnote is no cents",
    "<p>Median pay for proofreaders is $46,290<sup>2</sup> a year.</p><p><sup>2</sup> Excludes the self-employed.</p>",
    ["wage/median 46290 USD/year US; of proofreaders"]
  ),
  PageCase(
    "a raised digit behind decimals is a footnote", "<p>Average wage: $23.10<sup>1</sup> per hour</p>",
    ["wage/mean 23.1 USD/hour US"]),
  PageCase(
    "raised cents of a price are no pay", "<p>The cafeteria for hospital staff sells lunch for $6<sup>99</sup>.</p>", []
  ),
  PageCase("a raise of cents is no pay", "The new contract raises cashiers' wages by 50 cents an hour.", []),
]

private let numbersInWords: [PageCase] = [
  PageCase(
    "percent in words is growth",
    "Employment of bakers is projected to grow five percent.",
    ["employment_growth/projected 5 percent US"]
  ),
  PageCase(
    "thousands in words are openings",
    "About two thousand openings for bakers are projected each year.",
    ["openings/annual 2000 jobs/year US"]
  ),
]

private let numbersInWordsMadeUp: [PageCase] = [
  PageCase(
    "seven percent in words is growth over the years",
    "Employment of dental hygienists is projected to grow seven percent from 2022 to 2032.",
    ["employment_growth/projected 7 percent US; period 2022/2032"]
  ),
  PageCase(
    "a decline in words is negative",
    "Employment of bank tellers is projected to decline by fifteen percent between 2022 and 2032.",
    ["employment_growth/projected -15 percent US; period 2022/2032"]
  ),
  PageCase(
    "thousands and hundreds in words are one number",
    "About one thousand five hundred openings for surveying technicians are projected each year.",
    ["openings/annual 1500 jobs/year US"]
  ),
  PageCase(
    "openings of a year in words behind a clause",
    "Over the decade, two thousand openings a year are expected for funeral directors.",
    ["openings/annual 2000 jobs/year US"]
  ),
  PageCase(
    "“thirty-two hundred” is 3,200 jobs", "Farriers held about thirty-two hundred jobs in 2022.",
    ["employment/level 3200 jobs US; period 2022"]
  ),
  PageCase(
    "thousands of dollars in words are pay", "A master electrician earns fifty-five thousand dollars a year.",
    ["wage/typical 55000 USD/year US"]
  ),
  PageCase(
    "thousands of pounds in words are pay",
    "The average salary for a paramedic is thirty-six thousand pounds per year.",
    ["wage/mean 36000 GBP/year GB"]
  ),
  PageCase(
    "dollars in words by the hour are pay", "Glaziers are paid twenty-two dollars an hour.",
    ["wage/typical 22 USD/hour US"]),
  PageCase(
    "a range in words takes “thousand” at both ends", "Tailors make between thirty and forty thousand dollars a year.",
    ["wage/typical 30000..40000 USD/year US"]
  ),
  PageCase(
    "“five and a half percent” is a fraction",
    "Jobs for cartographers are projected to grow five and a half percent from 2023 to 2033.",
    ["employment_growth/projected 5.5 percent US; period 2023/2033"]
  ),
  PageCase(
    "growth in words that is past is not read",
    "Employment of solar installers grew sixty percent between 2012 and 2022.", []),
  PageCase(
    "hours of training in words are no jobs", "Apprentices complete two thousand hours of on-the-job training a year.",
    []),
  PageCase("a raise in words is no growth", "Teachers received a four percent raise under the new contract.", []),
]

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

private let digitsOfOtherForms: [PageCase] = [
  PageCase("full-width digits and dollar sign", "Bakers earn ＄３３，２００ a year.", ["wage/typical 33200 USD/year US"]),
  PageCase(
    "Arabic-Indic digits with their own separator", "Bakers earn $٣٣٬٢٠٠ a year.", ["wage/typical 33200 USD/year US"]),
  PageCase("Arabic-Indic digits with a comma", "Bakers earn $٣٣,٢٠٠ a year.", ["wage/typical 33200 USD/year US"]),
]

private let digitsOfOtherFormsMadeUp: [PageCase] = [
  PageCase(
    "a median in full-width digits", "Translators earn a median salary of ＄５７，０９０ per year.",
    ["wage/median 57090 USD/year US"]),
  PageCase(
    "yen in full-width digits", "In Japan, a care worker earns ￥２４３，０００ per month.",
    ["wage/typical 243000 JPY/month JP"]),
  PageCase(
    "a percentage in full-width digits", "Employment of interpreters is projected to grow ４％ from 2022 to 2032.",
    ["employment_growth/projected 4 percent US; period 2022/2032"]
  ),
  PageCase(
    "riyals in Arabic-Indic digits", "A registered nurse in Saudi Arabia earns SAR ٨٬٥٠٠ per month.",
    ["wage/typical 8500 SAR/month SA"]
  ),
  PageCase(
    "dirhams in Arabic-Indic digits without separators", "<p>Monthly salary: AED ٦٥٠٠</p>",
    ["wage/typical 6500 AED/month AE"]),
  PageCase(
    "rupees in Devanagari digits", "A bank clerk in India earns ₹३,९०,००० per annum.",
    ["wage/typical 390000 INR/year IN"]),
  PageCase(
    "a range of rupees in Devanagari digits", "<p>Salary: ₹२२,००० – ₹२८,००० per month</p>",
    ["wage/typical 22000..28000 INR/month IN"]),
  PageCase(
    "bold mathematical digits of an hourly wage", "Now hiring welders! Pay: $𝟐𝟔.𝟓𝟎 per hour",
    ["wage/typical 26.5 USD/hour US"]),
  PageCase(
    "sans-serif mathematical digits of a salary", "Dispatcher, full time. Salary $𝟰𝟴,𝟬𝟬𝟬 a year",
    ["wage/typical 48000 USD/year US"]),
  PageCase("a price in full-width digits is no pay", "Admission to the interpreters' conference costs ￥３３，０００.", []),
  PageCase("a price in mathematical digits is no pay", "Flash sale! Résumé writing course only $𝟭𝟰𝟵 this week", []),
]

private let characterReferences: [PageCase] = [
  PageCase(
    "named references for dollar, comma and percent",
    "<p>Bakers earn &dollar;33&comma;200 a year. Employment will grow 5&percnt; by 2033.</p>",
    ["wage/typical 33200 USD/year US; of Bakers", "employment_growth/projected 5 percent US; period /2033; of Bakers"]
  ),
  PageCase(
    "a no-break between the comma and the digits of thousands", "<p>Bakers earn $33,&NoBreak;200 a year.</p>",
    ["wage/typical 33200 USD/year US; of Bakers"]
  ),
]

private let characterReferencesMadeUp: [PageCase] = [
  PageCase(
    "references for the dollar and the comma of a median",
    "<p>The median annual wage for bakers was &dollar;34&comma;950 in May 2023.</p>",
    ["wage/median 34950 USD/year US; period 2023-05; of bakers"]
  ),
  PageCase(
    "a reference for the percent sign", "<p>Employment of bakers is projected to grow 5&percnt; from 2022 to 2032.</p>",
    ["employment_growth/projected 5 percent US; period 2022/2032; of bakers"]
  ),
  PageCase(
    "no-breaks around the decimal point", "<p>Tilers earn $21&NoBreak;.&NoBreak;40 per hour.</p>",
    ["wage/typical 21.4 USD/hour US; of Tilers"]),
  PageCase(
    "references for the pound and the dash of a range", "<p>Salary: &pound;27,000&ndash;&pound;31,500 per year</p>",
    ["wage/typical 27000..31500 GBP/year GB"]
  ),
  PageCase(
    "hair spaces between thousands and before the euro",
    "<p>A carpenter in France earns 28&hairsp;400&hairsp;&euro; per year.</p>",
    ["wage/typical 28400 EUR/year FR; of carpenter"]
  ),
  PageCase(
    "a reference for the yen", "<p>Hotel clerks in Japan are paid &yen;1,150 per hour.</p>",
    ["wage/typical 1150 JPY/hour JP; of Hotel clerks"]
  ),
  PageCase(
    "references for line ends between the words", "<p>Average pay:&NewLine;$61,300&NewLine;per&NewLine;year</p>",
    ["wage/mean 61300 USD/year US"]),
  PageCase(
    "a reference without its semicolon", "<p>Newly qualified vets earn &pound33,000 a year.</p>",
    ["wage/typical 33000 GBP/year GB; experience Newly qualified"]
  ),
  PageCase("decimal references", "<p>Salary: &#36;44&#44;000 a year</p>", ["wage/typical 44000 USD/year US"]),
  PageCase(
    "hexadecimal references", "<p>Pay range: &#x20AC;2,300 &#x2013; &#x20AC;2,750 per month</p>",
    ["wage/typical 2300..2750 EUR/month"]
  ),
  PageCase(
    "a reference to a code of windows-1252", "<p>Wage: &#128;15.20 per hour</p>", ["wage/typical 15.2 EUR/hour"]),
  PageCase(
    "thin and no-break spaces between digits and sign",
    "<p>Bus drivers in Finland earn 2&thinsp;650&nbsp;&euro; per month.</p>",
    ["wage/typical 2650 EUR/month FI; of Bus drivers"]
  ),
  PageCase(
    "a fee written with references is a fee", "<p>The licence application fee is &dollar;1&comma;200&period;</p>",
    ["exam_fee/level 1200 USD"]),
]

private let slipsOfThePen: [PageCase] = [
  PageCase(
    "a blank behind the comma of thousands", "Bakers earn $71, 047/yr in Ohio.", ["wage/typical 71047 USD/year US-OH"]),
  PageCase(
    "T and L at the ends of a range of rupees", "Pay: ₹52T - ₹12L a year", ["wage/typical 52000..1200000 INR/year IN"]),
]

private let slipsOfThePenMadeUp: [PageCase] = [
  PageCase(
    "a blank behind the comma before a slash and the year", "Sonographer salary: $78, 214/yr",
    ["wage/typical 78214 USD/year US"]),
  PageCase(
    "blanks behind the sign and behind the comma", "The average annual salary for a chef is $ 56, 520.",
    ["wage/mean 56520 USD/year US"]),
  PageCase(
    "blanks behind the commas of both ends", "Salary range: $45, 500 - $61, 200 per year",
    ["wage/typical 45500..61200 USD/year US"]),
  PageCase(
    "blanks behind the signs of both ends", "<td>Pay</td> <td>$ 18.50 - $ 22.00 per hour</td>",
    ["wage/typical 18.5..22 USD/hour US"]),
  PageCase(
    "groups of the Indian manner behind a dollar sign", "Airline pilots in Texas earn a salary of $1,23,456 per year.",
    ["wage/typical 123456 USD/year US-TX"]
  ),
  PageCase("two digits behind a comma give no figure", "Job: file clerk, Columbus, Ohio. Salary: $45,00 a year.", []),
  PageCase("four digits behind a comma give no figure", "Salary for a loan officer in Denver: $6,5000 a year.", []),
  PageCase(
    "a blank behind the slash of the period", "Groundskeeper, county parks. Wage: $17.80/ hour",
    ["wage/typical 17.8 USD/hour US"]),
  PageCase(
    "401(k) behind a comma is not part of the amount",
    "Machine operator. Hourly pay: $19, 401(k) match, paid holidays.",
    ["wage/typical 19 USD/hour US"]
  ),
  PageCase("a price with a blank behind the comma is no pay", "The used delivery van was listed at $ 12, 400.", []),
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

@Suite("Numerals that other readers misread")
struct MisreadNumeralTests {
  @Test("decades", arguments: decades) func readsDecades(_ test: PageCase) { expectFigures(test, subject: nil) }

  @Test("decades, made up", arguments: decadesMadeUp) func readsDecadesMadeUp(_ test: PageCase) {
    expectFigures(test, subject: nil)
  }

  @Test("cents apart", arguments: centsApart) func readsCentsApart(_ test: PageCase) {
    expectFigures(test, subject: nil)
  }

  @Test("cents apart, made up", arguments: centsApartMadeUp) func readsCentsApartMadeUp(_ test: PageCase) {
    expectFigures(test, subject: nil)
  }

  @Test("numbers in words", arguments: numbersInWords) func readsNumbersInWords(_ test: PageCase) {
    expectFigures(test, subject: nil)
  }

  @Test("numbers in words, made up", arguments: numbersInWordsMadeUp) func readsNumbersInWordsMadeUp(_ test: PageCase) {
    expectFigures(test, subject: nil)
  }

  @Test("abbreviated periods", arguments: abbreviatedPeriods) func readsAbbreviatedPeriods(_ test: PageCase) {
    expectFigures(test, subject: nil)
  }

  @Test("abbreviated periods, made up", arguments: abbreviatedPeriodsMadeUp) func readsAbbreviatedPeriodsMadeUp(
    _ test: PageCase
  ) { expectFigures(test, subject: nil) }

  @Test("digits of other forms", arguments: digitsOfOtherForms) func readsDigitsOfOtherForms(_ test: PageCase) {
    expectFigures(test, subject: nil)
  }

  @Test("digits of other forms, made up", arguments: digitsOfOtherFormsMadeUp) func readsDigitsOfOtherFormsMadeUp(
    _ test: PageCase
  ) { expectFigures(test, subject: nil) }

  @Test("character references", arguments: characterReferences) func readsCharacterReferences(_ test: PageCase) {
    expectFigures(test, subject: nil)
  }

  @Test("character references, made up", arguments: characterReferencesMadeUp) func readsCharacterReferencesMadeUp(
    _ test: PageCase
  ) { expectFigures(test, subject: nil) }

  @Test("slips of the pen", arguments: slipsOfThePen) func readsSlipsOfThePen(_ test: PageCase) {
    expectFigures(test, subject: nil)
  }

  @Test("slips of the pen, made up", arguments: slipsOfThePenMadeUp) func readsSlipsOfThePenMadeUp(_ test: PageCase) {
    expectFigures(test, subject: nil)
  }

  @Test("units of structured data", arguments: unitsOfStructuredData) func readsUnitsOfStructuredData(_ test: PageCase)
  { expectFigures(test, subject: nil) }

  @Test("amounts of structured data", arguments: amountsOfStructuredData) func readsAmountsOfStructuredData(
    _ test: PageCase
  ) { expectFigures(test, subject: nil) }
}
