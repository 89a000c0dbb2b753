/// Requires a minimum number of sources with figures.
struct SourcesGate: PublicationGate {
  let least: Int

  func objection(_ context: GateContext) -> String? {
    let count = context.dataset.sources.count { $0.observations > 0 }
    return count < least
      ? "\(count) of the \(context.dataset.sources.count) sources yielded figures; the manifest requires \(least)" : nil
  }
}
