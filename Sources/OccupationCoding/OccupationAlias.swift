/// A title that a person has given a code: a line of a aliases file.
package struct OccupationAlias: Sendable, Hashable {
  /// The title as pages have it.
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
