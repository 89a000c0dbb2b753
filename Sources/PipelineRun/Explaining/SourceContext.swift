import Foundation
import Records

/// Looks up the lines of a text source around a figure, if the file is unchanged since the run.
struct SourceContext {
  let run: LoadedRun
  let source: SourceRecord
  private static let linesAround = 1
  private static let maxColumns = 160

  /// The line of the figure and its neighbours, each with its number; a note when the file has changed; nothing for
  /// pages that are not plain text.
  func lines(around observation: Observation) -> [String] {
    guard case .text(let line, let column) = observation.locator, source.origin.location != "-" else { return [] }
    guard let snapshot = try? SnapshotOfRun(run: run, source: source).read() else {
      return ["(the file has changed since this run)"]
    }
    let lines = String(decoding: snapshot.bytes, as: UTF8.self).unicodeScalars.split(
      separator: "\n", omittingEmptySubsequences: false)
    guard lines.indices.contains(line - 1) else { return [] }
    let shown = max(1, line - Self.linesAround)...min(lines.count, line + Self.linesAround)
    return shown.map { number in
      let text = excerpt(String(lines[number - 1]), column: number == line ? column : 1)
      return "\(number == line ? ">" : " ") \(number) | \(text)"
    }
  }

  /// The part of a long line around a column.
  private func excerpt(_ line: String, column: Int) -> String {
    let scalars = Array(line.unicodeScalars)
    guard scalars.count > Self.maxColumns else { return line }
    let start = max(0, min(column - 1 - Self.maxColumns / 2, scalars.count - Self.maxColumns))
    let part = String(String.UnicodeScalarView(scalars[start..<start + Self.maxColumns]))
    return (start > 0 ? "…" : "") + part + (start + Self.maxColumns < scalars.count ? "…" : "")
  }
}
