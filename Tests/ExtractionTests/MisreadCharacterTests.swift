import Testing

// Each case is an example of a misreading that public bug reports on table readers, money parsers and readers of
// structured data describe, with the right reading. The cases called made up are of the same kinds and were written by
// people who had not seen the program. Pages and figures are invented.

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

@Suite("Characters that other readers misread") struct MisreadCharacterTests {
  @Test("bugs caught: digits of other forms", arguments: digitsOfOtherForms) func readsDigitsOfOtherForms(
    _ test: PageCase
  ) {
    expectFigures(test, subject: nil)
  }

  @Test("bugs caught, made up: digits of other forms", arguments: digitsOfOtherFormsMadeUp)
  func readsDigitsOfOtherFormsMadeUp(
    _ test: PageCase
  ) { expectFigures(test, subject: nil) }

  @Test("bugs caught: character references", arguments: characterReferences) func readsCharacterReferences(
    _ test: PageCase
  ) {
    expectFigures(test, subject: nil)
  }

  @Test("bugs caught, made up: character references", arguments: characterReferencesMadeUp)
  func readsCharacterReferencesMadeUp(
    _ test: PageCase
  ) { expectFigures(test, subject: nil) }

  @Test("bugs caught: slips of the pen", arguments: slipsOfThePen) func readsSlipsOfThePen(_ test: PageCase) {
    expectFigures(test, subject: nil)
  }

  @Test("bugs caught, made up: slips of the pen", arguments: slipsOfThePenMadeUp) func readsSlipsOfThePenMadeUp(
    _ test: PageCase
  ) {
    expectFigures(test, subject: nil)
  }
}
