import Codelists
import Foundation
import Publication
import References

/// The official statistics of a run: the database of its output root, where there is one, and the files of its manifest, which are read into memory.
struct RunReference {
  /// Nil when there are none.
  let library: ReferenceLibrary?
  /// Reviewed titles for the crosswalk.
  let aliases: [OccupationAlias]
  /// How titles become codes: the manifest's aliases decide before the built-in ones.
  var codes: OccupationCodes { OccupationCodes(aliases: aliases.map { ($0.title, $0.code) }) }
  /// The files behind them, for `run.json`.
  let inputs: [RunManifest.Input]

  /// Opens and reads them. Throws a failure when one is there and cannot be read: a run without its checks would look as if all were well.
  init(_ plan: RunPlan) throws(RunFailure) {
    do throws(ReferenceError) {
      var stores: [ReferenceStore] = []
      var inputs: [RunManifest.Input] = []
      if !plan.references.isEmpty {
        let store = try ReferenceStore.inMemory()
        let files = try store.importFiles(plan.references)
        inputs += files.map { .init(path: $0.path, sha256: $0.sha256, bytes: $0.bytes) }
        stores.append(store)
      }
      if let store = try ReferenceStore.open(referencePath(outputRoot: plan.outputRoot)) {
        inputs += try store.files().map { .init(path: $0.path, sha256: $0.sha256, bytes: $0.bytes) }
        stores.append(store)
      }
      library = stores.isEmpty ? nil : try ReferenceLibrary(stores)
      aliases = try plan.aliases.map { path throws(ReferenceError) in try OccupationAlias.read(path) } ?? []
      self.inputs = inputs
    } catch {
      throw RunFailure(error)
    }
  }
}
