/// Rejects the loss of statistics present in this many consecutive published runs.
struct VanishedGate: PublicationGate {
  let afterRuns: Int

  func objection(_ context: GateContext) -> String? {
    let now = Set(context.dataset.statistics.map(\.id))
    let gone = context.history.statistics.filter { $0.value.runs >= afterRuns && !now.contains($0.key) }.map {
      "\($0.value.title) (\($0.key))"
    }.sorted()
    guard !gone.isEmpty else { return nil }
    return "\(counted(gone.count, "statistic")) vanished after \(counted(afterRuns, "run")) or more: \(listing(gone))"
  }
}
