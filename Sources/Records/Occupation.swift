/// How an occupation code was determined (`occupation_basis` in `observations.csv`).
package enum OccupationBasis: String, Codable, Sendable, CaseIterable, Hashable {
  /// By a reviewer, in the manifest.
  case manifest
  /// The page cites the code.
  case page
  /// By a reviewer, in an aliases file or the built-in reviewed aliases.
  case alias
  /// An official title of the classification, or a direct match to exactly one code.
  case directMatch = "direct-match"
  /// A title that O*NET lists under the code.
  case alternateTitle = "alternate-title"
  /// No list contains the title; the most similar titles agree on the code.
  case similarTitle = "similar-title"
}

/// An occupation as named on a page, with its SOC 2018 code if known.
package struct Occupation: Hashable, Sendable, Codable {
  /// The text on the page, or the page's subject.
  package var title: String
  /// SOC 2018 code, `43-6013`; nil if unknown.
  package var code: String?
  /// How the code was determined; nil without a code.
  package var basis: OccupationBasis?

  /// Creates an occupation; a code requires its basis.
  package init(title: String, code: String? = nil, basis: OccupationBasis? = nil) {
    self.title = title
    self.code = code
    self.basis = basis
  }

  /// Whether a text has the shape of a SOC 2018 code: one of the 23 major groups (11 to 55, odd), a hyphen, four digits
  /// (BLS, 2018 SOC User Guide, "Coding structure").
  package static func isCode(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 7, bytes[2] == UInt8(ascii: "-") else { return false }
    let digits = bytes.enumerated().allSatisfy { $0.offset == 2 || (48...57).contains($0.element) }
    guard digits, let group = Int(text.prefix(2)) else { return false }
    return (11...55).contains(group) && group % 2 == 1
  }
}

/// Class of differently worded experience levels (`experience_class`).
package enum ExperienceClass: String, Codable, Sendable, CaseIterable, Hashable {
  case entry, early, mid, senior
}
