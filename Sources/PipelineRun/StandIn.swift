import Foundation
import Pages
import Records

/// Stands in for Extraction and Normalization, so that what surrounds them can be tested: amounts in dollars, nothing else. To be deleted with the first merge.
enum StandIn {
  static func observe(_ page: Page, subject: SourceSubject?, areaDefault: String?) -> (observations: [Observation], facts: PageFacts) {
    let id = page.origin.sourceID
    let occupation = Occupation(title: subject?.title ?? "", code: subject?.code, basis: subject?.basis)
    var observations: [Observation] = []
    for block in page.blocks {
      let text = block.text.string
      for match in text.matches(of: /\$(\d{2,3}),(\d{3})/) {
        guard let value = Decimal(plain: String(match.1 + match.2)) else { continue }
        let locator = block.text.locator(atUTF8: text.utf8.distance(from: text.startIndex, to: match.range.lowerBound))
        observations.append(
          Observation(
            id: StableID.make([id, page.snapshotSHA256, locator.description, "\(observations.count)"]), sourceID: id, snapshotSHA256: page.snapshotSHA256,
            snapshotPath: page.snapshotPath, locator: locator, ordinal: observations.count, quote: String(text.prefix(300)), raw: String(match.0),
            occupation: occupation, measure: .wage, statistic: .typical, extent: .value(value), unit: .pay(currency: "USD", per: .year),
            annual: .value(value), areaCode: areaDefault ?? "US", steps: [DerivationStep(rule: "numeral", input: String(match.0), output: value.plain)]))
      }
    }
    return (observations, PageFacts(sourceID: id, subject: occupation))
  }
}
