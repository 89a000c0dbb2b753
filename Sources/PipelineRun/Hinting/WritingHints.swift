import Acquisition
import Extraction
import Foundation
import PipelineSpecs
import Records

/// A reading hint for a manifest, and the amounts it applies to.
package struct HintEntry: Sendable {
  /// YAML for `hints` of the page's source.
  package var text: String
  /// The amounts currently at the place, one per line.
  package var amounts: [String]

  /// Looks up the place on a page and writes the entry, guarded by the current amounts.
  ///
  /// - Parameters:
  ///   - path: a page.
  ///   - place: the place of the figures.
  ///   - meaning: the keys of `holds` with their values.
  /// - Throws: `noInput` if there is no page, `badData` when nothing stands at the place, `usage` for what the
  ///   manifest's reader would refuse.
  package init(
    page path: String, place: ReadingHint.Place, meaning: [(key: String, value: String)], reason: String, by: String,
    date: String,
    limits: AcquisitionLimits = AcquisitionLimits()
  ) throws(RunFailure) {
    guard let source = plannedSources([path], topic: "").first(where: { _ in true }) else {
      throw RunFailure(.noInput, "\(path): no page")
    }
    let snapshot: Snapshot
    do throws(AcquisitionError) {
      if let failure = source.failure { throw failure }
      snapshot = try readBytes(source, limits: limits).0
    } catch {
      throw RunFailure(.noInput, error.description)
    }
    let looked = HintedPlace(place)
    let meant = Stages.amounts(of: snapshot).filter { looked.holds($0) }
    guard let first = meant.first else {
      throw RunFailure(.badData, "\(path): no amount found at \(place.words)")
    }
    amounts = meant.map { amount in
      let read = amount.figure.map { "\($0.statistic.rawValue) \($0.measure.rawValue)" } ?? "not read: \(amount.rule)"
      return "\(amount.raw)  [\(read)]  \(amount.quote.replacing("\n", with: " ").prefix(100))"
    }
    var lines = [
      "- place: {" + place.given.map { "\($0.key): \(YAMLText.quoted($0.words))" }.joined(separator: ", ") + "}"
    ]
    lines.append(
      "  holds: {"
        + meaning.map { "\($0.key): \($0.key == "ignore" ? $0.value : YAMLText.quoted($0.value))" }.joined(
          separator: ", ") + "}")
    lines.append("  expect: {figures: \(meant.count), value: \(YAMLText.quoted(first.raw))}")
    lines += ["  reason: \(YAMLText.quoted(reason))", "  by: \(YAMLText.quoted(by))", "  date: \(date)"]
    text = lines.joined(separator: "\n") + "\n"
    // Entries that the parser would reject are not written.
    do throws(ManifestError) {
      _ = try parseHints(Array(text.utf8), path: "the entry")
    } catch {
      throw RunFailure(.usage, error.problems.map(\.message).joined(separator: "\n"))
    }
  }
}
