import Digests
import Foundation
import Synchronization

/// The archive of one pipeline: a WARC file and an index for every run that fetched, in one folder. The index files are read from the newest back, and only as far as is asked for.
public final class SnapshotArchive: Sendable {
  /// The folder.
  public let folder: String
  private let runs: [String]
  private let loaded = Mutex<[[String: [Visit]]]>([])

  /// Looks at the files in `folder`; an archive without a folder is empty.
  public init(folder: String) {
    self.folder = folder
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    runs = names.filter { $0.hasSuffix(".warc.gz") }.sorted(by: >)
  }

  /// True when nothing was ever archived.
  public var isEmpty: Bool { runs.isEmpty }

  /// The newest visit of a source at an address; nil when there is none.
  public func lastVisit(of source: String, at address: String) -> Visit? { visits(of: source, at: address, limit: 1).first }

  /// The visits of a source at an address, the newest first, at most `limit`.
  public func visits(of source: String, at address: String, limit: Int) -> [Visit] {
    var found: [Visit] = []
    for number in runs.indices {
      found += visits(inRun: number)[source, default: []].reversed().filter { $0.address == address }
      if found.count >= limit { break }
    }
    return Array(found.prefix(limit))
  }

  /// The different pages of a source at an address, the newest first, at most `limit`. Bounded to so many visits back that a source that has not answered for years ends the search.
  public func pages(of source: String, at address: String, limit: Int) -> [StoredPage] {
    var pages: [StoredPage] = []
    for visit in visits(of: source, at: address, limit: 400) {
      guard let page = visit.page, !pages.contains(where: { $0.sha256 == page.sha256 }) else { continue }
      pages.append(page)
      if pages.count == limit { break }
    }
    return pages
  }

  /// Reads a stored page, and makes sure that it is what was fetched.
  /// Throws an `AcquisitionError` when the file is gone, or the record is damaged.
  func read(_ page: StoredPage) throws(AcquisitionError) -> (head: HTTPHead, body: [UInt8]) {
    let path = folder + "/" + page.file
    func damaged(_ reason: String) -> AcquisitionError { AcquisitionError(kind: .damaged, path: "\(path)#\(page.offset)", reason: reason) }
    let reader = try WARCReader(path: path, offset: page.offset, mostBlock: page.bytes + 1 << 20)
    guard let record = reader.next()?.record, record.isWhole else { throw damaged(reader.problem ?? "there is no record") }
    guard record.value("WARC-Record-ID") == page.recordID, let message = httpMessage(record.block, mostBytes: .max) else {
      throw damaged("there is another record than the one the index names")
    }
    guard sha256Hex(message.body) == page.sha256 else { throw damaged("the page in the archive is not what was fetched: its digest differs") }
    return (message.head, message.body)
  }

  /// Whether the record of a stored page stands where the index says; cheaper than reading it.
  func holds(_ page: StoredPage) -> Bool {
    guard let reader = try? WARCReader(path: folder + "/" + page.file, offset: page.offset, mostBlock: 0) else { return false }
    return reader.next()?.record.value("WARC-Record-ID") == page.recordID && reader.problem == nil
  }

  /// The visits of the `number`-th run from the newest, by source.
  private func visits(inRun number: Int) -> [String: [Visit]] {
    loaded.withLock { loaded in
      while loaded.count <= number { loaded.append(load(runs[loaded.count])) }
      return loaded[number]
    }
  }

  private func load(_ warc: String) -> [String: [Visit]] {
    let path = folder + "/" + ArchiveWriter.indexName(of: warc)
    var lines: [[UInt8]] = []
    if let bytes = try? readFile(path, limits: AcquisitionLimits(bytes: 1 << 30)) {
      lines = bytes.split(separator: 0x0A).map { Array($0) }
    } else {
      lines = visitRecords(in: folder + "/" + warc)
    }
    let decoder = JSONDecoder()
    // A line that does not decode is the torn last one of a run that was killed.
    return Dictionary(grouping: lines.compactMap { try? decoder.decode(Visit.self, from: Data($0)) }, by: \.source)
  }

  /// The index of a WARC file made again from the file itself.
  private func visitRecords(in path: String) -> [[UInt8]] {
    guard let reader = try? WARCReader(path: path, mostBlock: 1 << 20) else { return [] }
    var lines: [[UInt8]] = []
    while let entry = reader.next() {
      if entry.record.type == "metadata", entry.record.value("Content-Type") == "application/json" { lines.append(entry.record.block) }
    }
    return lines
  }
}
