/// A title that a person has given a code: a line of a aliases file.
public struct OccupationAlias: Sendable, Hashable {
  /// The title as pages have it.
  public var title: String
  /// The SOC 2018 code it stands for; empty for a title that stands for no one occupation.
  public var code: String
  /// Who decided it.
  public var reviewedBy: String

  /// Creates an alias.
  public init(title: String, code: String, reviewedBy: String) {
    self.title = title
    self.code = code
    self.reviewedBy = reviewedBy
  }
}
