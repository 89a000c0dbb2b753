/// A title that a person has given a code: a line of a aliases file.
public struct OccupationAlias: Sendable, Hashable {
  /// The title as pages have it.
  public var title: String
  /// The SOC 2018 code; empty for a title without a single occupation.
  public var code: String
  /// The reviewer.
  public var reviewedBy: String

  /// Creates an alias.
  public init(title: String, code: String, reviewedBy: String) {
    self.title = title
    self.code = code
    self.reviewedBy = reviewedBy
  }
}
