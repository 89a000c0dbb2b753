import Records

/// A page to be fetched.
package struct FetchTarget: Sendable, Hashable {
  /// The source's id.
  package var source: String
  /// The address as given.
  package var address: String

  /// Creates a target.
  package init(source: String, address: String) {
    self.source = source
    self.address = address
  }
}

/// Fetches pages and archives every exchange.
///
/// Hosts are fetched in parallel, with one request at a time and a delay per host. Pages disallowed by robots.txt are
/// skipped, transient failures are retried, and previously fetched pages are requested conditionally. Problems with a
/// page are reported in its visit, never thrown.
/// - Parameters:
///   - targets: the pages; sources are unique.
///   - archive: the archive's folder, which belongs to this call alone.
///   - version: the version of this program, for the user agent.
///   - isStopped: polled many times a second; once true, requests in progress are aborted, and completed ones stay in
///     the archive.
///   - progress: called with the number of pages done and their total number.
/// - Returns: the visits in the order of the targets; fewer if stopped.
/// - Throws: `ArchiveError` if the archive cannot be written.
package func fetch(
  _ targets: [FetchTarget], policy: FetchPolicy, archive folder: String, version: String,
  isStopped: () -> Bool = { false },
  progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
) throws(ArchiveError) -> [Visit] {
  let crawl = try Crawl(targets, policy: policy, folder: folder, version: version)
  return try crawl.run(isStopped: isStopped, progress: progress)
}
