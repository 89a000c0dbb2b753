import Foundation
import Records

/// The explanation of a statistic: what each source says, the deciding rule, which sources count as one witness and
/// why, the basis of weights, what was excluded, and what would change the outcome.
struct ResolutionExplanation {
  let group: ObservationGroup
  let outcome: ResolvedGroup.Outcome
  let context: ResolutionContext

  /// The sentences.
  ///
  /// - Parameters:
  ///   - title: the occupation's title.
  ///   - area: the area's name.
  func text(title: String, area: String) -> String {
    ([decision(title: title, area: area)] + [witnesses, records, withheld, outlook].compactMap { $0 }).joined(
      separator: " ")
  }

  private func decision(title: String, area: String) -> String {
    let said = FigureFormatter.statements(group.distinct)
    let chosen = outcome.decision.chosen
    switch outcome.rule {
    case ResolvedGroup.Standing.single:
      let times = group.claims.count > 1 ? " (\(group.claims.count) times)" : ""
      return
        "\(said)\(times) and no other source gives the \(FigureFormatter.subject(group.key, title: title, area: area))."
    case ResolvedGroup.Standing.agreement: return "\(said): all \(group.sources.count) sources agree."
    case ResolvedGroup.Standing.commonOrigin: return "\(said): the same figure."
    case BestEstimate.name:
      return
        "\(said); no rule applies, and \(FigureFormatter.figure(chosen)) from \(chosen.source) is published as the best estimate."
    default:
      return
        "\(said); \(FigureFormatter.figure(chosen)) from \(chosen.source) was chosen because \(outcome.decision.reason)."
    }
  }

  /// Which sources count as one witness.
  private var witnesses: String? {
    guard group.sources.count > 1 else { return nil }
    let joined = context.dependence.witnesses(group.distinct).filter { Set($0.map(\.source)).count > 1 }
    let sentences = joined.prefix(2).map { claims -> String in
      var sources: [String] = []
      for claim in claims where !sources.contains(claim.source) { sources.append(claim.source) }
      let first = claims[0]
      let why = claims.lazy.compactMap { context.dependence.reason(first, $0) }.first
      return "\(ResolutionExplanation.names(sources)) count as one witness\(why.map { ": " + $0.words } ?? "")."
    }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  /// The basis of the weights of sources, if weights decided.
  private var records: String? {
    guard [WeightedMedianRule().name, BestEstimate.name].contains(outcome.rule), group.sources.count > 1 else {
      return nil
    }
    let records = group.sources.prefix(5).compactMap { source -> String? in
      guard let learned = context.reliability.learned(of: source) else { return nil }
      let figures = learned.figures == 1 ? "one figure" : "\(learned.figures) figures"
      return "\(source) was \(learned.errorWords) on \(figures) that could be compared"
    }
    return records.isEmpty ? nil : "Track record: \(records.joined(separator: "; "))."
  }

  /// The excluded figures for the statistic.
  private var withheld: String? {
    var seen: Set<Claim.Identity> = []
    let claims = group.withheld.filter { seen.insert($0.identity).inserted }
    let words = claims.prefix(3).map { claim in
      "\(FigureFormatter.figure(claim)) from \(claim.source), "
        + (claim.misplacement.map { "which is \($0.words)" }
          ?? "read with a confidence of only \(claim.observation.confidence)")
    }
    guard !words.isEmpty else { return moved }
    return "Excluded: \(words.joined(separator: "; "))\(claims.count > 3 ? "; and \(claims.count - 3) more" : "")."
  }

  /// What a figure is presented as on its page, if it is known to be something else.
  private var moved: String? {
    guard let claim = group.distinct.first(where: { $0.misplacement != nil }), let misplacement = claim.misplacement
    else { return nil }
    return "\(claim.source) gives it for something else; it is \(misplacement.words)."
  }

  private var outlook: String? {
    switch outcome.rule {
    case BestEstimate.name: "An official figure, a third independent source or a reviewer's decision would resolve it."
    case ResolvedGroup.Standing.single, ResolvedGroup.Standing.commonOrigin:
      "An independent source that disagrees would make it contested."
    case OfficialReferenceRule().name: "A newer official release would change it."
    case NewestPeriodRule().name: "A figure for a later period would change it."
    case SourceReliabilityRule().name, WeightedMedianRule().name:
      "Different weights in the manifest or an official figure would change it."
    default: nil
    }
  }

  private static func names(_ sources: [String]) -> String {
    let shown = sources.prefix(4).map { $0 } + (sources.count > 4 ? ["\(sources.count - 4) more"] : [])
    return shown.dropLast().joined(separator: ", ") + " and " + (shown.last ?? "")
  }
}

extension DependenceModel.Reason {
  fileprivate var words: String {
    switch self {
    case .release(let name): "both took the figure from \(name)"
    case .cited(let name): "both credit it to \(name)"
    case .sharedFigures(let count): "they share \(count) figures too rare to be coincidental"
    }
  }
}
