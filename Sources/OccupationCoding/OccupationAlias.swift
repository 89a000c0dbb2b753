/// A title that a person has given a code: a line of a file of aliases.
package struct OccupationAlias: Sendable, Hashable {
  /// The title as pages have it.
  package var title: String
  /// The SOC 2018 code it stands for; empty for a title that stands for no one occupation.
  package var code: String
  /// Who decided it.
  package var reviewedBy: String

  /// Creates an alias.
  package init(title: String, code: String, reviewedBy: String) {
    self.title = title
    self.code = code
    self.reviewedBy = reviewedBy
  }
}
