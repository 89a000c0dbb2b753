import Acquisition
import Digests
import Foundation
import Publication
import Records

/// Reads the bytes of a source of a published run from its recorded location.
struct SnapshotOfRun {
  let run: LoadedRun
  let source: SourceRecord

  /// The snapshot with the same bytes as in the run.
  /// Throws `noInput` if they are no longer available, `badData` if they have changed.
  func read() throws(RunFailure) -> Snapshot {
    let snapshot =
      if let (file, place) = WARCPlace.parse(source.snapshotPath) { try archived(file, place) } else { try file() }
    guard snapshot.sha256 == source.snapshotSHA256 else {
      throw RunFailure(
        .badData,
        "\(snapshot.path): the file has changed since the run: its SHA-256 is \(snapshot.sha256.prefix(16))…, but was \(source.snapshotSHA256.prefix(16))…"
      )
    }
    return snapshot
  }

  private func file() throws(RunFailure) -> Snapshot {
    guard let path else { throw failure("it was read from standard input, which is not archived") }
    let bytes: [UInt8]
    do throws(AcquisitionError) { bytes = try readFile(path) } catch { throw failure(error.description) }
    return Snapshot(
      origin: source.origin, bytes: bytes, sha256: sha256Hex(bytes), path: path, mediaType: source.mediaType,
      fetchedAt: source.fetchedAt,
      httpStatus: source.httpStatus)
  }

  /// The page at an offset in a WARC file, either in the pipeline's archive or given as an input.
  private func archived(_ file: String, _ place: WARCPlace) throws(RunFailure) -> Snapshot {
    let store = RunFolders(of: run.folder).root + "/snapshots"
    let candidates =
      [store + "/" + file, file] + [sourceRoot.map { ($0 as NSString).appendingPathComponent(file) }].compactMap { $0 }
    guard let found = candidates.first(where: { FileManager.default.fileExists(atPath: $0) }) else {
      throw failure("\(file) was found neither in the snapshot archive of the run nor in the current folder")
    }
    do throws(AcquisitionError) {
      if var snapshot = try? readSnapshot(of: source.origin, at: place, in: found, sniff: { _, _ in source.mediaType })
        .snapshot,
        snapshot.sha256 == source.snapshotSHA256
      {
        snapshot.mediaType = source.mediaType
        return snapshot
      }
      // Pruning has moved it.
      return Snapshot(
        origin: source.origin, bytes: try readCitedPage(at: place, in: found, sha256: source.snapshotSHA256),
        sha256: source.snapshotSHA256,
        path: "\(found)#\(place)", mediaType: source.mediaType,
        transportCharset: source.charsetBasis == "http" ? source.charset : nil,
        fetchedAt: source.fetchedAt, httpStatus: source.httpStatus)
    } catch {
      throw failure(error.description)
    }
  }

  private func failure(_ reason: String) -> RunFailure {
    RunFailure(.noInput, "the page of \(source.origin.sourceID) cannot be re-read: \(reason)")
  }

  /// The file path relative to the working directory; nil for standard input.
  private var path: String? {
    let location = source.origin.location
    if location == "-" || location.isEmpty { return nil }
    if location.hasPrefix("/") { return location }
    return sourceRoot.map { ($0 as NSString).appendingPathComponent(location) } ?? location
  }

  private var sourceRoot: String? { run.manifest?.options["source_root"] }
}
