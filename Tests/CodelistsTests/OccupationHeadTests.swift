import Codelists
import Testing

@Suite struct OccupationHeadTests {
  @Test(
    "heads of occupation names are the last nouns of official titles and their parts, in the singular",
    arguments: [
      ("secretary", true), ("officer", true), ("specialist", true), ("dispatcher", true), ("aide", true),
      ("barista", true), ("infirmière", true), ("training", false), ("occupation", false), ("police", false),
      ("sheriff", true), ("specialists", false), ("of", false), ("", false),
    ])
  func heads(noun: String, isHead: Bool) {
    #expect(OccupationTitles.headNouns.contains(noun) == isHead)
  }
}
