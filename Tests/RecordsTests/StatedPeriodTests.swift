import Records
import Testing

@Suite struct StatedPeriodTests {
  @Test(
    "words name a period, and are kept",
    arguments: [
      ("May 2024", "2024-05"), ("Sept. 2023", "2023-09"), ("2022-2032", "2022/2032"), ("2022–32", "2022/2032"),
      ("2022 to 2032", "2022/2032"),
      ("through 2032", "/2032"), ("by 2032", "/2032"), ("until 2030", "/2030"), ("2019", "2019"), ("soon", nil),
      ("24 jobs", nil), ("", nil),
    ]) func words(_ words: String, _ period: String?)
  {
    let stated = StatedPeriod(words)
    #expect(stated?.period.description == period)
    #expect(stated == nil || stated?.words == words)
  }

  @Test("“by” a year names it", arguments: [("by 2032", "2032"), ("2022-32", nil), ("2024", nil)]) func yearOfTheEnd(
    _ words: String, _ year: String?
  ) {
    #expect(StatedPeriod(words)?.endYear?.period.description == year)
  }

  @Test(
    "a span has a beginning and an end, a year or month neither",
    arguments: [
      ("2022/2032", true, "2022", "2032"), ("/2032", true, nil, "2032"), ("2024-05", false, nil, nil),
      ("2024", false, nil, nil),
    ])
  func spans(_ text: String, _ isSpan: Bool, _ beginning: String?, _ end: String?) {
    let period = ReferencePeriod(text)
    #expect(period?.isSpan == isSpan)
    #expect(period?.beginning?.description == beginning)
    #expect(period?.end?.description == end)
  }
}
