import Extraction
import Pages
import Records

/// The archived page of a source with figures highlighted; nil if it has no figures or is too large.
///
/// - Parameters:
///   - focus: the figure to scroll to when the page is opened without a fragment.
///   - markup: of the snapshot, if it has just been read.
func sourcePage(
  of snapshot: Snapshot, title: String, observations: [Observation], focus: String? = nil, markup: PageMarkup? = nil
) -> SourcePage? {
  guard !observations.isEmpty else { return nil }
  return markPage(
    snapshot, title: title, figures: observations.map(FigureMark.init), focus: focus,
    maxBytes: SourcePages.maxBytesOfPage, markup: markup,
    memberRange: { structuredMemberRange($0, in: $1) })
}

/// Size limits for archived pages.
enum SourcePages {
  /// Larger pages are omitted.
  static let maxBytesOfPage = 4 << 20
  /// Pages beyond this total are omitted, in source order.
  static let maxBytesOfRun = 128 << 20

  /// The pages of a run within the size limit, and the number of pages with figures that were omitted.
  static func bounded(_ results: [SourceResult], maxBytes: Int = maxBytesOfRun) -> (pages: [SourcePage], leftOut: Int) {
    var left = maxBytes
    var pages: [SourcePage] = []
    for page in results.compactMap(\.page) where page.html.utf8.count <= left {
      left -= page.html.utf8.count
      pages.append(page)
    }
    return (pages, results.count { !$0.observations.isEmpty } - pages.count)
  }
}
