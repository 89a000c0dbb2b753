import Digests
import Synchronization

/// The archive of one pipeline: a WARC file and an index for every run that fetched, in one folder. The index files are
/// read lazily, from the newest run to the oldest.
package final class SnapshotArchive: Sendable {
  /// The folder.
  package let folder: String
  /// The newest first.
  private let runs: [ArchiveRunName]
  private let loaded = Mutex<[ArchiveIndex]>([])
  /// By file: the current offsets of its records, for files in which one was not at its indexed offset.
  private let places = Mutex<[String: [String: Int]]>([:])

  /// Lists the files in `folder`; if it does not exist, the archive is empty.
  package init(folder: String) {
    self.folder = folder
    runs = ArchiveRunName.runs(in: folder).reversed()
  }

  /// Whether nothing was ever archived.
  package var isEmpty: Bool { runs.isEmpty }

  /// The newest visit of a source at a URL; nil if there is none.
  package func lastVisit(of source: String, at address: String) -> Visit? {
    visits(of: source, at: address, limit: 1).first
  }

  /// The visits of a source at an address, the newest first, at most `limit`.
  package func visits(of source: String, at address: String, limit: Int) -> [Visit] {
    var found: [Visit] = []
    let address = redacted(address)
    for number in runs.indices {
      found += index(ofRun: number).visits[source, default: []].reversed().filter { $0.address == address }
      if found.count >= limit { break }
    }
    return Array(found.prefix(limit))
  }

  /// The different pages of a source at an address, the newest first, at most `limit`. The number of visits examined is
  /// limited, so that the search ends even for a source that has not answered for years.
  package func pages(of source: String, at address: String, limit: Int) -> [StoredPage] {
    var pages: [StoredPage] = []
    for visit in visits(of: source, at: address, limit: 400) {
      guard let page = visit.page, !pages.contains(where: { $0.sha256 == page.sha256 }) else { continue }
      pages.append(page)
      if pages.count == limit { break }
    }
    return pages
  }

  /// Reads a stored page and verifies its digest. Throws an `AcquisitionError` if the file is gone or the record is
  /// damaged.
  func read(_ page: StoredPage) throws(AcquisitionError) -> (head: HTTPHead, body: [UInt8]) {
    do throws(AcquisitionError) {
      return try readInPlace(page)
    } catch {
      guard error.kind == .damaged, let moved = moved(page) else { throw error }
      return try readInPlace(moved)
    }
  }

  private func readInPlace(_ page: StoredPage) throws(AcquisitionError) -> (head: HTTPHead, body: [UInt8]) {
    let path = folder + "/" + page.file
    func damaged(_ reason: String) -> AcquisitionError {
      AcquisitionError(kind: .damaged, path: "\(path)#\(page.offset)", reason: reason)
    }
    let reader = try WARCReader(path: path, offset: page.offset, mostBlock: page.bytes + (1 << 20))
    guard let record = reader.next()?.record, record.isWhole else { throw damaged(reader.problem ?? "no record found") }
    guard record.value("WARC-Record-ID") == page.recordID, let message = httpMessage(record.block, maxBytes: .max)
    else {
      throw damaged("the record does not match the one named in the index")
    }
    guard sha256Hex(message.body) == page.sha256 else {
      throw damaged("the archived page is not the one fetched: its digest differs")
    }
    return (message.head, message.body)
  }

  /// Whether the record of a stored page is at its indexed offset; cheaper than reading it.
  func holds(_ page: StoredPage) -> Bool { isInPlace(page) || moved(page).map(isInPlace) == true }

  /// The page at the location to which pruning has moved its record; nil if it was not moved.
  private func moved(_ page: StoredPage) -> StoredPage? {
    let offset = places.withLock { known in
      let places = known[page.file] ?? recordPlaces(folder + "/" + page.file)
      known[page.file] = places
      return places[page.recordID]
    }
    guard let offset, offset != page.offset else { return nil }
    var page = page
    page.offset = offset
    return page
  }

  private func isInPlace(_ page: StoredPage) -> Bool {
    guard let reader = try? WARCReader(path: folder + "/" + page.file, offset: page.offset, mostBlock: 0) else {
      return false
    }
    return reader.next()?.record.value("WARC-Record-ID") == page.recordID && reader.problem == nil
  }

  /// Describes lost archive data that may be newer than the last known visit of a source; nil if nothing is lost.
  package func lossSinceLastVisit(of source: String, at address: String) -> String? {
    var losses: [String] = []
    let address = redacted(address)
    for number in runs.indices {
      let index = index(ofRun: number)
      if index.visits[source, default: []].contains(where: { $0.address == address }) { break }
      if let loss = index.loss { losses.append(loss) }
    }
    return losses.isEmpty ? nil : losses.joined(separator: "; ")
  }

  /// The index of the `number`-th run from the newest.
  private func index(ofRun number: Int) -> ArchiveIndex {
    loaded.withLock { loaded in
      while loaded.count <= number { loaded.append(ArchiveIndex(runs[loaded.count], folder: folder)) }
      return loaded[number]
    }
  }
}
