import Pages
import Records
import Testing

@testable import Extraction

private func passage(_ text: String) -> AnnotatedText { AnnotatedText(text) }

@Suite struct PeriodFinderTests {
  @Test(
    "years, months and spans in a text",
    arguments: [
      ("in May 2024", ["May 2024"]), ("from 2022 to 2032", ["2022 to 2032"]), ("2024–34", ["2024–34"]),
      ("between 2022 and 2032", ["2022 and 2032"]),
      ("through 2032", ["through 2032"]), ("by 2034", ["by 2034"]), ("as of 2019", ["2019"]),
      ("by the year 2030", ["2030"]),
      ("2022 and then 2023", ["2022", "2023"]),
      ("Sept. 2023", ["Sept. 2023"]), ("2,024 jobs", []), ("$2024", []), ("no year", []),
    ]) func periods(_ text: String, _ periods: [String])
  { #expect(passage(text).periods.map(\.stated.words) == periods) }

  @Test(
    "a period with an end to come is a span",
    arguments: [("through 2032", true), ("2022-32", true), ("May 2024", false), ("2022", false)]) func spans(
      _ text: String, _ isSpan: Bool
    )
  {
    #expect(passage(text).periods.map(\.isSpan) == [isSpan])
  }
}

@Suite struct PlaceFinderTests {
  @Test(
    "places in running text",
    arguments: [
      ("in California and New York", ["US-CA", "US-NY"]), ("in the U.S. today", ["US"]),
      ("in the United States", ["US"]),
      ("New York City pays", [""]),
      ("ask us now", []), ("in Scotland", ["GB-SCT"]), ("west virginia", []), ("West Virginia", ["US-WV"]),
      ("Puerto Rico", ["US-PR"]),
      ("OK, then", []), ("Join US teams", ["US"]), ("the UK", ["GB"]), ("Ohio's bakers", ["US-OH"]),
      ("Ohio’s bakers", ["US-OH"]),
      ("in New South Wales", ["AU-NSW"]),
    ]) func inProse(_ text: String, _ codes: [String])
  { #expect(passage(text).places.map(\.code) == codes) }

  @Test(
    "places as labels",
    arguments: [
      ("Alabama", "US-AL"), ("TX", "US-TX"), ("National", "US"), ("United States*", "US"),
      ("New South Wales (Sydney)", "AU-NSW"), ("* Ohio:", "US-OH"),
      ("Hospitals", nil), ("Total", nil), ("", nil),
    ]) func asALabel(_ text: String, _ code: String?)
  {
    #expect(PlaceFinder.labelled(text)?.code == code)
    #expect(passage(text).labelledPlace?.code == code)
  }
}

extension PlaceFinderTests {
  @Test("Washington with its district is the district, not the metropolitan area") func theDistrictInProse() {
    #expect(passage("Washington, D.C., leads").places.map(\.code) == ["US-DC"])
  }
}

@Suite struct SourceFinderTests {
  @Test(
    "the source that a text cites",
    arguments: [
      ("According to the BLS, pay rose.", "BLS"),
      ("According to the U.S. Bureau of Labor Statistics, pay is fine.", "BLS"), ("Source: BLS OEWS", "BLS OEWS"),
      ("Salary.com reports $50,000.", "Salary.com"),
      ("according to Northgate Career Library, pay", "Northgate Career Library"),
      ("Indeed, the work is hard and often long, yet well worth it.", ""), ("You may seek work in many fields.", ""),
      ("Pay rose.", ""),
      ("Based on data from Payscale", "Payscale"), ("The Bureau of Labor Statistics projects growth.", "BLS"),
      ("per Glassdoor", "Glassdoor"),
    ]) func cited(_ text: String, _ source: String)
  { #expect(passage(text).citedSource == source) }
}

@Suite struct OccupationFinderTests {
  @Test(
    "occupations in running text",
    arguments: [
      ("The outlook for cell tower technicians is good.", ["cell tower technicians"]),
      (
        "Medical secretaries and administrative assistants type.", ["Medical secretaries and administrative assistants"]
      ),
      ("a registered nurse", ["registered nurse"]),
      ("An experienced dental hygienist earns more.", ["dental hygienist"]),
      ("offices of physicians", []),
      ("They work hard.", []), ("the manager said", []), ("Most office managers agree.", ["office managers"]),
    ]) func mentions(_ text: String, _ titles: [String])
  { #expect(passage(text).occupations.map(\.title) == titles) }

  @Test(
    "words for all occupations",
    arguments: [
      ("faster than for all occupations", true), ("of all other workers", true), ("all the jobs", false),
      ("all", false),
    ])
  func everyone(_ text: String, _ isEveryone: Bool) {
    #expect(OccupationFinder.allOccupations(in: Words.of(text)[...]) == isEveryone)
  }
}

@Suite struct PageSubjectTests {
  @Test(
    "the occupation that a page is about",
    arguments: [
      ("How to Become a Dental Hygienist\nThe work is varied and the pay is good.", "Dental Hygienist"),
      ("Phlebotomist Salary Guide\nSome words follow here and end.", "Phlebotomist"),
      ("What Does a Court Reporter Do?\nCourt reporters write down what is said.", "Court Reporter"),
      (
        "<title>Veterinary Technician Career Path | Northgate</title><h1>Veterinary Technician</h1><p>A text.</p>",
        "Veterinary Technician"
      ),
    ]) func subjects(_ page: String, _ title: String)
  {
    #expect(extractFigures(from: readTestPage(page)).facts.subject.title == title)
  }

