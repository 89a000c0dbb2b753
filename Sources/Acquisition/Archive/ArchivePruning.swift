import Files
import Foundation

/// A page that must stay readable, identified by archive file and digest; the offset in a `snapshot_path`
/// is that of the original record (see `ArchiveLookup.swift`).
package struct ArchiveCitation: Sendable, Hashable {
  /// The WARC file, relative to the archive's folder.
  package var file: String
  /// SHA-256 of the page.
  package var sha256: String

  /// Creates a citation.
  package init(file: String, sha256: String) {
    self.file = file
    self.sha256 = sha256
  }
}

/// A source whose pages may be needed as fallback.
package struct ArchivedSource: Sendable {
  /// The source.
  package var source: String
  /// The URL as given in the manifest.
  package var address: String
  /// SHA-256 of the pages that were published; empty if unknown, in which case every page counts as good.
  package var goodPages: Set<String>

  /// Creates a source.
  package init(source: String, address: String, goodPages: Set<String> = []) {
    self.source = source
    self.address = address
    self.goodPages = goodPages
  }
}

/// Deletes expired archive records that are not needed: whole files, and unneeded records of files with few needed
/// ones. The caller holds the pipeline's lock.
///
/// The needed records are the pages cited by kept runs, those referenced by newer visits (a revisit is no evidence
/// without its page), and the newest two different good pages of every source in the manifest. An interrupted pruning
/// is completed by the next one; needed records are never missing in between.
package struct ArchivePruning: Sendable {
  /// The change of a file.
  package struct Change: Sendable, Hashable {
    /// The WARC file, relative to the archive's folder.
    package var file: String
    /// Number of bytes freed.
    package var freed: Int
    /// Number of bytes kept; 0 for a deleted file.
    package var left: Int
  }

  /// Number of distinct good pages kept per source, regardless of age.
  private static let pagesOfSource = 2
  /// The size attributed to a record without its own page: about that of a revisit and its request before compression.
  private static let smallRecord = 2000

  private let folder: String
  private let days: Int
  private let cited: Set<ArchiveCitation>
  private let sources: [ArchivedSource]
  private let now: Date

  /// Creates a pruning.
  ///
  /// - Parameters:
  ///   - cited: the pages cited by kept runs.
  ///   - sources: the sources in the manifest.
  package init(folder: String, days: Int, cited: Set<ArchiveCitation>, sources: [ArchivedSource], now: Date = Date()) {
    self.folder = folder
    self.days = days
    self.cited = cited
    self.sources = sources
    self.now = now
  }

  /// Deletes unneeded records, or with `dryRun` only lists them. Failures are returned and do not stop the rest.
  package func run(dryRun: Bool) -> (changes: [Change], problems: [String]) {
    if !dryRun { removeTemporaryFiles() }
    let runs = ArchiveRunName.runs(in: folder)
    guard let newest = runs.last, let limit = limit(runs) else { return ([], []) }
    var needed = NeededPages(cited: cited, sources: sources, pagesOfSource: Self.pagesOfSource)
    var changes: [Change] = []
    var problems: [String] = []
    // From newest to oldest: what a file must keep depends on the later ones.
    for run in runs.reversed() {
      let index = ArchiveIndex(run, folder: folder)
      let visits = index.inOrder
      needed.addGoodPages(visits)
      guard run != newest, let started = run.started, started < limit else {
        needed.addPages(visits)
        continue
      }
      guard index.loss == nil else { continue }
      do throws(ArchiveError) {
        if let change = try settle(run, visits, needed, dryRun: dryRun) { changes.append(change) }
      } catch {
        problems.append("archive \(error)")
      }
    }
    return (changes.reversed(), problems)
  }

  /// Runs before this date are old. Measured from the second-newest run if that is earlier than the current time, so
  /// that one run with a fast clock does not make all others old.
  private func limit(_ runs: [ArchiveRunName]) -> Date? {
    guard let before = runs.dropLast().last?.started else { return nil }
    return min(now, before).addingTimeInterval(-Double(days) * 86_400)
  }

  /// Decides what to do with the file of one run, and does it.
  private func settle(
    _ run: ArchiveRunName, _ visits: [Visit], _ needed: NeededPages, dryRun: Bool
  ) throws(ArchiveError) -> Change? {
    func isOwn(_ visit: Visit) -> Bool { visit.page?.file == run.warc }
    let kept = visits.filter { visit in isOwn(visit) && visit.page.map { needed.contains($0) } == true }
    // A cited page that is in no visit: so damaged a file is not touched.
    let named = Set(kept.compactMap { $0.page?.sha256 })
    guard needed.digests(in: run.warc).isSubset(of: named) else { return nil }
    guard !kept.isEmpty else { return try remove(run, dryRun: dryRun) }
    let weight = { (visit: Visit) in (isOwn(visit) ? visit.page?.bytes ?? 0 : 0) + Self.smallRecord }
    guard kept.reduce(0, { $0 + weight($1) }) * 2 < visits.reduce(0, { $0 + weight($1) }) else { return nil }
    return try ArchiveCompaction(folder: folder, run: run, kept: kept).carryOut(dryRun: dryRun)
  }

  /// Removes both files of a run, the index first: without an index the WARC file is read, and without the WARC file
  /// nothing is left.
  private func remove(_ run: ArchiveRunName, dryRun: Bool) throws(ArchiveError) -> Change {
    var freed = 0
    for name in [run.index, run.warc] {
      let path = folder + "/" + name
      freed += fileSize(path)
      guard !dryRun else { continue }
      guard unlink(path) == 0 || errno == ENOENT else { throw .system(path) }
    }
    return Change(file: run.warc, freed: freed, left: 0)
  }

  /// Removes leftovers of a killed compaction.
  private func removeTemporaryFiles() {
    for name in (try? FolderEntries(of: folder, followsLink: false))?.names ?? NameList() {
      guard name.hasSuffix(ArchiveCompaction.suffix) else { continue }
      let file = String(name.dropLast(ArchiveCompaction.suffix.count))
      if ArchiveRunName(file: file) != nil { unlink(folder + "/" + name) }
    }
  }
}

