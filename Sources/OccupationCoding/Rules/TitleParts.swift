import Records

extension TitleRules {
  /// A title that names several jobs (`waiter / waitress`, `nurse, midwife and carer`) has a code if all of them have
  /// the same one. If they have different codes, it has none, and no other rule is tried. If only some are known, their
  /// code is returned separately from the answer.
  func parts(of title: String) -> (answer: Answer?, claimed: String?) {
    let all = TitleRules.split(title)
    let parts = all.filter { part in
      let words = TitleNormalizer.words(of: part)
      return !words.isEmpty && !words.allSatisfy(Qualifiers.contains)
    }
    guard let only = parts.first else { return (nil, nil) }
    if parts.count == 1 { return (all.count == 1 ? nil : single(only), nil) }
    let first = single(only)
    let answers = ([first] + parts.dropFirst().map(single)).compactMap(\.self).filter { answer in
      // In the lists, `marine` and `td` are military terms, but rarely on pages.
      answer.score >= Calibration.threshold && answer.code.map { !$0.hasPrefix("55-") } == true
    }
    let codes = Set(answers.compactMap(\.code))
    guard let weakest = answers.min(by: { $0.score < $1.score }), let code = weakest.code else { return (nil, nil) }
    if codes.count > 1 { return (mixed(answers), nil) }
    guard answers.count == parts.count else { return (specialized(only, first, answers, title), code) }
    let answer = Answer(
      code: code, score: weakest.score, basis: weakest.basis, rule: .parts,
      matched: answers.map(\.matched).joined(separator: " / "), isFinal: true)
    return (answer, code)
  }

  /// A known job, followed by a comma, colon, dash or slash and an unlisted text (`truck driver: dump truck`,
  /// `carpenter, including form work`), which specifies the job further.
  private func specialized(_ part: String, _ first: Answer?, _ answers: [Answer], _ title: String) -> Answer? {
    guard answers.count == 1, var answer = first, answer.code == answers[0].code, answer.rule != .similar,
      answer.basis != .alternateTitle
    else {
      return nil
    }
    let rest = title.lowercased().dropFirst(part.count).drop { $0 == " " }
    guard let mark = rest.first, ",:-–—/".contains(mark) else { return nil }
    answer.score = min(answer.score, Calibration.headed)
    answer.rule = .parts
    answer.isFinal = false
    return answer
  }

  /// The first job in the title of an official group, which is its largest.
  func firstOfGroup(_ title: String) -> Answer? {
    guard let first = TitleRules.split(title).first, var answer = single(first), answer.code != nil else { return nil }
    answer.score = min(answer.score, Calibration.headed)
    answer.rule = .parts
    return answer
  }

  /// Several different jobs: no code, with all their codes as candidates.
  private func mixed(_ answers: [Answer]) -> Answer {
    let shares = answers.compactMap(\.code).reduce(into: [String: Double]()) {
      $0[$1, default: 0] += 1 / Double(answers.count)
    }
    let candidates = shares.map { CodedTitle.Candidate(code: $0.key, share: $0.value) }.sorted {
      ($1.share, $0.code) < ($0.share, $1.code)
    }
    return Answer(rule: .parts, matched: "", candidates: candidates, isFinal: true)
  }

  /// The parts between signs and words that join jobs.
  static func split(_ title: String) -> [String] {
    var rest = Array(title.lowercased().utf8)
    var parts: [String] = []
    while let joint = joints.first(in: rest) {
      parts.append(Array(rest[..<joint.lowerBound]).trimmedText)
      rest = Array(rest[joint.upperBound...])
    }
    return (parts + [rest.trimmedText]).filter { !$0.isEmpty }
  }

  private static let joints = Phrases([
    " and ", " & ", " or ", " y ", " e ", " et ", " ou ", " und ", " oder ", "/", ",", ";", "·", "|", " + ", " – ",
    " — ", " - ", ": ",
  ])
}
