import Testing

// Each case is an example of a misreading that public bug reports on table readers, money parsers and readers of
// structured data describe, with the right reading. The cases called made up are of the same kinds and were written by
// people who had not seen the program. Pages and figures are invented.

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

@Suite("Numerals that other readers misread") struct MisreadNumeralTests {
  @Test("bugs caught: decades", arguments: decades) func readsDecades(_ test: PageCase) {
    expectFigures(test, subject: nil)
  }

  @Test("bugs caught, made up: decades", arguments: decadesMadeUp) func readsDecadesMadeUp(_ test: PageCase) {
    expectFigures(test, subject: nil)
  }

  @Test("bugs caught: cents apart", arguments: centsApart) func readsCentsApart(_ test: PageCase) {
    expectFigures(test, subject: nil)
  }

  @Test("bugs caught, made up: cents apart", arguments: centsApartMadeUp) func readsCentsApartMadeUp(_ test: PageCase) {
    expectFigures(test, subject: nil)
  }

  @Test("bugs caught: numbers in words", arguments: numbersInWords) func readsNumbersInWords(_ test: PageCase) {
    expectFigures(test, subject: nil)
  }

  @Test("bugs caught, made up: numbers in words", arguments: numbersInWordsMadeUp) func readsNumbersInWordsMadeUp(
    _ test: PageCase
  ) {
    expectFigures(test, subject: nil)
  }
}