  @Test("other names that a page gives its subject") func otherNamesOfTheSubject() {
    let page = readTestPage(
      "Medical Secretary\nMedical secretaries (also called medical administrative assistants or health unit clerks) keep the diary."
    )
    #expect(
      extractFigures(from: page, subject: deskSubject).facts.aliases == [
        "medical administrative assistants", "health unit clerks",
      ])
  }

  @Test("occupation codes that a page cites, and what they are of") func citedCodesAndWhatTheyAreOf() {
    let page = readTestPage("The code 43-6011 stands for executive secretaries. Call 43-60112 or 43-9999.")
    #expect(
      extractFigures(from: page, subject: deskSubject).facts.citedCodes.map { [$0.code, $0.title] } == [
        ["43-6011", "executive secretaries"]
      ])
  }

  @Test("another occupation as the subject of a sentence") func anotherOccupationAsTheSubjectOfASentence() {
    let page = readTestPage("The job outlook for cell tower technicians is good. Ask the registered nurse.")
    let mentions = extractFigures(from: page, subject: deskSubject).facts.mentions
    #expect(mentions.filter(\.isSubject).map(\.title) == ["cell tower technicians"])
  }
}

@Suite struct PageLanguageTests {
  @Test(
    "the language and the places of a page say whose dollar it uses",
    arguments: [
      ("<p>The median salary is $60,000 a year.</p>", "", "wage/median 60000 USD/year US"),
      ("<p>The median salary is $60,000 a year.</p>", "en-AU", "wage/median 60000 AUD/year AU"),
      ("<p>In Ontario the median salary is $60,000 a year.</p>", "", "wage/median 60000 CAD/year CA-ON"),
      (
        "<p>The median salary is $60,000 a year.</p><p>Amounts are in Canadian dollars.</p>", "",
        "wage/median 60000 CAD/year CA"
      ),
      ("<p>The median salary is 60.000 € a year.</p>", "de", "wage/median 60000 EUR/year DE"),
    ]) func dollars(_ page: String, _ language: String, _ figure: String)
  {
    #expect(figures(of: page, language: language) == [figure])
  }
}

@Suite struct SentenceTests {
  @Test(
    "a text is cut into sentences, not at abbreviations or decimal points",
    arguments: [
      ("One. Two! Three? Four", 4), ("Approx. 5 people work.", 1), ("The U.S. Army pays.", 1),
      ("It pays $5.50 an hour.", 1), ("Mr. Smith works. He types.", 2),
      ("Line\nLine", 2), ("", 0), ("He said “yes.” Then no.", 1),
    ]) func sentences(_ text: String, _ count: Int)
  { #expect(Sentences(text).count == count) }
}