/// The pages that must be kept according to the runs examined so far, newest first.
private struct NeededPages {
  private var pages: [String: Set<String>] = [:]
  /// By source: the source, its address, and the good pages found so far.
  private var sources: [String: [(wanted: ArchivedSource, address: String, found: Set<String>)]]
  private let pagesOfSource: Int

  init(cited: Set<ArchiveCitation>, sources: [ArchivedSource], pagesOfSource: Int) {
    self.pagesOfSource = pagesOfSource
    self.sources = Dictionary(grouping: sources.map { ($0, redacted($0.address), []) }, by: { $0.0.source })
    for citation in cited { pages[citation.file, default: []].insert(citation.sha256) }
  }

  func contains(_ page: StoredPage) -> Bool { pages[page.file]?.contains(page.sha256) == true }

  /// The pages of a file that must be kept.
  func digests(in file: String) -> Set<String> { pages[file, default: []] }

  mutating func addPages(_ visits: [Visit]) { for page in visits.compactMap(\.page) { add(page) } }

  /// Adds good pages of sources that do not have enough yet.
  mutating func addGoodPages(_ visits: [Visit]) {
    for visit in visits.reversed() {
      guard let page = visit.page, let known = sources[visit.source] else { continue }
      for (number, source) in known.enumerated()
      where source.address == visit.address && source.found.count < pagesOfSource {
        guard source.wanted.goodPages.isEmpty || source.wanted.goodPages.contains(page.sha256),
          !source.found.contains(page.sha256)
        else { continue }
        sources[visit.source]?[number].found.insert(page.sha256)
        add(page)
      }
    }
  }

  private mutating func add(_ page: StoredPage) { pages[page.file, default: []].insert(page.sha256) }
}

/// The size of a file; 0 if it does not exist.
func fileSize(_ path: String) -> Int {
  var status = stat()
  return lstat(path, &status) == 0 ? Int(status.st_size) : 0
}
