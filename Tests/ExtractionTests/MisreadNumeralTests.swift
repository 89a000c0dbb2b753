import Testing

// Each case is one example of a kind of misreading that public reports on table readers, money parsers and readers of
// structured data tell of, and what is right; below them cases of the same kinds that were made up by people who had
// not seen the program. Pages and figures are made up.

private let decades: [SeenCase] = [
  (
    "Bakers earn in the mid-$30,000s a year.", "Bakers earn in the mid-$30,000s a year.",
    ["wage/typical 33000..37000 USD/year US"]
  ),
  (
    "Bakers earn in the low $40,000s a year.", "Bakers earn in the low $40,000s a year.",
    ["wage/typical 40000..43000 USD/year US"]
  ),
  (
    "Bakers earn in the $50,000s a year.", "Bakers earn in the $50,000s a year.",
    ["wage/typical 50000..60000 USD/year US"]
  ),
  (
    "Bakers earn in the high $60,000s a year.", "Bakers earn in the high $60,000s a year.",
    ["wage/typical 67000..70000 USD/year US"]
  ),
  (
    "Bakers earn in the upper $30,000s a year.", "Bakers earn in the upper $30,000s a year.",
    ["wage/typical 37000..40000 USD/year US"]
  ),
  (
    "Bakers earn in the mid $70Ks a year.", "Bakers earn in the mid $70Ks a year.",
    ["wage/typical 73000..77000 USD/year US"]
  ),
  (
    "Bakers earn in the mid-to-high $50,000s a year.", "Bakers earn in the mid-to-high $50,000s a year.",
    ["wage/typical 53000..60000 USD/year US"]
  ),
]

private let decadesMadeUp: [SeenCase] = [
  (
    "mid 40s", "Dental assistants in the region earn salaries in the mid-$40,000s.",
    ["wage/typical 43000..47000 USD/year US"]
  ),
  (
    "high 70s", "Experienced court interpreters earn annual salaries in the high $70,000s.",
    ["wage/typical 77000..80000 USD/year US; experience Experienced"]
  ),
  (
    "upper 80s", "<p>Salaries for occupational therapists are in the <em>upper $80,000s</em> per year.</p>",
    ["wage/typical 87000..90000 USD/year US; of occupational therapists"]
  ),
  ("whole 50s", "Most librarians here earn a salary in the $50,000s.", ["wage/typical 50000..60000 USD/year US"]),
  ("mid k", "Paralegal pay at large firms is in the mid-$50Ks a year.", ["wage/typical 53000..57000 USD/year US"]),
  (
    "low pounds", "Newly qualified surveyors earn salaries in the low £30,000s.",
    ["wage/typical 30000..33000 GBP/year GB; experience Newly qualified"]
  ),
  ("neg house", "Homes near the campus sell in the low $90,000s.", []),
  ("neg age", "Many school bus drivers are in their mid-50s and plan to retire within ten years.", []),
  ("neg temps", "Roofers work through summer days in the high 90s and winter mornings in the low 30s.", []),
]

private let centsApart: [SeenCase] = [
  ("Bakers earn $15 and 50 cents an hour.", "Bakers earn $15 and 50 cents an hour.", ["wage/typical 15.5 USD/hour US"]),
  (
    "Bakers earn $15 50 an hour.", "<p>Bakers earn $15<sup>50</sup> an hour.</p>",
    ["wage/typical 15.5 USD/hour US; of Bakers"]
  ),
]

