import Codelists
import Pages
import Records

/// To whom a figure in running text applies: place, experience, credential, setting, occupation.
extension ProseReader {
  func setQualifiers(_ meaning: inout FigureAttributes, _ window: Window, _ after: Range<Int>, _ facts: SentenceFacts) {
    let sentence = facts.range
    if let match = experience.starting(in: window.beforeRange).last
      ?? experience.starting(in: after).first(where: { qualifiesBehind($0.range, window.token.end) })
    {
      meaning.experience = passage.string(experienceCore(match.range))
    }
    if meaning.experience.isEmpty, let years = yearsOfExperience(window) { meaning.experience = years }
    if let postal = postalBefore(window) {
      meaning.place = NamedPlace(name: postal.name, code: postal.code)
    } else if let place = ownPlace(window, after) ?? placesBefore(window).last
      ?? places.starting(in: after).first(where: { distance(window.token.end, $0.range.lowerBound) <= 5 })
    {
      meaning.place = place.named
    } else if let place = placeReferredTo(facts, window) {
      meaning.place = place.named
    } else if isNational(window) || speaksOfNation(sentence) {
      meaning.place = NamedPlace(name: Areas.name(of: context.country) ?? "", code: context.country)
    } else if let place = placeOfSentence(sentence, window) {
      meaning.place = place.named
    }
    meaning.credential = CredentialFinder.credential(in: passage.words(in: window.beforeRange), passage)
    let named = ProgramFinder.abbreviation(in: passage, window.beforeRange)
    meaning.program =
      named.isEmpty
      ? ProgramFinder.program(before: passage.words(in: window.beforeRange), after: passage.words(in: after), passage)
      : named
    meaning.setting = SettingFinder.setting(before: window.token.range, floor: window.before, in: passage)
    meaning.occupation = occupation(window, sentence)
  }

  /// `With 5–10 years of experience, accountants earn $108,500`: years of experience in the figure's clause.
  private func yearsOfExperience(_ window: Window) -> String? {
    guard
      let time = passage.allTokens.starting(in: window.beforeRange).last(where: {
        if case .time(.years) = $0.kind { true } else { false }
      })
    else {
      return nil
    }
    let behind = passage.words(from: time.range.upperBound, to: window.token.range.lowerBound).prefix(3)
    guard let noun = behind.first(where: { ["experience", "experiencia", "berufserfahrung"].contains($0.text) }) else {
      return nil
    }
    return passage.string(time.range.lowerBound..<noun.range.upperBound)
  }

  /// In `starting salary`, only `starting` is the qualifier.
  func experienceCore(_ range: Range<Int>) -> Range<Int> {
    let words = passage.words(in: range)
    guard let first = words.first, first.text == "starting" else { return range }
    return first.range
  }

  func qualifiesBehind(_ range: Range<Int>, _ end: Int) -> Bool {
    let between = passage.words(from: end, to: range.lowerBound).map(\.text)
    // `£27,000 Starter to £45,000 Experienced`
    if isShort, between.isEmpty, range.lowerBound - end <= 2 { return true }
    return between.count <= 2 && (between.contains("for") || between.contains("as") || between.contains("at"))
  }
}
