/// An experience level as worded on a page, with its class.
package struct StatedExperience: Hashable, Sendable, Codable {
  /// As written: `5-9 years`, `Entry level`, `Berufseinsteiger`.
  package let words: String
  /// The class from the words, else from the years given; nil if neither is known.
  package let experienceClass: ExperienceClass?

  /// Parses a wording; nil if empty.
  package init?(_ words: String) {
    guard !words.isEmpty else { return nil }
    self.words = words
    experienceClass = StatedExperience.experienceClass(words.inLowerCase)
  }

  private static func experienceClass(_ text: String) -> ExperienceClass? {
    if let match = stems.first(where: { text.contains($0.stem) }) { return match.experienceClass }
    guard years.contains(where: { text.contains($0) }),
      let first = text.split(whereSeparator: { !($0.isASCII && $0.isNumber) }).first,
      let years = Int(first)
    else { return nil }
    return byYears(years)
  }

  /// The first match decides; negations come before assertions.
  private static let stems: [(stem: String, experienceClass: ExperienceClass)] =
    entry.map { ($0, .entry) } + early.map { ($0, .early) } + mid.map { ($0, .mid) } + senior.map { ($0, .senior) }

  private static let entry = [
    "entry", "starter", "starting", "junior", "graduate", "new grad", "newly", "new driver", "new hire", "beginner",
    "trainee", "apprentice", "fresher",
    "first year",
    "first-year", "no experience", "less than", "under 1 year",
    "einsteiger", "einstieg", "anfänger", "nach der ausbildung", "ohne berufserfahrung",
    "débutant", "début de carrière", "principiante", "aprendiz", "recién", "sin experiencia", "de entrada", "iniciante",
    "estagiário", "recém",
    "sem experiência",
    "júnior", "neoassunt", "neolaureat", "apprendist", "prime armi", "senza esperienza",
  ]
  private static let early = ["early"]
  private static let mid = ["mid", "intermediate", "journey", "confirmé", "pleno"]
  private static let senior = [
    "senior", "experienced", "late", "seasoned", "veteran", "expert", "advanced", "master", "top earner",
    "erfahren", "langjährig", "mit berufserfahrung", "expériment", "fin de carrière", "sénior", "con experiencia",
    "sênior", "espert", "fine carriera",
  ]
  private static let years = ["year", "yr", "jahr", " ans", "année", "años", "anos", "anni"]

  /// By minimum years: under 1 entry, under 4 early, under 8 mid, else senior.
  private static func byYears(_ years: Int) -> ExperienceClass {
    switch years {
    case ..<1: .entry
    case ..<4: .early
    case ..<8: .mid
    default: .senior
    }
  }
}
