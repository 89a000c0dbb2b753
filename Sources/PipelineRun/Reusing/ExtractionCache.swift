import Acquisition
import Digests
import Files
import Foundation
import OccupationCoding
import Pages
import Records
import Synchronization

/// Cache of extraction results, so that unchanged pages are not read again.
///
/// Reading is a function of the snapshot, of what the manifest says about the source, and of the program itself; an
/// entry is keyed by the digest of all three and contains exactly what reading would give. Entries that are damaged,
/// incomplete or from another build are ignored, and the page is read. The cache affects only speed, not results. There
/// is one entry per page of the last run; `removeUnused` removes the others. The caller holds the pipeline's lock.
final class ExtractionCache: Sendable {
  private let folder: String
  private let program: String
  private let used = Mutex<Set<String>>([])
  private let hits = Mutex(0)

  /// The cache key.
  private struct Key: Codable {
    var program: String
    var snapshotSHA256: String
    var snapshotPath: String
    var mediaType: String
    var transportCharset: String?
    var fetchedAt: String?
    var httpStatus: Int?
    var origin: Origin
    var subject: SourceSubject?
    var areaDefault: String?
    var occupationCodes: String
    var hints: [ReadingHint]
  }

  private struct Entry: Codable {
    var key: String
    var page: ObservedPage
  }

  /// Opens the cache in `folder`, creating it if missing; nil if that fails, if it or its parent is a symbolic link, or
  /// if the build is not known.
  init?(folder: String, program: String?) {
    guard let program, (try? OwnFiles.makeFolders(folder)) != nil, Self.isSafe(folder) else { return nil }
    self.folder = folder
    self.program = program
  }

  /// Whether the folder and its parent exist, and neither is a symbolic link.
  static func isSafe(_ folder: String) -> Bool {
    OwnFiles.isFolder(folder) && OwnFiles.isFolder(parentFolder(of: folder))
  }

  /// Number of cache hits.
  var reused: Int { hits.withLock { $0 } }

  /// The result of `Stages.observe`, from the cache if possible; the keeper is then left as it is.
  func observe(
    _ snapshot: Snapshot, subject: SourceSubject?, areaDefault: String?, coder: OccupationCoder = .builtIn,
    hints: [ReadingHint] = [], keeper: MarkupKeeper? = nil
  ) -> ObservedPage {
    func read() -> ObservedPage {
      Stages.observe(
        snapshot, subject: subject, areaDefault: areaDefault, coder: coder, hints: hints, keeper: keeper)
    }
    let key = Key(
      program: program, snapshotSHA256: snapshot.sha256, snapshotPath: snapshot.path, mediaType: snapshot.mediaType,
      transportCharset: snapshot.transportCharset, fetchedAt: snapshot.fetchedAt, httpStatus: snapshot.httpStatus,
      origin: snapshot.origin, subject: subject,
      areaDefault: areaDefault, occupationCodes: coder.signature, hints: hints)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    guard let text = try? encoder.encode(key) else { return read() }
    let digest = sha256Hex(Array(text))
    used.withLock { _ = $0.insert(digest) }
    if let page = load(digest) {
      hits.withLock { $0 += 1 }
      return page
    }
    let page = read()
    store(Entry(key: digest, page: page))
    return page
  }

  /// Removes entries not used since opening, and leftovers of killed writers.
  func removeUnused() {
    let used = used.withLock { $0 }
    let names = (try? FolderEntries(of: folder, followsLink: false))?.names ?? NameList()
    for name in names where !used.contains(name) && name.wholeMatch(of: /[0-9a-f]{64}(\.tmp)?/) != nil {
      unlink(folder + "/" + name)
    }
  }

  private func load(_ digest: String) -> ObservedPage? {
    guard let content = CheckedFile.read(folder + "/" + digest),
      let entry = try? JSONDecoder().decode(Entry.self, from: Data(content))
    else { return nil }
    return entry.key == digest ? entry.page : nil
  }

  private func store(_ entry: Entry) {
    guard let content = try? JSONEncoder().encode(entry) else { return }
    CheckedFile.write(Array(content), to: folder + "/" + entry.key)
  }
}
