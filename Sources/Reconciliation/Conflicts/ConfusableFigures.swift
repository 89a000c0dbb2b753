import Foundation
import Records

/// Figures that differ in one dimension of their keys and could be mistaken for one another: a mean and a median, or
/// entry level and all levels.
///
/// Only sources that do not themselves give both sides are compared: a page that distinguishes entry level from all
/// levels is not misleading.
enum ConfusableFigures {
  /// Two sides of a comparison: figures given by one set of sources and missing in the other.
  struct Pair: Sendable {
    var first: [Claim]
    var second: [Claim]
    var claims: [Claim] { first + second }
  }

  /// The claims of `first` and `second` from sources that are on one side only, where any two of them disagree; nil
  /// otherwise.
  static func compare(_ first: [Claim], _ second: [Claim]) -> Pair? {
    if first.isEmpty || second.isEmpty { return nil }
    let (sourcesOfFirst, sourcesOfSecond) = (Set(first.map(\.source)), Set(second.map(\.source)))
    let (onlyFirst, onlySecond) = (
      first.filter { !sourcesOfSecond.contains($0.source) }, second.filter { !sourcesOfFirst.contains($0.source) }
    )
    // Most statistics have nothing to be mistaken for.
    if onlyFirst.isEmpty || onlySecond.isEmpty { return nil }
    let one = ConflictDraft.representatives(onlyFirst)
    let other = ConflictDraft.representatives(onlySecond)
    let differing = one.filter { a in other.contains { differ(a, $0) } }
    guard !differing.isEmpty else { return nil }
    return Pair(first: differing, second: other.filter { b in differing.contains { differ($0, b) } })
  }

  /// Figures under different statistics are compared as spreads if both are spreads, otherwise as single numbers.
  private static func differ(_ a: Claim, _ b: Claim) -> Bool { Agreement.between(a, b) == .disagree }
}