private let centsApartMadeUp: [SeenCase] = [
  ("and cents", "School crossing guards are paid $17 and 25 cents an hour.", ["wage/typical 17.25 USD/hour US"]),
  ("sup cents", "<p>Stockers earn $18<sup>75</sup> an hour.</p>", ["wage/typical 18.75 USD/hour US; of Stockers"]),
  ("pence mark", "Kitchen porter, pay £12.45p per hour.", ["wage/typical 12.45 GBP/hour GB"]),
  (
    "small cents", #"<div class="wage">Hourly wage: <span>$21</span><small>.35</small></div>"#,
    ["wage/typical 21.35 USD/hour US"]
  ),
  ("words cents", "Ushers earn sixteen dollars and fifty cents an hour.", ["wage/typical 16.5 USD/hour US"]),
  (
    "footnote not cents",
    "<p>Median pay for proofreaders is $46,290<sup>2</sup> a year.</p><p><sup>2</sup> Excludes the self-employed.</p>",
    ["wage/median 46290 USD/year US; of proofreaders"]
  ),
  ("footnote after decimals", "<p>Average wage: $23.10<sup>1</sup> per hour</p>", ["wage/mean 23.1 USD/hour US"]),
  ("neg sup price", "<p>The cafeteria for hospital staff sells lunch for $6<sup>99</sup>.</p>", []),
  ("neg raise cents", "The new contract raises cashiers' wages by 50 cents an hour.", []),
]

private let numbersInWords: [SeenCase] = [
  (
    "Employment of bakers is projected to grow five percent.",
    "Employment of bakers is projected to grow five percent.",
    ["employment_growth/projected 5 percent US"]
  ),
  (
    "About two thousand openings for bakers are projected each ye",
    "About two thousand openings for bakers are projected each year.",
    ["openings/annual 2000 jobs/year US"]
  ),
]

private let numbersInWordsMadeUp: [SeenCase] = [
  (
    "grow seven", "Employment of dental hygienists is projected to grow seven percent from 2022 to 2032.",
    ["employment_growth/projected 7 percent US; period 2022/2032"]
  ),
  (
    "decline fifteen", "Employment of bank tellers is projected to decline by fifteen percent between 2022 and 2032.",
    ["employment_growth/projected -15 percent US; period 2022/2032"]
  ),
  (
    "openings 1500", "About one thousand five hundred openings for surveying technicians are projected each year.",
    ["openings/annual 1500 jobs/year US"]
  ),
  (
    "openings two thousand", "Over the decade, two thousand openings a year are expected for funeral directors.",
    ["openings/annual 2000 jobs/year US"]
  ),
  (
    "jobs hundreds", "Farriers held about thirty-two hundred jobs in 2022.",
    ["employment/level 3200 jobs US; period 2022"]
  ),
  (
    "fifty five thousand", "A master electrician earns fifty-five thousand dollars a year.",
    ["wage/typical 55000 USD/year US"]
  ),
  (
    "pounds words", "The average salary for a paramedic is thirty-six thousand pounds per year.",
    ["wage/mean 36000 GBP/year GB"]
  ),
  ("twenty two hour", "Glaziers are paid twenty-two dollars an hour.", ["wage/typical 22 USD/hour US"]),
  (
    "range words", "Tailors make between thirty and forty thousand dollars a year.",
    ["wage/typical 30000..40000 USD/year US"]
  ),
  (
    "half percent", "Jobs for cartographers are projected to grow five and a half percent from 2023 to 2033.",
    ["employment_growth/projected 5.5 percent US; period 2023/2033"]
  ),
  ("neg past growth", "Employment of solar installers grew sixty percent between 2012 and 2022.", []),
  ("neg hours", "Apprentices complete two thousand hours of on-the-job training a year.", []),
  ("neg raise", "Teachers received a four percent raise under the new contract.", []),
]

private let abbreviatedPeriods: [SeenCase] = [
  ("Bakers earn $260 p/d in Ohio.", "Bakers earn $260 p/d in Ohio.", ["wage/typical 260 USD/day US-OH"]),
  ("Bakers earn $260 p.d. in Ohio.", "Bakers earn $260 p.d. in Ohio.", ["wage/typical 260 USD/day US"]),
  ("Bakers earn $26 p/h in Ohio.", "Bakers earn $26 p/h in Ohio.", ["wage/typical 26 USD/hour US-OH"]),
  ("Bakers earn $260 p.w. in Ohio.", "Bakers earn $260 p.w. in Ohio.", ["wage/typical 260 USD/week US"]),
  ("Bakers earn $260 pcm in Ohio.", "Bakers earn $260 pcm in Ohio.", ["wage/typical 260 USD/month US-OH"]),
]

