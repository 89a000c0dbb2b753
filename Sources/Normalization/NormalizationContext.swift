import Codelists
import Foundation
import OccupationCoding
import Records

/// Which page figures come from, and what the manifest decided for it.
package struct NormalizationContext: Sendable {
  /// Whose page it is: its `sourceID` and `topic` go into ids and keys.
  package var origin: Origin
  /// SHA-256 of the archived bytes, 64 hexadecimal digits.
  package var snapshotSHA256: String
  /// The path relative to the snapshot store, or the input path as given.
  package var snapshotPath: String
  /// The page's subject; with a code only where a person or the page decided it.
  package var subject: Occupation
  /// ISO 3166 code for figures without a named place; nil: the country of the currency.
  package var areaDefault: String?
  /// The page writes decimals with a comma.
  package var decimalComma: Bool
  /// The page's language, by its tag or by its words; empty if unknown.
  package var language: String
  /// The title coder.
  package var coder: OccupationCoder
  private let evidence: CodingEvidence

  /// Creates a context.
  package init(
    origin: Origin, snapshotSHA256: String, snapshotPath: String, subject: Occupation, areaDefault: String? = nil,
    decimalComma: Bool = false,
    language: String = "", coder: OccupationCoder = .builtIn, citedCodes: [String] = []
  ) {
    self.origin = origin
    self.snapshotSHA256 = snapshotSHA256
    self.snapshotPath = snapshotPath
    self.subject = subject
    self.areaDefault = areaDefault
    self.decimalComma = decimalComma
    self.language = language
    self.coder = coder
    evidence = CodingEvidence(subject: (subject.title, subject.code), citedCodes: citedCodes)
  }

  /// The code of another title on the page.
  func code(_ title: String) -> CodedTitle { coder.code(title, evidence: evidence) }
}

/// The page's subject with its code: by the manifest, else by a code the page gives with that title, else by the title
/// itself.
package func resolveSubject(
  _ facts: PageMetadata, manifest: Occupation?, coder: OccupationCoder = .builtIn
) -> Occupation {
  if let manifest, manifest.code != nil { return manifest }
  let title = manifest?.title ?? facts.subject.title
  let name = OccupationTitles.normalized(title)
  if let cited = facts.citedCodes.first(where: {
    OccupationTitles.normalized($0.title) == name
      || OccupationTitles.title(of: $0.code).map(OccupationTitles.normalized) == name
  }) {
    return Occupation(title: title, code: cited.code, basis: .page)
  }
  let coded = coder.code(
    title,
    evidence: CodingEvidence(
      citedCodes: facts.citedCodes.map(\.code), mentions: facts.mentions.map { ($0.title, $0.count) }))
  return Occupation(title: title, code: coded.code, basis: coded.basis)
}
