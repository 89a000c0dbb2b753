/// What decided an occupation code (`occupation_basis` in `observations.csv`).
package enum OccupationBasis: String, Codable, Sendable, CaseIterable, Hashable {
  /// A person decided it, in the manifest.
  case manifest
  /// The page cites the code.
  case page
  /// A person gave the title the code: in a file of aliases, or in the program's reviewed ones.
  case alias
  /// An official title of the classification, or a title that its authors match to exactly one code.
  case directMatch = "direct-match"
  /// A title that O*NET has under the code.
  case alternateTitle = "alternate-title"
  /// No list has the title; those most like it agree on the code.
  case similarTitle = "similar-title"
}

/// An occupation as a page names it, with its SOC 2018 code where one is known.
package struct Occupation: Hashable, Sendable, Codable {
  /// The words on the page, or the page's subject.
  package var title: String
  /// SOC 2018 code, `43-6013`; nil when unknown.
  package var code: String?
  /// What decided the code; nil without a code.
  package var basis: OccupationBasis?

  /// Creates an occupation; a code needs its basis.
  package init(title: String, code: String? = nil, basis: OccupationBasis? = nil) {
    self.title = title
    self.code = code
    self.basis = basis
  }
}

/// The group into which differently worded experience levels fall (`experience_class`).
package enum ExperienceClass: String, Codable, Sendable, CaseIterable, Hashable {
  case entry, early, mid, senior
}
