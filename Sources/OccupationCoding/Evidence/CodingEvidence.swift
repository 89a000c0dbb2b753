import Codelists
import Records

/// Evidence from the page other than the title.
package struct CodingEvidence: Sendable {
  /// The page's subject, with its code if known.
  package var subject: (title: String, code: String?)
  /// SOC 2018 codes cited on the page.
  package var citedCodes: [String]
  /// Other titles named on the page, with their number of mentions.
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

  /// The answer based on the page if the title alone gives none, or a broad one: the page's subject is among the
  /// candidates, or has all words of the title (`drivers` on a page about truck drivers, `engineers` on one about
  /// structural engineers); the page cites the code of one candidate; or its other titles mostly belong to one
  /// candidate. A group given by its own name remains the group: a page on tellers compares them with `financial
  /// clerks`.
  func settle(_ coded: CodedTitle, by coder: OccupationCoder) -> CodedTitle {
    var coded = coded
    if let code = coded.code {
      guard let subject = subject.code, subject != code, OccupationGroups.covers(code, subject), saysNoMore(coded.title)
      else { return coded }
      coded.code = subject
      coded.rule = .subject
      return coded
    }
    // Several jobs in one title remain several, whichever of them the page is about.
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

  /// Whether the title alone gives a candidate some support: a page also names other occupations, and most titles
  /// contain some of their words.
  private func mayMean(_ code: String, _ coded: CodedTitle) -> Bool {
    coded.candidates.contains { $0.code == code && $0.share >= CodingEvidence.minShare }
  }

  private static let minShare = 0.1

  /// The candidate to which the page's other titles refer, at least twice and twice as often as to all others together.
  private func named(among claims: [String], _ coder: OccupationCoder) -> String? {
    guard !claims.isEmpty else { return nil }
    var counts: [String: Int] = [:]
    for mention in mentions {
      if let code = coder.code(mention.title).code, claims.contains(code) { counts[code, default: 0] += mention.count }
    }
    guard let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), best.value > 1 else { return nil }
    return best.value * 3 >= counts.values.reduce(0, +) * 2 ? best.key : nil
  }

  /// Whether all words of the title are in the subject's title, or do not change the work.
  private func saysNoMore(_ title: String) -> Bool {
    let words = Qualifiers.without(TitleNormalizer.words(of: title))
    let own = Set(TitleNormalizer.words(of: subject.title))
    return !words.isEmpty && words.allSatisfy { own.contains($0) || Qualifiers.contains($0) }
  }
}
