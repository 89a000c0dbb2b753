/// A title with a code assigned by a reviewer: a line of an aliases file.
package struct OccupationAlias: Sendable, Hashable {
  /// The title as on pages.
  package var title: String
  /// The SOC 2018 code; empty for a title without a single occupation.
  package var code: String
  /// The reviewer.
  package var reviewedBy: String

  /// Creates an alias.
  package init(title: String, code: String, reviewedBy: String) {
    self.title = title
    self.code = code
    self.reviewedBy = reviewedBy
  }
}
