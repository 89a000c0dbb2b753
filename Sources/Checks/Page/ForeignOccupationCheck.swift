import Reconciliation
import Foundation
import Records

/// A sentence that makes another occupation the subject of pay, jobs or outlook, though the page never returns to it:
/// usually left over from another page.
///
/// Reported when the page names the occupation at most twice, its name shares no word with the page's subject or its
/// other names, and no figure is about it.
struct ForeignOccupationCheck: PageCheck {
  /// An occupation named more often belongs to the page.
  private static let rareMentions = 2

  /// Words for workers in general, not for an occupation.
  private static let everybody: Set<String> = [
    "worker", "job", "occupation", "professional", "employee", "people", "person", "career", "graduate", "position",
    "role", "field", "applicant", "candidate",
    "staff", "member", "individual", "industry", "employer", "profession", "those", "who", "they", "this", "average",
    "labor", "full", "time", "part",
  ]

  func findings(on page: CheckedPage) -> [Finding] {
    guard let facts = page.facts else { return [] }
    let rare = facts.mentions.filter { $0.isSubject && $0.count <= ForeignOccupationCheck.rareMentions }
    if rare.isEmpty { return [] }
    let own = ([facts.subject.title] + facts.aliases).map(LabelNormalizer.contentWords)
    let names = own.reduce(into: Set<String>()) { $0.formUnion($1) }
    let titles = Set(page.claims.map(\.observation.occupation.title))
    let withFigures = Set(titles.map(LabelNormalizer.normalized))
    var seen: Set<String> = []
    guard !names.isEmpty else { return [] }
    return rare.compactMap { mention in
      let words = LabelNormalizer.contentWords(mention.title)
      let title = LabelNormalizer.normalized(mention.title)
      guard words.isDisjoint(with: names),
        !words.isSubset(of: ForeignOccupationCheck.everybody), !withFigures.contains(title), seen.insert(title).inserted
      else { return nil }
      return Finding(
        sourceID: page.source, check: .foreignOccupation, severity: .warning, locator: mention.locator,
        message:
          "The page is about \(facts.subject.title), but a sentence is about \(mention.title): “\(mention.quote.prefix(200))”",
        expected: facts.subject.title, actual: mention.title)
    }
  }
}
