import Codelists
import Records

/// Evidence from the page other than the title.
package struct CodingEvidence: Sendable {
  /// The page's subject, with its code where one is known.
  package var subject: (title: String, code: String?)
  /// Codes that the page cites, of SOC 2018.
  package var citedCodes: [String]
  /// Other titles that the page names, with how often.
  package var mentions: [(title: String, count: Int)]

  /// Creates evidence.
  package init(
    subject: (title: String, code: String?) = ("", nil), citedCodes: [String] = [],
    mentions: [(title: String, count: Int)] = []
  ) {
    self.subject = subject
    self.citedCodes = citedCodes
    self.mentions = mentions
  }

  /// The answer that the page gives where the title alone has none, or a broad one: its subject stands among the
  /// candidates, has all words of the title (`drivers` on a page about truck drivers, `engineers` on one about
  /// structural engineers); it cites the code of one candidate; or the other titles that it names are mostly those of
  /// one candidate. A group that is called by its own name stays the group: a page on tellers sets them beside
  /// `financial clerks`.
  func settle(_ coded: CodedTitle, by coder: OccupationCoder) -> CodedTitle {
    var coded = coded
    if let code = coded.code {
      guard let subject = subject.code, subject != code, OccupationGroups.covers(code, subject), saysNoMore(coded.title)
      else { return coded }
      coded.code = subject
      coded.rule = .subject
      return coded
    }
    // Several jobs in one title stay several, whichever of them the page is about.
    guard coded.rule != .parts else { return coded }
    let claims = coded.candidates.map(\.code)
    let cited = claims.filter(citedCodes.contains)
    let found: String? =
      if let code = subject.code, mayMean(code, coded) || saysNoMore(coded.title) { code } else if cited.count == 1 {
        cited.first
      } else {
        named(among: claims, coder)
      }
    guard let found else { return coded }
    coded.candidates.removeAll { $0.code == found }
    coded.code = found
    coded.score = Calibration.subject
    coded.basis = claims.contains(found) ? .alternateTitle : .similarTitle
    coded.rule = .subject
    coded.matched = TitleNormalizer.key(of: subject.title)
    return coded
  }

  /// A candidate that the title alone speaks for a little: a page names other occupations too, and some of their words
  /// are in most titles.
  private func mayMean(_ code: String, _ coded: CodedTitle) -> Bool {
    coded.candidates.contains { $0.code == code && $0.share >= CodingEvidence.minShare }
  }

  private static let minShare = 0.1

  /// The candidate that the page's other titles stand for, at least twice and twice as often as for all others
  /// together.
  private func named(among claims: [String], _ coder: OccupationCoder) -> String? {
    guard !claims.isEmpty else { return nil }
    var counts: [String: Int] = [:]
    for mention in mentions {
      if let code = coder.code(mention.title).code, claims.contains(code) { counts[code, default: 0] += mention.count }
    }
    guard let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), best.value > 1 else { return nil }
    return best.value * 3 >= counts.values.reduce(0, +) * 2 ? best.key : nil
  }

  /// Whether it is a title whose words are all words of the subject's title, or change no work.
  private func saysNoMore(_ title: String) -> Bool {
    let words = Qualifiers.without(TitleNormalizer.words(of: title))
    let own = Set(TitleNormalizer.words(of: subject.title))
    return !words.isEmpty && words.allSatisfy { own.contains($0) || Qualifiers.contains($0) }
  }
}
