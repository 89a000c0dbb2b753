/// The occupation a source is about, according to the manifest.
package struct SourceSubject: Sendable, Hashable, Codable {
  /// The occupation title.
  package var title: String
  /// SOC 2018 code, `43-6013`; nil if the manifest gives none.
  package var code: String?
  /// Who determined the code: a person's name, or `page` or `title`.
  package var decidedBy: String?

  /// Creates a subject.
  package init(title: String, code: String? = nil, decidedBy: String? = nil) {
    self.title = title
    self.code = code
    self.decidedBy = decidedBy
  }

  /// How the code was determined: `manifest` if by a person; nil without a code.
  package var basis: OccupationBasis? {
    guard code != nil else { return nil }
    return switch decidedBy {
    case "page": .page
    case "title": .directMatch
    default: .manifest
    }
  }
}
