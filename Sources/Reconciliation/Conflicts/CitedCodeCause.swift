import Codelists
import Foundation
import Records

/// A page that states that its figures belong to an occupation other than its subject: it cites another SOC code.
///
/// A code is the subject's own when it is equal, when one of the two is a broader group that contains the other (SOC
/// writes groups with trailing zeros), or, if the subject has no code of its own, when the cited title resembles the
/// subject. A page that also cites its own code lists related occupations and is ignored.
struct CitedCodeCause: ConflictCause {
  func conflicts(in evidence: TopicEvidence) -> [Conflict] {
    evidence.pages.flatMap { page -> [Conflict] in
      guard let facts = page.facts, !facts.citedCodes.contains(where: { isOfSubject($0, facts: facts) }) else {
        return []
      }
      var seen: Set<String> = []
      return facts.citedCodes.filter { seen.insert($0.code).inserted }.compactMap { citation in
        let governed = CitedCodeCause.figures(governedBy: citation, on: page)
        guard !governed.isEmpty else { return nil }
        let subject = facts.subject.title + (ownCode(facts).map { " (\($0))" } ?? "")
        let title = citation.title.isEmpty ? "" : " (\(citation.title))"
        return ConflictDraft(
          kind: .occupation, severity: .warning, statisticIDs: governed.compactMap { evidence.statisticIDs[$0.id] },
          claims: governed,
          explanation:
            "\(page.source) is about \(subject), but states that its figures are for \(citation.code)\(title).",
          resolution: "the figures are published under the page's subject"
        ).conflict(topic: evidence.topic)
      }
    }
  }

  /// The subject's code, unless it was only taken from a citation on the page.
  private func ownCode(_ facts: PageMetadata) -> String? { facts.subject.basis == .page ? nil : facts.subject.code }

  private func isOfSubject(_ citation: CitedOccupationCode, facts: PageMetadata) -> Bool {
    if let own = ownCode(facts) {
      return OccupationGroups.covers(own, citation.code) || OccupationGroups.covers(citation.code, own)
    }
    guard !citation.title.isEmpty else { return true }
    let cited = LabelNormalizer.contentWords(citation.title)
    return ([facts.subject.title] + facts.aliases).contains {
      LabelNormalizer.areSimilar(LabelNormalizer.contentWords($0), cited)
    }
  }

  /// At most twelve figures that precede the note and are nearest to it; only pay if the note is about pay.
  private static func figures(governedBy citation: CitedOccupationCode, on page: PageClaims) -> [Claim] {
    let words = Set(LabelNormalizer.normalized(citation.quote).split(separator: " ").map(String.init))
    let speaksOfPay = !words.isDisjoint(with: ["salary", "wage", "pay", "earning", "compensation", "income"])
    let candidates = page.claims.filter {
      $0.observation.measure.hasArea && (!speaksOfPay || $0.observation.measure.isPay)
    }
    let nearest = candidates.map {
      (claim: $0, distance: PageDistance.between($0.observation.locator, citation.locator))
    }
    .sorted { $0.distance != $1.distance ? $0.distance < $1.distance : Claim.precedes($1.claim, $0.claim) }
    var seen: Set<Claim.Identity> = []
    return Array(nearest.map(\.claim).filter { seen.insert($0.identity).inserted }.prefix(ConflictDraft.limit)).sorted(
      by: Claim.precedes)
  }
}

/// The distance between two locations on a page; comparable only for the same second location.
enum PageDistance {
  /// For text, the number of lines between, with anything after the note counted as far away; for XPaths, the steps not
  /// shared.
  static func between(_ place: SourceLocator, _ note: SourceLocator) -> Int {
    switch (place, note) {
    case (.text(let line, _), .text(let noteLine, _)):
      return line <= noteLine ? noteLine - line : 1_000_000 + line - noteLine
    case (.xpath(let path), .xpath(let notePath)):
      let (steps, noteSteps) = (path.split(separator: "/"), notePath.split(separator: "/"))
      let shared = zip(steps, noteSteps).prefix { $0 == $1 }.count
      return noteSteps.count - shared
    default: return 0
    }
  }
}
