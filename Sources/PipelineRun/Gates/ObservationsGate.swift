/// Requires a minimum number of observations.
struct ObservationsGate: PublicationGate {
  let least: Int

  func objection(_ context: GateContext) -> String? {
    let count = context.dataset.observations.count
    return count < least ? "the sources yielded \(counted(count, "observation")); the manifest requires \(least)" : nil
  }
}
