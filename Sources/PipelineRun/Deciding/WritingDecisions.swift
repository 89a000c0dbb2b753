import Foundation
import Publication
import Normalization
import PipelineSpecs
import Records

/// Writes entries for decisions files.
package enum DecisionEntry {
  /// The entry for the item with the given id, or unique id prefix, in the runs: an action on an observation, an
  /// override of a statistic, or the acknowledgement of a conflict or finding. Throws `badData` for an unknown or
  /// ambiguous id, and `usage` for an action that does not apply to the item.
  ///
  /// - Parameters:
  ///   - action: nil: `acknowledge` for conflicts and findings, `override` for statistics; required for observations.
  ///   - more: further keys with their values (`factor`, `soc`, `area`, `value`, `low`, `high`).
  package static func text(
    _ id: String, in runs: [LoadedRun], action: ReviewDecision.Action?, more: [(key: String, value: String)],
    reason: String, by: String, date: String
  ) throws(RunFailure) -> String {
    let item = try namedItem(id, in: runs)
    var lines: [String] = []
    switch item {
    case .observation(let observation): lines += try judgement(on: observation, action)
    case .statistic(let statistic): lines += try override(statistic, action)
    case .conflict(let conflict): lines += try acknowledgement("conflict", conflict.id, conflict.guardedText, action)
    case .finding(let finding): lines += try acknowledgement("finding", finding.id, finding.guardedText, action)
    }
    for (key, value) in more {
      lines.append("    \(key): \(Decimal(plain: value) == nil ? YAMLText.quoted(value) : value)")
    }
    lines += ["    reason: \(YAMLText.quoted(reason))", "    by: \(YAMLText.quoted(by))", "    date: \(date)"]
    let entry = lines.joined(separator: "\n") + "\n"
    // Entries that the parser would reject are not written.
    do throws(ManifestError) {
      _ = try parseDecisions(Array((header + entry).utf8), path: "the entry")
    } catch {
      throw RunFailure(.usage, error.problems.map(\.message).joined(separator: "\n"))
    }
    return entry
  }

  /// The beginning of a decisions file.
  package static let header = "schema_version: 1\ndecisions:\n"

  private static func judgement(
    on observation: Observation, _ action: ReviewDecision.Action?
  ) throws(RunFailure) -> [String] {
    guard let action, ![.override, .acknowledge].contains(action) else {
      throw RunFailure(.usage, "--action is required for an observation: accept, reject, ignore, scale or map")
    }
    let quote = shortened(observation.quote, around: observation.raw)
    return [
      "  - action: \(action.rawValue)", "    expect:", "      source: \(YAMLText.quoted(observation.sourceID))",
    ] + (observation.quote.isEmpty ? [] : ["      quote: \(YAMLText.quoted(quote))"])
      + ["      value: \(YAMLText.quoted(observation.raw))"]
  }

  private static func override(
    _ statistic: ReconciledStatistic, _ action: ReviewDecision.Action?
  ) throws(RunFailure) -> [String] {
    guard action == nil || action == .override else {
      throw RunFailure(.usage, "a statistic can only be overridden; accept or reject its observations instead")
    }
    return [
      "  - action: override", "    statistic: \(YAMLText.quoted(statistic.id))",
      "    expect: {value: \(YAMLText.quoted(ExtentText.write(statistic.extent)))}",
    ]
  }

  private static func acknowledgement(
    _ kind: String, _ id: String, _ guarded: String, _ action: ReviewDecision.Action?
  ) throws(RunFailure) -> [String] {
    guard action == nil || action == .acknowledge else {
      throw RunFailure(
        .usage, "a \(kind) can only be acknowledged; accept, reject or override the figures it is about instead")
    }
    return [
      "  - action: acknowledge", "    \(kind): \(YAMLText.quoted(id))",
      "    expect: {value: \(YAMLText.quoted(guarded))}",
    ]
  }

  /// At most 80 characters of a quote, with the figure in them.
  private static func shortened(_ quote: String, around raw: String) -> String {
    guard quote.count > 80, let place = quote.range(of: raw) else { return String(quote.prefix(80)) }
    let before = quote[..<place.lowerBound].suffix(max(0, (80 - raw.count) / 2))
    let after = quote[place.upperBound...].prefix(max(0, (80 - raw.count) / 2))
    return (before + raw + after).trimmingCharacters(in: .whitespaces)
  }
}
