import Records

extension TitleRules {
  /// Titles in languages whose head noun is not the last word, coded by their head if it is a reviewed title: in
  /// French, Spanish, Portuguese and Italian it comes first (`enfermera de urgencias`, `pompier professionnel`), in
  /// German at the end of the last compound (`Großküchenkoch`).
  func headed(_ words: [String]) -> Answer? {
    for end in words.indices.reversed() where end > 0 {
      let key = words[..<end].joined(separator: " ")
      if ReviewedAlias.of(key)?.match == .beginning { return headed(by: key) }
    }
    guard let last = words.last, last.utf8.count > 6 else { return nil }
    for drop in 3...(last.utf8.count - 4) {
      let end = String(last.dropFirst(drop))
      if ReviewedAlias.of(end)?.match == .compound { return headed(by: end) }
    }
    return nil
  }

  private func headed(by key: String) -> Answer? {
    guard let codes = known.decision(on: key), codes.count == 1, let code = codes.first else { return nil }
    return Answer(code: code, score: Calibration.headed, basis: .alias, rule: .headed, matched: key)
  }
}
