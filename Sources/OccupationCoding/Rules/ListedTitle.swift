import Records

extension TitleRules {
  /// A reviewer's decision on a title, or its exact list entry. O*NET titles are only accepted if supported by its
  /// other titles: some are under a wrong code, and many under several.
  func listed(_ key: String, rule: CodedTitle.Rule = .listed) -> Answer? {
    if let decided = known.decision(on: key) {
      guard let code = decided.first, decided.count == 1 else {
        return Answer(
          rule: .decided, matched: key, candidates: decided.map { .init(code: $0, share: 1 / Double(decided.count)) },
          isFinal: true)
      }
      return Answer(
        code: code, score: Calibration.decided, basis: .alias, rule: rule == .listed ? .decided : rule, matched: key,
        isFinal: true)
    }
    let codes = known.listed(key)
    guard let first = codes.first else { return nil }
    let others = Set(codes.map(\.code)).subtracting([first.code]).sorted()
    if first.list != .alternate, codes.filter({ $0.list == first.list }).count == 1 {
      return Answer(
        code: first.code, score: Calibration.official, basis: .directMatch, rule: rule, matched: key,
        candidates: others.map { .init(code: $0, share: 0) })
    }
    return alternate(key, codes, rule)
  }

  private func alternate(_ key: String, _ codes: [ListedCode], _ rule: CodedTitle.Rule) -> Answer {
    let entries = codes.reduce(into: [String: Int]()) { $0[$1.code, default: 0] += $1.entries }.sorted {
      ($1.value, $0.key) < ($0.value, $1.key)
    }
    let sum = entries.reduce(0) { $0 + $1.value }
    let vote = similar.vote(on: key.split(separator: " ").map(String.init), excluding: key)
    let ranked = entries.map { CodedTitle.Candidate(code: $0.key, share: Double($0.value) / Double(sum)) }
      .map { CodedTitle.Candidate(code: $0.code, share: ($0.share + (vote?.share(of: $0.code) ?? 0)) / 2) }
      .sorted { ($1.share, $0.code) < ($0.share, $1.code) }
    guard let best = ranked.first else { return Answer(rule: rule, matched: key) }
    let own = Double(entries.first { $0.key == best.code }?.value ?? 0) / Double(sum)
    let rival = entries.filter { $0.key != best.code }.map { Double($0.value) / Double(sum) }.max() ?? 0
    let agreement = vote?.share(of: best.code) ?? 0
    return Answer(
      code: best.code,
      score: Calibration.alternate(ownShare: own, rivalShare: rival, entries: sum, agreement: agreement),
      basis: .alternateTitle, rule: rule,
      matched: key,
      evidence: "share \(twoPlaces(own)), rival \(twoPlaces(rival)), entries \(sum), agreement \(twoPlaces(agreement))",
      candidates: Array(ranked.dropFirst().prefix(4)))
  }
}