private let abbreviatedPeriodsMadeUp: [SeenCase] = [
  ("p slash d", "Contract fire safety inspector, pay rate £285 p/d.", ["wage/typical 285 GBP/day GB"]),
  ("p d dots", "Supply teachers are paid £165 p.d.", ["wage/typical 165 GBP/day GB"]),
  ("p w", "Live-in carer wanted. Wage: £780 p.w.", ["wage/typical 780 GBP/week GB"]),
  ("p h", "Cleaner, evenings, pay £12.60 p/h", ["wage/typical 12.6 GBP/hour GB"]),
  ("pcm", "Nursery assistant. Salary £1,950 pcm.", ["wage/typical 1950 GBP/month GB"]),
  ("p a", "Archivist, full time. Salary: £33,400 – £37,900 p.a.", ["wage/typical 33400..37900 GBP/year GB"]),
  ("wk", "Camp cook – pays $950/wk, room included", ["wage/typical 950 USD/week US"]),
  (
    "hr", #"<span class="title">Pharmacy technician</span> <span class="pay">Pay: $19.75/hr</span>"#,
    ["wage/typical 19.75 USD/hour US; of Pharmacy technician"]
  ),
  (
    "ld hr",
    #"<script type="application/ld+json">{"@context": "https://schema.org", "@type": "JobPosting", "title": "Line cook", "baseSalary": {"@type": "MonetaryAmount", "currency": "USD", "value": {"@type": "QuantitativeValue", "minValue": 17, "maxValue": 20.5, "unitText": "hr"}}}</script>"#,
    ["wage/typical 17..20.5 USD/hour US"]
  ),
  (
    "ld HR",
    #"<script type="application/ld+json">{"@context": "https://schema.org", "@type": "JobPosting", "title": "Phlebotomist", "baseSalary": {"@type": "MonetaryAmount", "currency": "USD", "value": {"@type": "QuantitativeValue", "value": 21.4, "unitText": "HR"}}}</script>"#,
    ["wage/typical 21.4 USD/hour US"]
  ),
  (
    "ld YR",
    #"<script type="application/ld+json">{"@context": "https://schema.org", "@type": "JobPosting", "title": "Civil Engineer", "baseSalary": {"@type": "MonetaryAmount", "currency": "USD", "value": {"@type": "QuantitativeValue", "minValue": 72000, "maxValue": 98000, "unitText": "YR"}}}</script>"#,
    ["wage/typical 72000..98000 USD/year US"]
  ),
  (
    "ld per annum",
    #"<script type="application/ld+json">{"@context": "https://schema.org", "@type": "JobPosting", "title": "Planning Officer", "baseSalary": {"@type": "MonetaryAmount", "currency": "GBP", "value": {"@type": "QuantitativeValue", "value": "34500", "unitText": "per annum"}}}</script>"#,
    ["wage/typical 34500 GBP/year GB"]
  ),
  (
    "ld Hourly",
    #"<script type="application/ld+json">{"@context": "https://schema.org", "@type": "JobPosting", "title": "Security Guard", "baseSalary": {"@type": "MonetaryAmount", "currency": "CAD", "value": {"@type": "QuantitativeValue", "value": "20.10", "unitText": "Hourly"}}}</script>"#,
    ["wage/typical 20.1 CAD/hour CA"]
  ),
  (
    "ld ANNUAL",
    #"<script type="application/ld+json">{"@context": "https://schema.org", "@type": "JobPosting", "title": "Controller", "baseSalary": {"@type": "MonetaryAmount", "currency": "EUR", "value": {"@type": "QuantitativeValue", "minValue": "58000", "maxValue": "71000", "unitText": "ANNUAL"}}}</script>"#,
    ["wage/typical 58000..71000 EUR/year"]
  ),
  (
    "ld biweekly",
    #"<script type="application/ld+json">{"@context": "https://schema.org", "@type": "JobPosting", "title": "Court Clerk", "baseSalary": {"@type": "MonetaryAmount", "currency": "USD", "value": {"@type": "QuantitativeValue", "value": 1840, "unitText": "BIWEEKLY"}}}</script>"#,
    ["wage/typical 1840 USD/fortnight US"]
  ),
  ("neg rent pcm", "Staff accommodation nearby: two-bedroom flats from £850 pcm, bills £40 p.w.", []),
  (
    "neg ld product",
    #"<script type="application/ld+json">{"@context": "https://schema.org", "@type": "Product", "name": "Payroll software, team plan", "offers": {"@type": "Offer", "priceCurrency": "USD", "priceSpecification": {"@type": "UnitPriceSpecification", "price": 49, "priceCurrency": "USD", "unitText": "MONTH"}}}</script>"#,
    []
  ),
]

