import Acquisition
import Digests
import Files
import Foundation
import Publication
import Records

/// Digests of all inputs of a run. As long as they are equal, so are the published files, which depend on nothing else.
struct RunInputs: Codable, Equatable {
  /// Digest of the program, the plan with its decisions and hints, the manifest, the options that affect the output,
  /// and the official statistics.
  var settings: String
  /// Digests of the content of each source, in the order of the plan.
  var contents: [String]

  private struct Settings: Encodable {
    var program: String
    var toolVersion: String
    var plan: RunPlan
    var manifest: RunManifest.Input?
    var spreadsheetSafe: Bool
    var pages: Bool
    var limits: AcquisitionLimits
    /// Path and digest of the official statistics, the manifest's and the output root's, and of the reviewed titles.
    var references: [[String]]
  }

  /// The digest of everything except the pages; nil if something cannot be read, so that the run itself reports why.
  static func settings(_ plan: RunPlan, _ options: RunOptions, program: String) -> String? {
    guard let references = references(plan) else { return nil }
    let settings = Settings(
      program: program, toolVersion: options.toolVersion, plan: plan, manifest: plan.manifestInput,
      spreadsheetSafe: options.spreadsheetSafe,
      pages: options.pages,
      limits: options.limits, references: references)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return (try? encoder.encode(settings)).map { sha256Hex(Array($0)) }
  }

  private static func references(_ plan: RunPlan) -> [[String]]? {
    var paths = plan.references + (plan.aliases.map { [$0] } ?? [])
    let store = referencePath(outputRoot: plan.outputRoot)
    if OwnFiles.exists(store) {
      // An import is in progress or was killed: the database is not in its main file alone.
      if ["-journal", "-wal"].contains(where: { OwnFiles.exists(store + $0) }) { return nil }
      paths.append(store)
    }
    var references: [[String]] = []
    for path in paths {
      guard let digest = try? fileDigest(path) else { return nil }
      references.append([path, digest.sha256])
    }
    return references
  }

  /// The digest of a source's current content; nil if it cannot be determined in advance: standard input, or a fetched
  /// page.
  static func content(of source: PlannedSource, limits: AcquisitionLimits) -> String? {
    guard source.address == nil, source.path != "-" else { return nil }
    do throws(AcquisitionError) {
      if let failure = source.failure { throw failure }
      let (snapshot, isWhole) = try readBytes(source, limits: limits)
      return content(snapshot, isWhole: isWhole)
    } catch {
      return content(error)
    }
  }

  /// The digest of a snapshot with its metadata.
  static func content(_ snapshot: Snapshot, isWhole: Bool) -> String {
    StableID.make([
      snapshot.sha256, snapshot.path, snapshot.mediaType, snapshot.transportCharset ?? "-", snapshot.fetchedAt ?? "-",
      "\(snapshot.httpStatus ?? 0)",
      "\(isWhole)",
    ]) + snapshot.sha256
  }

  /// The same for a source that cannot be read.
  static func content(_ error: AcquisitionError) -> String { "\(error.kind.rawValue): \(error)" }
}
