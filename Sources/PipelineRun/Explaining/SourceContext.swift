import Acquisition
import Digests
import Foundation
import Records

/// Looks up the lines of a text source around a figure, when the file is still what it was in the run.
struct SourceContext {
  let run: LoadedRun
  let source: SourceRecord
  private static let linesAround = 1
  private static let mostColumns = 160

  /// The line of the figure and its neighbours, each with its number; a note when the file has changed; nothing for pages that are not plain text.
  func lines(around observation: Observation) -> [String] {
    guard case .text(let line, let column) = observation.locator else { return [] }
    let isArchived = WARCPlace.parse(observation.snapshotPath) != nil
    guard isArchived || path != nil else { return [] }
    guard let bytes = isArchived ? archived(observation.snapshotPath) : path.flatMap({ try? readFile($0) }), sha256Hex(bytes) == source.snapshotSHA256 else {
      return ["(the file is no longer what it was in this run)"]
    }
    let lines = String(decoding: bytes, as: UTF8.self).unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.indices.contains(line - 1) else { return [] }
    let shown = max(1, line - Self.linesAround)...min(lines.count, line + Self.linesAround)
    return shown.map { number in
      let text = excerpt(String(lines[number - 1]), column: number == line ? column : 1)
      return "\(number == line ? ">" : " ") \(number) | \(text)"
    }
  }

  /// The page at a place in a WARC file: one that was given as an input, or one in the archive beside the run's pipeline. nil when it cannot be read.
  private func archived(_ path: String) -> [UInt8]? {
    guard let (file, place) = WARCPlace.parse(path) else { return nil }
    let store = URL(fileURLWithPath: run.folder).deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("snapshots").path
    let candidates = [store + "/" + file, file]
    guard let found = candidates.first(where: { FileManager.default.fileExists(atPath: $0) }) else { return nil }
    return try? readSnapshot(of: source.origin, at: place, in: found) { _, _ in "" }.snapshot.bytes
  }

  /// Where the file lies, seen from the working folder; nil for standard input.
  private var path: String? {
    let location = source.origin.location
    if location == "-" || location.isEmpty { return nil }
    if location.hasPrefix("/") { return location }
    return run.manifest?.options["source_root"].map { ($0 as NSString).appendingPathComponent(location) } ?? location
  }

  /// The part of a long line around a column.
  private func excerpt(_ line: String, column: Int) -> String {
    let scalars = Array(line.unicodeScalars)
    guard scalars.count > Self.mostColumns else { return line }
    let start = max(0, min(column - 1 - Self.mostColumns / 2, scalars.count - Self.mostColumns))
    let part = String(String.UnicodeScalarView(scalars[start..<start + Self.mostColumns]))
    return (start > 0 ? "…" : "") + part + (start + Self.mostColumns < scalars.count ? "…" : "")
  }
}
