import Foundation
import OccupationCoding
import Publication
import OfficialStatistics

/// The official statistics of a run: the database of its output root, if any, and the files of its manifest, which are
/// loaded into memory.
struct RunReference {
  /// Nil if there are none.
  let library: ReferenceLibrary?
  /// The title coder: the manifest's aliases take precedence over built-in ones, and imported lists replace built-in
  /// ones.
  let coder: OccupationCoder
  /// The files behind them, for `run.json`.
  let inputs: [RunManifest.Input]

  /// Without statistics, and with the built-in title lists.
  static let none = RunReference()

  private init() {
    library = nil
    coder = .builtIn
    inputs = []
  }

  /// Opens and reads them. Throws a failure if one exists but cannot be read, since a run without its checks would look
  /// clean.
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