private let digitsOfOtherForms: [SeenCase] = [
  ("Bakers earn ＄３３，２００ a year.", "Bakers earn ＄３３，２００ a year.", ["wage/typical 33200 USD/year US"]),
  ("Bakers earn $٣٣٬٢٠٠ a year.", "Bakers earn $٣٣٬٢٠٠ a year.", ["wage/typical 33200 USD/year US"]),
  ("Bakers earn $٣٣,٢٠٠ a year.", "Bakers earn $٣٣,٢٠٠ a year.", ["wage/typical 33200 USD/year US"]),
]

private let digitsOfOtherFormsMadeUp: [SeenCase] = [
  ("fullwidth dollar", "Translators earn a median salary of ＄５７，０９０ per year.", ["wage/median 57090 USD/year US"]),
  ("fullwidth yen", "In Japan, a care worker earns ￥２４３，０００ per month.", ["wage/typical 243000 JPY/month JP"]),
  (
    "fullwidth percent", "Employment of interpreters is projected to grow ４％ from 2022 to 2032.",
    ["employment_growth/projected 4 percent US; period 2022/2032"]
  ),
  (
    "arabic indic sar", "A registered nurse in Saudi Arabia earns SAR ٨٬٥٠٠ per month.",
    ["wage/typical 8500 SAR/month SA"]
  ),
  ("arabic indic aed", "<p>Monthly salary: AED ٦٥٠٠</p>", ["wage/typical 6500 AED/month AE"]),
  ("devanagari", "A bank clerk in India earns ₹३,९०,००० per annum.", ["wage/typical 390000 INR/year IN"]),
  ("devanagari range", "<p>Salary: ₹२२,००० – ₹२८,००० per month</p>", ["wage/typical 22000..28000 INR/month IN"]),
  ("math bold", "Now hiring welders! Pay: $𝟐𝟔.𝟓𝟎 per hour", ["wage/typical 26.5 USD/hour US"]),
  ("math sans bold", "Dispatcher, full time. Salary $𝟰𝟴,𝟬𝟬𝟬 a year", ["wage/typical 48000 USD/year US"]),
  ("neg fullwidth fee", "Admission to the interpreters' conference costs ￥３３，０００.", []),
  ("neg math price", "Flash sale! Résumé writing course only $𝟭𝟰𝟵 this week", []),
]

private let characterReferences: [SeenCase] = [
  (
    "Bakers earn &dollar;33&comma;200 a year. Employment will gro",
    "<p>Bakers earn &dollar;33&comma;200 a year. Employment will grow 5&percnt; by 2033.</p>",
    ["wage/typical 33200 USD/year US; of Bakers", "employment_growth/projected 5 percent US; period /2033; of Bakers"]
  ),
  (
    "Bakers earn $33,&NoBreak;200 a year.", "<p>Bakers earn $33,&NoBreak;200 a year.</p>",
    ["wage/typical 33200 USD/year US; of Bakers"]
  ),
]

