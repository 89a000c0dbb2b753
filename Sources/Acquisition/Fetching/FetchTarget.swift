import Records

/// A page that is to be fetched.
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
/// Many hosts at once, one request at a time and with a delay for each; what robots.txt forbids is skipped; what may
/// pass is tried again; pages that were fetched before are asked for conditionally. What goes wrong with a page is
/// reported by its visit, never thrown.
/// - Parameters:
///   - targets: the pages; sources are unique.
///   - archive: the archive's folder, which belongs to this call alone.
///   - version: of this program, for the user agent.
///   - isStopped: asked many times a second; once true, what is under way is given up, and what was done stays in the
///     archive.
///   - progress: called with how many pages are done and how many there are.
/// - Returns: the visits in the order of the targets; fewer when stopped.
/// - Throws: `ArchiveError` when the archive cannot be written.
package func fetch(
  _ targets: [FetchTarget], policy: FetchPolicy, archive folder: String, version: String,
  isStopped: () -> Bool = { false },
  progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
) throws(ArchiveError) -> [Visit] {
  let crawl = try Crawl(targets, policy: policy, folder: folder, version: version)
  return try crawl.run(isStopped: isStopped, progress: progress)
}
