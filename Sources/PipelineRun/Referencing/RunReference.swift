import Foundation
import OccupationCoding
import Publication
import OfficialStatistics

/// The official statistics of a run: the database of its output root, where there is one, and the files of its manifest, which are read into memory.
struct RunReference {
  /// Nil when there are none.
  let library: ReferenceLibrary?
  /// How titles become codes: the manifest's aliases decide before the reviewed ones, imported lists stand in the place of the built-in ones.
  let coder: OccupationCoder
  /// The files behind them, for `run.json`.
  let inputs: [RunManifest.Input]

  /// None, and the built-in lists of titles.
  static let none = RunReference()

  private init() {
    library = nil
    coder = .builtIn
    inputs = []
  }

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
      let aliases = try plan.aliases.map { path throws(ReferenceError) in try OccupationAlias.read(path) } ?? []
      var titles: [ListedTitle] = []
      for store in stores { titles += try store.titles() }
      coder = aliases.isEmpty && titles.isEmpty ? .builtIn : OccupationCoder(decisions: aliases, imported: titles)
      self.inputs = inputs
    } catch {
      throw RunFailure(error)
    }
  }
}