private let characterReferencesMadeUp: [SeenCase] = [
  (
    "dollar comma", "<p>The median annual wage for bakers was &dollar;34&comma;950 in May 2023.</p>",
    ["wage/median 34950 USD/year US; period 2023-05; of bakers"]
  ),
  (
    "percnt", "<p>Employment of bakers is projected to grow 5&percnt; from 2022 to 2032.</p>",
    ["employment_growth/projected 5 percent US; period 2022/2032; of bakers"]
  ),
  ("nobreak", "<p>Tilers earn $21&NoBreak;.&NoBreak;40 per hour.</p>", ["wage/typical 21.4 USD/hour US; of Tilers"]),
  (
    "pound ndash", "<p>Salary: &pound;27,000&ndash;&pound;31,500 per year</p>",
    ["wage/typical 27000..31500 GBP/year GB"]
  ),
  (
    "hairsp euro", "<p>A carpenter in France earns 28&hairsp;400&hairsp;&euro; per year.</p>",
    ["wage/typical 28400 EUR/year FR; of carpenter"]
  ),
  (
    "yen", "<p>Hotel clerks in Japan are paid &yen;1,150 per hour.</p>",
    ["wage/typical 1150 JPY/hour JP; of Hotel clerks"]
  ),
  ("newline", "<p>Average pay:&NewLine;$61,300&NewLine;per&NewLine;year</p>", ["wage/mean 61300 USD/year US"]),
  (
    "pound no semicolon", "<p>Newly qualified vets earn &pound33,000 a year.</p>",
    ["wage/typical 33000 GBP/year GB; experience Newly qualified"]
  ),
  ("numeric dec", "<p>Salary: &#36;44&#44;000 a year</p>", ["wage/typical 44000 USD/year US"]),
  (
    "numeric hex", "<p>Pay range: &#x20AC;2,300 &#x2013; &#x20AC;2,750 per month</p>",
    ["wage/typical 2300..2750 EUR/month"]
  ),
  ("win1252", "<p>Wage: &#128;15.20 per hour</p>", ["wage/typical 15.2 EUR/hour"]),
  (
    "nbsp thinsp", "<p>Bus drivers in Finland earn 2&thinsp;650&nbsp;&euro; per month.</p>",
    ["wage/typical 2650 EUR/month FI; of Bus drivers"]
  ),
  ("neg fee refs", "<p>The licence application fee is &dollar;1&comma;200&period;</p>", ["exam_fee/level 1200 USD"]),
]

private let slipsOfThePen: [SeenCase] = [
  ("Bakers earn $71, 047/yr in Ohio.", "Bakers earn $71, 047/yr in Ohio.", ["wage/typical 71047 USD/year US-OH"]),
  ("Pay: ₹52T - ₹12L a year", "Pay: ₹52T - ₹12L a year", ["wage/typical 52000..1200000 INR/year IN"]),
]

private let slipsOfThePenMadeUp: [SeenCase] = [
  ("comma blank yr", "Sonographer salary: $78, 214/yr", ["wage/typical 78214 USD/year US"]),
  ("sign blank comma blank", "The average annual salary for a chef is $ 56, 520.", ["wage/mean 56520 USD/year US"]),
  ("range comma blank", "Salary range: $45, 500 - $61, 200 per year", ["wage/typical 45500..61200 USD/year US"]),
  ("sign blank range", "<td>Pay</td> <td>$ 18.50 - $ 22.00 per hour</td>", ["wage/typical 18.5..22 USD/hour US"]),
  (
    "misgrouped us", "Airline pilots in Texas earn a salary of $1,23,456 per year.",
    ["wage/typical 123456 USD/year US-TX"]
  ),
  ("two after comma", "Job: file clerk, Columbus, Ohio. Salary: $45,00 a year.", []),
  ("four after comma", "Salary for a loan officer in Denver: $6,5000 a year.", []),
  ("slash blank", "Groundskeeper, county parks. Wage: $17.80/ hour", ["wage/typical 17.8 USD/hour US"]),
  (
    "not merged 401k", "Machine operator. Hourly pay: $19, 401(k) match, paid holidays.",
    ["wage/typical 19 USD/hour US"]
  ),
  ("neg price comma", "The used delivery van was listed at $ 12, 400.", []),
]

