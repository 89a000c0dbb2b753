import Codelists

/// The words by which titles of occupations are compared.
package enum TitleWords {
  private static let fillers: Set<String> = [
    "and", "of", "all", "other", "except", "or", "the", "a", "an", "in", "for",
  ]

  /// The normalized words of a title, without non-distinctive ones.
  package static func of(_ title: String) -> Set<String> {
    Set(OccupationTitles.normalized(title).split(separator: " ").map(String.init)).subtracting(fillers)
  }
}
