import Records

/// Groups differently worded levels of experience: by years where the wording gives them, else by its words.
enum ExperienceNormalizer {
  /// Words and their classes; the first that the wording holds decides.
  private static let words: [(word: String, experienceClass: ExperienceClass)] = [
    ("entry", .entry), ("starter", .entry), ("starting", .entry), ("junior", .entry), ("graduate", .entry), ("newly", .entry), ("beginner", .entry),
    ("trainee", .entry),
    ("apprentice", .entry), ("no experience", .entry), ("less than", .entry), ("early", .early), ("mid", .mid), ("intermediate", .mid), ("senior", .senior),
    ("experienced", .senior), ("late", .senior), ("seasoned", .senior), ("veteran", .senior), ("expert", .senior), ("advanced", .senior),
  ]

  static func experienceClass(_ wording: String) -> ExperienceClass? {
    let text = wording.lowercased()
    if let match = words.first(where: { text.contains($0.word) }) { return match.experienceClass }
    guard text.contains("year") || text.contains("yr"), let first = text.split(whereSeparator: { !($0.isASCII && $0.isNumber) }).first, let years = Int(first)
    else { return nil }
    return byYears(years)
  }

  /// By the fewest years: under 1 entry, under 4 early, under 8 mid, else senior.
  private static func byYears(_ years: Int) -> ExperienceClass {
    switch years {
    case ..<1: .entry
    case ..<4: .early
    case ..<8: .mid
    default: .senior
    }
  }
}
