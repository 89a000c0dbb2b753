import Foundation
import Reconciliation
import Records
import Testing

@testable import Checks

/// The labelled pages beside the repository, where present: what people wrote down as wrong with them must be reported.
@Suite(
  "Labelled pages",
  .enabled(
    if: FileManager.default.fileExists(atPath: LabelledPages.folder.path),
    "needs \(LabelledPages.folder.path), kept beside the repository"))
struct LabelledPagesTests {
  @Test("every expected finding of the labelled pages has a row of its own")
  func expectedFindings() throws {
    let run = try LabelledPages.publish(LabelledPages.reconciled())
    defer { try? FileManager.default.removeItem(at: run) }
    let checker = Process()
    let output = Pipe()
    checker.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    checker.arguments = [
      "python3", LabelledPages.folder.appending(path: "check_findings.py").path, run.path, "--group", "checks",
    ]
    checker.standardOutput = output
    try checker.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    checker.waitUntilExit()
    #expect(checker.terminationStatus == 0, "\(said)")
  }
}

/// Turns labels into observations and facts, standing in for the stages before.
enum LabelledPages {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/acceptance")

  static func reconciled() throws -> (observations: [Observation], result: ReconciledTopic) {
    let files = try FileManager.default.contentsOfDirectory(
      at: folder.appending(path: "gold"), includingPropertiesForKeys: nil)
    let observations = try files.sorted { $0.path < $1.path }.flatMap { file in
      try rows(String(contentsOf: file, encoding: .utf8)).enumerated().map { observation($1, ordinal: $0) }
    }
    .sorted { ($0.sourceID, $0.ordinal) < ($1.sourceID, $1.ordinal) }
    let sources = Set(observations.map(\.sourceID)).sorted()
    return (
      observations,
      reconcile(observations, pages: sources.map(facts), topic: "medical-office", policy: ReconciliationPolicy())
    )
  }

  private static let codes = [
    "medical office administrator": "43-6013", "medical secretaries": "43-6013",
    "medical secretaries and administrative assistants": "43-6013",
    "medical office manager": "11-9111",
  ]

  private static func facts(_ source: String) -> PageMetadata {
    let isManager = source.hasPrefix("002")
    let subject = isManager ? "Medical Office Manager" : "Medical Office Administrator"
    let note =
      "Salary information based on the survey for Executive Secretaries and Executive Administrative Assistants, OCC Code 43-6011."
    let code = CitedOccupationCode(
      code: "43-6011", title: "Executive Secretaries and Executive Administrative Assistants",
      locator: .text(line: 161, column: 1), quote: note)
    let mention = OccupationMention(
      title: "cell tower technicians", count: 1, isSubject: true, locator: .text(line: 353, column: 1),
      quote: "The job outlook for cell tower technicians is HIGH.")
    return PageMetadata(
      sourceID: source, subject: Occupation(title: subject, code: codes[subject.lowercased()], basis: .directMatch),
      mentions: isManager ? [mention] : [],
      citedCodes: isManager ? [code] : [])
  }

  private static func observation(_ row: [String: String], ordinal: Int) -> Observation {
    func cell(_ name: String) -> String { row[name] ?? "" }
    let extent =
      QuantitativeValue(
        value: Decimal(plain: cell("value")), low: Decimal(plain: cell("low")), high: Decimal(plain: cell("high")))
      ?? .value(0)
    let unit = MeasurementUnit(code: cell("unit")) ?? .percent
    var annual: QuantitativeValue?
    if case .pay(_, let per) = unit, let times = per.perYear { annual = extent.scaled(by: Decimal(times)) }
    let subject = cell("page").hasPrefix("002") ? "Medical Office Manager" : "Medical Office Administrator"
    let title = cell("occupation").isEmpty ? subject : cell("occupation")
    let code = codes[title.lowercased()]
    let line = Int(cell("line")) ?? 0
    return Observation(
      id: StableID.make([cell("page"), String(ordinal)]), sourceID: cell("page"), locator: .text(line: line, column: 1),
      ordinal: line * 100 + ordinal % 100,
      quote: cell("quote"), raw: cell("quote"),
      occupation: Occupation(title: title, code: code, basis: code == nil ? nil : .directMatch),
      measure: Measure(rawValue: cell("measure")) ?? .wage,
      statistic: Statistic(rawValue: cell("statistic")) ?? .typical, extent: extent, unit: unit,
      annual: annual, area: cell("area"), areaCode: cell("area"), experience: cell("experience"),
      experienceClass: level(cell("experience")),
      setting: cell("setting"), credential: cell("credential"), period: ReferencePeriod(cell("period")))
  }

  private static func level(_ words: String) -> ExperienceClass? {
    let lower = words.lowercased()
    if lower.hasPrefix("entry") { return .entry }
    if lower.hasPrefix("early") { return .early }
    if lower.hasPrefix("mid") { return .mid }
    return lower.hasPrefix("experienced") || lower.hasPrefix("senior") ? .senior : nil
  }

  /// Writes the columns the checker reads; the encoding finding comes from another stage.
  static func publish(_ run: (observations: [Observation], result: ReconciledTopic)) throws -> URL {
    let target = FileManager.default.temporaryDirectory.appending(path: "reconciliation-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
    let repaired = Finding(sourceID: "001", check: .encodingRepaired, severity: .info, message: "repaired")
    func write(_ name: String, _ header: [String], _ rows: [[String]]) throws {
      let lines = ([header] + rows).map { row in
        row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
      }
      try (lines.joined(separator: "\n") + "\n").write(
        to: target.appending(path: name), atomically: true, encoding: .utf8)
    }
    try write(
      "observations.csv", ["observation_id", "source_id", "raw", "value", "low", "high"],
      run.observations.map {
        [
          $0.id, $0.sourceID, $0.raw, $0.extent.value?.plain ?? "", $0.extent.low?.plain ?? "",
          $0.extent.high?.plain ?? "",
        ]
      })
    try write(
      "conflicts.csv",
      ["conflict_id", "kind", "severity", "observations", "values", "explanation", "resolution", "decided_by"],
      run.result.conflicts.map {
        let observations = $0.observations.joined(separator: ";")
        return [
          $0.id, $0.kind.rawValue, $0.severity.rawValue, observations, $0.values.joined(separator: ";"), $0.explanation,
          $0.resolution, $0.decidedBy,
        ]
      })
    try write(
      "findings.csv",
      ["finding_id", "source_id", "check", "severity", "observations", "locator", "message", "expected", "actual"],
      (checkPages(of: run.result) + [repaired]).map {
        let observations = $0.observations.joined(separator: ";")
        return [
          $0.id, $0.sourceID, $0.check.rawValue, $0.severity.rawValue, observations, $0.locator.description, $0.message,
          $0.expected, $0.actual,
        ]
      })
    return target
  }

  /// Rows of a CSV file whose cells hold no line ends, by column name.
  private static func rows(_ text: String) -> [[String: String]] {
    let lines = text.split(whereSeparator: \.isNewline).map { cells(String($0)) }
    guard let header = lines.first else { return [] }
    return lines.dropFirst().map { Dictionary(zip(header, $0), uniquingKeysWith: { first, _ in first }) }
  }

  private static func cells(_ line: String) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line.filter({ $0 != "\r" }) {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}
