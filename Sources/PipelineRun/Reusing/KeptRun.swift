import Foundation
import Publication
import Records

/// What a run keeps for the next one, in case nothing has changed: its inputs, and what is needed to publish its files
/// again.
struct KeptRun {
  var inputs: RunInputs
  var content: PublishedContent
  /// In the order of the plan.
  var sources: [SourceRecord]
  /// The files of official statistics, as `run.json` names them.
  var references: [RunManifest.Input]

  /// Everything except the report's body, which follows it.
  private struct Head: Codable {
    var inputs: RunInputs
    var runID: String
    var files: [PublishedFile]
    var counts: [String: Int]
    var sources: [SourceRecord]
    var references: [RunManifest.Input]
  }

  /// The path at which the run of a plan is kept; nil if a symbolic link or a file is in the place of a folder.
  static func path(_ plan: RunPlan) -> String? {
    ExtractionCache.isSafe(plan.readPagesFolder) ? plan.readPagesFolder + "/last-run" : nil
  }

  init(inputs: RunInputs, content: PublishedContent, sources: [SourceRecord], references: [RunManifest.Input]) {
    self.inputs = inputs
    self.content = content
    self.sources = sources
    self.references = references
  }

  /// Reads the kept run at `path`; nil if it is missing or incomplete.
  init?(_ path: String) {
    guard let bytes = CheckedFile.read(path), let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    guard let head = try? JSONDecoder().decode(Head.self, from: Data(bytes[..<end])) else { return nil }
    let rest = bytes[(end + 1)...]
    let report = ReportBody(encoded: Array(rest))
    guard rest.isEmpty || report != nil else { return nil }
    inputs = head.inputs
    content = PublishedContent(runID: head.runID, files: head.files, counts: head.counts, report: report)
    (sources, references) = (head.sources, head.references)
  }

  /// Writes it to `path`; if that fails, the next run merely takes longer.
  func write(_ path: String) {
    let head = Head(
      inputs: inputs, runID: content.runID, files: content.files, counts: content.counts, sources: sources,
      references: references)
    guard let encoded = try? JSONEncoder().encode(head) else { return }
    CheckedFile.write(Array(encoded) + [UInt8(ascii: "\n")] + (content.report?.encoded ?? []), to: path)
  }
}
