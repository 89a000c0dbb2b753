/// So many observations at least must be found.
struct ObservationsGate: PublicationGate {
  let least: Int

  func objection(_ context: GateContext) -> String? {
    let count = context.dataset.observations.count
    return count < least ? "the sources gave \(counted(count, "observation")); the manifest asks for \(least)" : nil
  }
}
