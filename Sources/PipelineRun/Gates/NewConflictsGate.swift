import Records

/// Rejects new conflicts of at least a severity since the last published run.
struct NewConflictsGate: PublicationGate {
  let severity: Severity

  func objection(_ context: GateContext) -> String? {
    let known = context.knownNotices
    let new = context.dataset.conflicts.filter { $0.severity >= severity && !known.contains($0.id) }.sorted {
      ($0.kind.rawValue, $0.id) < ($1.kind.rawValue, $1.id)
    }
    guard !new.isEmpty else { return nil }
    return
      "\(counted(new.count, "new conflict")) of severity '\(severity.rawValue)' or higher: \(listing(new.map { "\($0.kind.rawValue) \($0.id): \($0.explanation)" }, most: 3))"
  }
}
