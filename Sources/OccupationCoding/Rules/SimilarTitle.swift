import Records

/// A share with two decimals, for display.
func twoPlaces(_ share: Double) -> String {
  let hundredths = Int((share * 100).rounded())
  return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
}

extension TitleRules {
  /// The code of the most similar titles. It is accepted if the end of the title alone has the same code (`booth-rent
  /// barber`, `barber`), or if a nearly identical title has.
  func similar(_ words: [String]) -> Answer? {
    guard let vote = similar.vote(on: words), let best = vote.shares.first else { return nil }
    let ending = ending(of: words, code: best.code)
    let score = Calibration.similar(agreement: best.share, likeness: vote.likeness, ending: ending)
    return Answer(
      code: best.code, score: score, basis: .similarTitle, rule: .similar, matched: vote.nearest,
      evidence: "agreement \(twoPlaces(best.share)), likeness \(twoPlaces(vote.likeness)), ending \(ending.rawValue)",
      candidates: vote.shares.dropFirst().prefix(4).map { .init(code: $0.code, share: $0.share) })
  }

  /// The code of the longest known ending of a title, compared with that of similar titles.
  private func ending(of words: [String], code: String) -> Calibration.Ending {
    for start in words.indices.dropFirst() {
      let key = words[start...].joined(separator: " ")
      if let match = ReviewedAlias.of(key)?.match, match != .end, match != .compound { continue }
      if let decided = known.decision(on: key) {
        return decided == [code] ? .decided : decided.isEmpty ? .unknown : .other
      }
      let codes = known.listed(key)
      guard let first = codes.first else { continue }
      if codes.allSatisfy({ $0.code == first.code }) { return first.code == code ? .same : .other }
      return first.list != .alternate
        ? (first.code == code ? .same : .other) : codes.contains { $0.code == code } ? .among : .other
    }
    return .unknown
  }
}
