/// Finds credentials that qualify pay in running text: `additional certifications`, `multiple credentials`.
enum CredentialFinder {
  private static let nouns: Set<String> = ["certification", "certifications", "credential", "credentials", "certificate", "license"]
  private static let adjectives: Set<String> = [
    "additional", "multiple", "advanced", "extra", "professional", "specialty", "relevant", "national", "further", "specialized",
  ]

  /// The last credential named in `words`, with its adjective; empty when none is.
  static func credential(in words: ArraySlice<Word>, _ passage: Passage) -> String {
    for index in words.indices.reversed() where nouns.contains(words[index].text) && index > words.startIndex {
      guard adjectives.contains(words[index - 1].text) else { continue }
      return passage.string(words[index - 1].range.lowerBound..<words[index].range.upperBound)
    }
    return ""
  }
}