private let unitsOfStructuredData: [SeenCase] = [
  (
    "USD by hr",
    #"<html><body><h1>Baker job</h1><script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Baker","baseSalary":{"@type":"MonetaryAmount","currency":"USD","value":{"@type":"QuantitativeValue","value":19,"unitText":"hr"}}}</script></body></html>"#,
    ["wage/typical 19 USD/hour US"]
  ),
  (
    "USD by HR",
    #"<html><body><h1>Baker job</h1><script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Baker","baseSalary":{"@type":"MonetaryAmount","currency":"USD","value":{"@type":"QuantitativeValue","value":19,"unitText":"HR"}}}</script></body></html>"#,
    ["wage/typical 19 USD/hour US"]
  ),
  (
    "USD by YR",
    #"<html><body><h1>Baker job</h1><script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Baker","baseSalary":{"@type":"MonetaryAmount","currency":"USD","value":{"@type":"QuantitativeValue","value":39000,"unitText":"YR"}}}</script></body></html>"#,
    ["wage/typical 39000 USD/year US"]
  ),
  (
    "USD by per annum",
    #"<html><body><h1>Baker job</h1><script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Baker","baseSalary":{"@type":"MonetaryAmount","currency":"USD","value":{"@type":"QuantitativeValue","value":39000,"unitText":"per annum"}}}</script></body></html>"#,
    ["wage/typical 39000 USD/year US"]
  ),
  (
    "USD by Hourly",
    #"<html><body><h1>Baker job</h1><script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Baker","baseSalary":{"@type":"MonetaryAmount","currency":"USD","value":{"@type":"QuantitativeValue","value":19,"unitText":"Hourly"}}}</script></body></html>"#,
    ["wage/typical 19 USD/hour US"]
  ),
  (
    "USD by ANNUALLY",
    #"<html><body><h1>Baker job</h1><script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Baker","baseSalary":{"@type":"MonetaryAmount","currency":"USD","value":{"@type":"QuantitativeValue","value":39000,"unitText":"ANNUALLY"}}}</script></body></html>"#,
    ["wage/typical 39000 USD/year US"]
  ),
  (
    "USD by DAY",
    #"<html><body><h1>Baker job</h1><script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Baker","baseSalary":{"@type":"MonetaryAmount","currency":"USD","value":{"@type":"QuantitativeValue","value":180,"unitText":"DAY"}}}</script></body></html>"#,
    ["wage/typical 180 USD/day US"]
  ),
  (
    "USD by MON",
    #"<html><body><h1>Baker job</h1><script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Baker","baseSalary":{"@type":"MonetaryAmount","currency":"USD","value":{"@type":"QuantitativeValue","value":3900,"unitText":"MON"}}}</script></body></html>"#,
    ["wage/typical 3900 USD/month US"]
  ),
  (
    "USD by p.a.",
    #"<html><body><h1>Baker job</h1><script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Baker","baseSalary":{"@type":"MonetaryAmount","currency":"USD","value":{"@type":"QuantitativeValue","value":39000,"unitText":"p.a."}}}</script></body></html>"#,
    ["wage/typical 39000 USD/year US"]
  ),
  (
    "USD by ANN",
    #"<html><body><h1>Baker job</h1><script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Baker","baseSalary":{"@type":"MonetaryAmount","currency":"USD","value":{"@type":"QuantitativeValue","value":39000,"unitText":"ANN"}}}</script></body></html>"#,
    ["wage/typical 39000 USD/year US"]
  ),
  (
    "USD by P1Y",
    #"<html><body><h1>Baker job</h1><script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Baker","baseSalary":{"@type":"MonetaryAmount","currency":"USD","value":{"@type":"QuantitativeValue","value":39000,"unitText":"P1Y"}}}</script></body></html>"#,
    ["wage/typical 39000 USD/year US"]
  ),
  (
    "USD by HUR",
    #"<html><body><h1>Baker job</h1><script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Baker","baseSalary":{"@type":"MonetaryAmount","currency":"USD","value":{"@type":"QuantitativeValue","value":19,"unitText":"HUR"}}}</script></body></html>"#,
    ["wage/typical 19 USD/hour US"]
  ),
  (
    "USD by BIWEEKLY",
    #"<html><body><h1>Baker job</h1><script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Baker","baseSalary":{"@type":"MonetaryAmount","currency":"USD","value":{"@type":"QuantitativeValue","value":1900,"unitText":"BIWEEKLY"}}}</script></body></html>"#,
    ["wage/typical 1900 USD/fortnight US"]
  ),
]

