import Records
import Testing

@Suite struct StatedExperienceTests {
  @Test(
    "words for experience fall into classes, in every language",
    arguments: [
      ("Entry level", ExperienceClass.entry), ("new graduates", .entry), ("First-Year", .entry), ("0-1 years", .entry),
      ("1-3 years", .early), ("3 yrs", .early),
      ("Early career", .early), ("5-9 years", .mid), ("Mid-level", .mid), ("10+ years", .senior),
      ("most experienced", .senior), ("no experience", .entry),
      ("Berufseinsteiger", .entry), ("ohne Berufserfahrung", .entry), ("ab 10 Jahren", .senior), ("débutant", .entry),
      ("fin de carrière", .senior),
      ("sin experiencia", .entry), ("con experiencia", .senior), ("pleno", .mid), ("Step 3", nil), ("Grade 12", nil),
    ]) func classes(_ words: String, _ expected: ExperienceClass?)
  {
    let stated = StatedExperience(words)
    #expect(stated?.experienceClass == expected)
    #expect(stated?.words == words)
  }

  @Test("no words are no level") func nothingIsNoLevel() { #expect(StatedExperience("") == nil) }
}
