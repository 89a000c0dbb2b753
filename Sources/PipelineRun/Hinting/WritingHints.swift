import Acquisition
import Extraction
import Foundation
import PipelineSpecs
import Records

/// A reading hint as it goes into a manifest, and the amounts of the page that it is about.
public struct HintEntry: Sendable {
  /// YAML, to stand under `hints` of the page's source.
  public var text: String
  /// What stands at the place today, a line each.
  public var amounts: [String]

  /// Looks the place up on a page and writes the entry, guarded by what stands there.
  ///
  /// - Parameters:
  ///   - path: a page.
  ///   - place: where the figures stand.
  ///   - meaning: the keys of `holds` with their values.
  /// - Throws: a failure of code `noInput` when there is no page, `badData` when nothing stands at the place, `usage` for what the manifest's reader would refuse.
  public init(
    page path: String, place: ReadingHint.Place, meaning: [(key: String, value: String)], reason: String, by: String, date: String,
    limits: AcquisitionLimits = AcquisitionLimits()
  ) throws(RunFailure) {
    guard let source = plannedSources([path], topic: "").first else { throw RunFailure(.noInput, "\(path): no page") }
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
    var lines = ["- place: {" + place.given.map { "\($0.key): \(YAMLText.quoted($0.words))" }.joined(separator: ", ") + "}"]
    lines.append("  holds: {" + meaning.map { "\($0.key): \($0.key == "ignore" ? $0.value : YAMLText.quoted($0.value))" }.joined(separator: ", ") + "}")
    lines.append("  expect: {figures: \(meant.count), value: \(YAMLText.quoted(first.raw))}")
    lines += ["  reason: \(YAMLText.quoted(reason))", "  by: \(YAMLText.quoted(by))", "  date: \(date)"]
    text = lines.joined(separator: "\n") + "\n"
    // What the reader would refuse is not written.
    do throws(ManifestError) {
      _ = try parseHints(Array(text.utf8), path: "the entry")
    } catch {
      throw RunFailure(.usage, error.problems.map(\.message).joined(separator: "\n"))
    }
  }
}