private let amountsOfStructuredData: [SeenCase] = [
  (
    "USD by YEAR",
    #"<html><body><h1>Baker job</h1><script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Baker","baseSalary":{"@type":"MonetaryAmount","currency":"USD","value":{"@type":"QuantitativeValue","minValue":88000,"maxValue":71000,"unitText":"YEAR"}}}</script></body></html>"#,
    ["wage/typical 71000..88000 USD/year US"]
  ),
  (
    "JPY by MONTH",
    #"<html><body><h1>Baker job</h1><script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Baker","baseSalary":{"@type":"MonetaryAmount","currency":"JPY","value":{"@type":"QuantitativeValue","value":310000,"unitText":"MONTH"}}}</script></body></html>"#,
    ["wage/typical 310000 JPY/month JP"]
  ),
  (
    "PKR by MONTH",
    #"<html><body><h1>Baker job</h1><script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Baker","baseSalary":{"@type":"MonetaryAmount","currency":"PKR","value":{"@type":"QuantitativeValue","value":90000,"unitText":"MONTH"}}}</script></body></html>"#,
    ["wage/typical 90000 PKR/month PK"]
  ),
  (
    "KRW by MONTH",
    #"<html><body><h1>Baker job</h1><script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Baker","baseSalary":{"@type":"MonetaryAmount","currency":"KRW","value":{"@type":"QuantitativeValue","value":3200000,"unitText":"MONTH"}}}</script></body></html>"#,
    ["wage/typical 3200000 KRW/month KR"]
  ),
  (
    "IDR by MONTH",
    #"<html><body><h1>Baker job</h1><script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Baker","baseSalary":{"@type":"MonetaryAmount","currency":"IDR","value":{"@type":"QuantitativeValue","value":7000000,"unitText":"MONTH"}}}</script></body></html>"#,
    ["wage/typical 7000000 IDR/month ID"]
  ),
  (
    "VND by MONTH",
    #"<html><body><h1>Baker job</h1><script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Baker","baseSalary":{"@type":"MonetaryAmount","currency":"VND","value":{"@type":"QuantitativeValue","value":15000000,"unitText":"MONTH"}}}</script></body></html>"#,
    ["wage/typical 15000000 VND/month VN"]
  ),
  (
    "COP by MONTH",
    #"<html><body><h1>Baker job</h1><script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Baker","baseSalary":{"@type":"MonetaryAmount","currency":"COP","value":{"@type":"QuantitativeValue","value":2300000,"unitText":"MONTH"}}}</script></body></html>"#,
    ["wage/typical 2300000 COP/month CO"]
  ),
  (
    "USD by YEAR in a comment",
    "<html><body><h1>Baker job</h1><script type=\"application/ld+json\"><!--\n{\"@context\":\"https://schema.org\",\"@type\":\"JobPosting\",\"title\":\"Baker\",\"baseSalary\":{\"@type\":\"MonetaryAmount\",\"currency\":\"USD\",\"value\":{\"@type\":\"QuantitativeValue\",\"value\":39000,\"unitText\":\"YEAR\"}}}\n--></script></body></html>",
    ["wage/typical 39000 USD/year US"]
  ),
  (
    "USD by YEAR with an address",
    #"<html><body><h1>Baker job</h1><script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Baker","jobLocation":{"@type":"Place","address":"Columbus, OH, US"},"baseSalary":{"@type":"MonetaryAmount","currency":"USD","value":{"@type":"QuantitativeValue","value":39000,"unitText":"YEAR"}}}</script></body></html>"#,
    ["wage/typical 39000 USD/year CBSA:18140"]
  ),
  (
    "USD by YEAR with an address (2)",
    #"<html><body><h1>Baker job</h1><script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Baker","jobLocation":{"@type":"Place","address":"Ohio"},"baseSalary":{"@type":"MonetaryAmount","currency":"USD","value":{"@type":"QuantitativeValue","value":39000,"unitText":"YEAR"}}}</script></body></html>"#,
    ["wage/typical 39000 USD/year US-OH"]
  ),
]

