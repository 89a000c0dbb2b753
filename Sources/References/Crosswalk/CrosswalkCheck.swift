import Records

/// A page whose subject's title several codes claim: told with the candidates, never picked silently. A code that a person decided, or that the page cites, stands.
struct CrosswalkCheck: ClaimCheck {
  /// True for a title whose code was decided by nobody, or by itself.
  static func isOpen(_ subject: Occupation) -> Bool { (subject.basis == nil || subject.basis == .title) && !subject.title.isEmpty }

  func findings(on page: ClaimedPage) -> [Finding] {
    guard let subject = page.facts?.subject, let crosswalk = page.crosswalk, CrosswalkCheck.isOpen(subject) else { return [] }
    let rivals = crosswalk.rivals(for: subject.title)
    guard !rivals.isEmpty else { return [] }
    let list = rivals.map { "\($0.code) \($0.title) (\(Int(($0.score * 100).rounded())) %)" }.joined(separator: ", ")
    let taken = subject.code.map { " \($0) was taken; decide it in the manifest." } ?? " None was taken; decide it in the manifest."
    return [
      Finding(
        sourceID: page.source, check: .crosswalk, severity: .warning, message: "\(subject.title) may be \(list).\(taken)",
        expected: rivals.map(\.code).joined(separator: ";"), actual: subject.code ?? "")
    ]
  }
}
