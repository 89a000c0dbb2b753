/// The occupation a source is about, as its pipeline manifest says.
package struct SourceSubject: Sendable, Hashable, Codable {
  /// The occupation's title, as a reader would name it.
  package var title: String
  /// SOC 2018 code, `43-6013`; nil when the manifest gives none.
  package var code: String?
  /// Who decided the code: a person's name, or `page` or `title` when the page itself or its title did.
  package var decidedBy: String?

  /// Creates a subject.
  package init(title: String, code: String? = nil, decidedBy: String? = nil) {
    self.title = title
    self.code = code
    self.decidedBy = decidedBy
  }

  /// What decided the code: `manifest` when a person did; nil without a code.
  package var basis: OccupationBasis? {
    guard code != nil else { return nil }
    return switch decidedBy {
    case "page": .page
    case "title": .directMatch
    default: .manifest
    }
  }
}