@Suite("Numerals that other readers misread")
struct MisreadNumeralTests {
  @Test("decades", arguments: decades) func decadesAre(_ test: SeenCase) { check(test) }

  @Test("decades, made up", arguments: decadesMadeUp) func decadesMadeUpAre(_ test: SeenCase) { check(test) }

  @Test("cents apart", arguments: centsApart) func centsApartAre(_ test: SeenCase) { check(test) }

  @Test("cents apart, made up", arguments: centsApartMadeUp) func centsApartMadeUpAre(_ test: SeenCase) { check(test) }

  @Test("numbers in words", arguments: numbersInWords) func numbersInWordsAre(_ test: SeenCase) { check(test) }

  @Test("numbers in words, made up", arguments: numbersInWordsMadeUp) func numbersInWordsMadeUpAre(_ test: SeenCase) {
    check(test)
  }

  @Test("abbreviated periods", arguments: abbreviatedPeriods) func abbreviatedPeriodsAre(_ test: SeenCase) {
    check(test)
  }

  @Test("abbreviated periods, made up", arguments: abbreviatedPeriodsMadeUp) func abbreviatedPeriodsMadeUpAre(
    _ test: SeenCase
  ) { check(test) }

  @Test("digits of other forms", arguments: digitsOfOtherForms) func digitsOfOtherFormsAre(_ test: SeenCase) {
    check(test)
  }

  @Test("digits of other forms, made up", arguments: digitsOfOtherFormsMadeUp) func digitsOfOtherFormsMadeUpAre(
    _ test: SeenCase
  ) { check(test) }

  @Test("character references", arguments: characterReferences) func characterReferencesAre(_ test: SeenCase) {
    check(test)
  }

  @Test("character references, made up", arguments: characterReferencesMadeUp) func characterReferencesMadeUpAre(
    _ test: SeenCase
  ) { check(test) }

  @Test("slips of the pen", arguments: slipsOfThePen) func slipsOfThePenAre(_ test: SeenCase) { check(test) }

  @Test("slips of the pen, made up", arguments: slipsOfThePenMadeUp) func slipsOfThePenMadeUpAre(_ test: SeenCase) {
    check(test)
  }

  @Test("units of structured data", arguments: unitsOfStructuredData) func unitsOfStructuredDataAre(_ test: SeenCase) {
    check(test)
  }

  @Test("amounts of structured data", arguments: amountsOfStructuredData) func amountsOfStructuredDataAre(
    _ test: SeenCase
  ) { check(test) }

  private func check(_ test: SeenCase) { #expect(figures(of: test.page, subject: nil) == test.figures, "\(test.name)") }
}
