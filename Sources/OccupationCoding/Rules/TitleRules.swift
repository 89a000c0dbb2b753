import Codelists
import Records
import Synchronization

/// The rules for coding a title by itself, in order of precedence.
struct TitleRules: Sendable {
  let known: KnownTitles
  let index: SimilarTitlesIndex

  /// All titles of the lists, indexed by word.
  var similar: SimilarTitles { index.titles(of: known) }

  /// The answer of the rules for a title; nil if none applies.
  func answer(_ title: String) -> Answer? {
    let title = GenderForms.neutral(title)
    var fallback: Answer?
    func take(_ answer: Answer?) -> Answer? {
      guard let answer else { return nil }
      if answer.isFinal || (answer.code != nil && answer.score >= Calibration.threshold) { return answer }
      if fallback == nil || (fallback?.score ?? 0) < answer.score { fallback = answer }
      return nil
    }
    for key in TitleReadings.keys(of: title) { if let answer = take(listed(key)) { return answer } }
    let bare = TitleReadings.withoutBrackets(title)
    let head = TitleReadings.beforePlace(bare)
    // `welders and related machine operators` is not a list of jobs.
    if let head, bare.lowercased().contains(" related "), let answer = take(single(head)) { return answer }
    if TitleReadings.isGroupTitle(title), let answer = take(firstOfGroup(bare)) { return answer }
    let (answer, claimed) = parts(of: bare)
    if let answer = take(answer) { return answer }
    // If only a part has a code, the title as a whole must have the same.
    if let answer = unlisted(bare), claimed == nil || claimed == answer.code, let taken = take(answer) { return taken }
    if claimed == nil, let answer = take(secondName(of: title)) { return answer }
    for head in [head, TitleReadings.behindArticle(bare)] where claimed == nil {
      if let head, let answer = take(single(head)) { return answer }
    }
    return fallback
  }

  /// The answer for the bracketed text, if it is a known title: `automotive mechatronics (Kfz-Mechatroniker)`.
  private func secondName(of title: String) -> Answer? {
    let answers = TitleReadings.bracketed(title).compactMap { listed(TitleNormalizer.key(of: $0)) }
    guard answers.count == 1, var answer = answers.first, answer.code != nil, answer.basis != .alternateTitle else {
      return nil
    }
    answer.rule = .parts
    return answer
  }

  /// The same for a title that names one job.
  func single(_ title: String) -> Answer? {
    let key = TitleNormalizer.key(of: title)
    guard !key.isEmpty else { return nil }
    if let answer = listed(key) { return answer }
    return unlisted(title)
  }

  /// `senior engineer` is only a group: the page determines which engineers.
  private func saysTooLittle(_ words: [String], _ answer: Answer) -> Bool {
    words.count == 1 && answer.code.map(OccupationGroups.isGroup) == true
  }

  /// The answer for a title that is in no list.
  private func unlisted(_ title: String) -> Answer? {
    let words = TitleNormalizer.words(of: title)
    let bare = Qualifiers.without(words)
    guard !bare.isEmpty else { return nil }
    if bare != words, let answer = listed(bare.joined(separator: " "), rule: .unqualified), !saysTooLittle(bare, answer)
    {
      return answer
    }
    if let singular = ForeignPlurals.singular(bare), let answer = listed(singular.joined(separator: " ")) {
      return answer
    }
    return headed(bare) ?? similar(bare)
  }
}

/// The index of all titles, built on demand: most runs do not need it.
final class SimilarTitlesIndex: Sendable {
  private let made = Mutex<SimilarTitles?>(nil)

  func titles(of known: KnownTitles) -> SimilarTitles {
    made.withLock { made in
      if let made { return made }
      let titles = SimilarTitles { add in known.forEachTitle(add) }
      made = titles
      return titles
    }
  }
}
