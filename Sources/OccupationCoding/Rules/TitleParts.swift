import Records

extension TitleRules {
  /// A title that names several jobs (`waiter / waitress`, `nurse, midwife and carer`) stands for a code where all of
  /// them do. Where they stand for different ones it has none, and no other rule is asked. Where only some are known,
  /// what they stand for is handed on beside the answer.
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
      // `marine` and `td` are ranks and marks of the armed forces in the lists, and seldom so on pages.
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

  /// A known job, and behind a comma, a colon, a dash or a slash what no list has (`truck driver: dump truck`,
  /// `carpenter, including form work`): it tells the job more closely.
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

  /// The first job that the title of an official group names, which is its largest.
  func firstOfGroup(_ title: String) -> Answer? {
    guard let first = TitleRules.split(title).first, var answer = single(first), answer.code != nil else { return nil }
    answer.score = min(answer.score, Calibration.headed)
    answer.rule = .parts
    return answer
  }

  /// Several jobs that are not the same: no code, and all of theirs as candidates.
  private func mixed(_ answers: [Answer]) -> Answer {
    let shares = answers.compactMap(\.code).reduce(into: [String: Double]()) {
      $0[$1, default: 0] += 1 / Double(answers.count)
    }
    let candidates = shares.map { CodedTitle.Candidate(code: $0.key, share: $0.value) }.sorted {
      ($1.share, $0.code) < ($0.share, $1.code)
    }
    return Answer(rule: .parts, matched: "", candidates: candidates, isFinal: true)
  }

  /// What stands between signs and words that join jobs.
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
