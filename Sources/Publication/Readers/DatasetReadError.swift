/// A published file, or one in its format, cannot be read; lists all problems.
package struct DatasetReadError: Error, Hashable, CustomStringConvertible {
  /// One problem.
  package struct Problem: Sendable, Hashable, CustomStringConvertible {
    /// The row, from 1 and without the header; nil if the file as a whole is concerned.
    package var row: Int?
    /// The line on which the row begins, from 1; nil for JSON.
    package var line: Int?
    /// The column's name, or empty.
    package var column: String
    /// Description of the problem.
    package var message: String

    /// `row 3 (line 4), column low: not a plain number: 1e5`.
    package var description: String {
      var place = row.map { "row \($0)" } ?? line.map { "line \($0)" } ?? ""
      if row != nil, let line { place += " (line \(line))" }
      if !column.isEmpty { place += (place.isEmpty ? "" : ", ") + "column \(column)" }
      return place.isEmpty ? message : "\(place): \(message)"
    }
  }

  /// The path as given.
  package var path: String
  /// In the order of the file; never empty.
  package var problems: [Problem]

  /// Creates an error from its parts.
  package init(path: String, problems: [Problem]) {
    self.path = path
    self.problems = problems
  }

  init(path: String, _ message: String) { self.init(path: path, problems: [Problem(column: "", message: message)]) }

  /// One line per problem, each starting with the path; at most 20, then the number of others.
  package var description: String {
    var lines = problems.prefix(20).map { "\(path): \($0)" }
    if problems.count > 20 { lines.append("\(path): and \(problems.count - 20) more problems") }
    return lines.joined(separator: "\n")
  }
}
