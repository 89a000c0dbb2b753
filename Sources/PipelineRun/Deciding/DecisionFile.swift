import Files
import Foundation
import PipelineSpecs
import Publication
import Records

/// A pipeline's decisions file, to which entries are appended. It is replaced atomically; concurrent writers of this
/// program wait for each other.
package struct DecisionFile: Sendable {
  /// The effect of one addition.
  package struct Addition: Sendable, Equatable {
    /// The entry as written.
    package var entry: String
    /// The parsed decision.
    package var decision: ReviewDecision
    /// The previous text of the file; nil if there was no file.
    package var before: String?
    /// The new text of the file.
    package var after: String
  }

  /// The path as given, for messages.
  package let path: String

  /// Creates a reference to a file that may not exist yet; nothing is opened.
  package init(_ path: String) { self.path = path }

  /// The file's text; nil if there is no file. Throws `badData` if it is not a text file, `inputOutput` if it cannot be
  /// read.
  package func text() throws(RunFailure) -> String? {
    var status = stat()
    guard stat(path, &status) == 0 else {
      if errno == ENOENT { return nil }
      throw RunFailure(.inputOutput, "cannot read \(path): \(String(cString: strerror(errno)))")
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw RunFailure(.badData, "\(path) is not a file") }
    let bytes: Data
    do {
      bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw RunFailure(.inputOutput, "cannot read \(path): \(error.localizedDescription)")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw RunFailure(.badData, "\(path) is not UTF-8")
    }
    return text
  }

  /// The decisions in the file; none if there is no file. Throws `manifest` with all errors.
  package func decisions() throws(RunFailure) -> [ReviewDecision] { try parsed(try text() ?? "") }

  /// Appends an entry, creating the file if missing. Throws `badData`, without writing anything, if the file cannot be
  /// appended to.
  package func append(_ entry: String) throws(RunFailure) -> Addition {
    try locked { () throws(RunFailure) in
      let before = try text()
      let addition = try added(entry, to: before)
      try replace(before, with: addition.after)
      return addition
    }
  }

  /// Undoes one of a list of additions (latest last): restores the previous file and re-applies the later additions.
  /// Returns the remaining list. Throws `badData`, without changing anything, if the file has been changed by someone
  /// else.
  package func undo(_ place: Int, of additions: [Addition]) throws(RunFailure) -> [Addition] {
    try locked { () throws(RunFailure) in
      let tail = additions[place...]
      let isWhole = zip(tail, tail.dropFirst()).allSatisfy { $0.after == $1.before }
      let stands = try text()
      guard isWhole, stands == tail.last?.after else {
        throw RunFailure(
          .badData, "\(path) has been changed by someone else since; nothing was undone. Remove the entry manually")
      }
      var kept = Array(additions[..<place])
      var text = additions[place].before
      for later in tail.dropFirst() {
        let again = try added(later.entry, to: text)
        kept.append(again)
        text = again.after
      }
      try replace(stands, with: text)
      return kept
    }
  }

  /// The text with an additional entry, validated by parsing.
  private func added(_ entry: String, to text: String?) throws(RunFailure) -> Addition {
    let before = try parsed(text ?? "")
    var start = text.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 } ?? DecisionEntry.header
    // A file without decisions.
    if before.isEmpty {
      start = start.replacing(/(?m)^decisions:[ \t]*(?:\[[ \t]*\]|null|~)/, with: "decisions:", maxReplacements: 1)
    }
    if !start.hasSuffix("\n") { start += "\n" }
    let after = start + indented(entry, as: start)
    let decisions = (try? parsed(after)) ?? []
    guard decisions.count == before.count + 1, Array(decisions.dropLast()) == before, let decision = decisions.last
    else {
      throw RunFailure(
        .badData,
        "\(path) cannot be appended to: the list of decisions must come last in the file, one key per line. Add the entry manually:\n"
          + entry)
    }
    return Addition(entry: entry, decision: decision, before: text, after: after)
  }

  /// The entry, indented like the existing list items.
  private func indented(_ entry: String, as text: String) -> String {
    guard let list = text.firstRange(of: /(?m)^decisions:/),
      let item = text[list.upperBound...].firstMatch(of: /(?m)^( *)-[ ]/)
    else { return entry }
    let margin = String(item.1)
    return entry.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.isEmpty ? "" : margin + $0.dropFirst(2)
    }.joined(separator: "\n")
  }

  private func parsed(_ text: String) throws(RunFailure) -> [ReviewDecision] {
    if text.allSatisfy(\.isWhitespace) { return [] }
    do throws(ManifestError) {
      return try parseDecisions(Array(text.utf8), path: path)
    } catch {
      throw RunFailure(.manifest, error.problems.map(\.description).joined(separator: "\n"))
    }
  }

  /// Writes the new content (nil deletes the file), unless the file has changed.
  private func replace(_ before: String?, with after: String?) throws(RunFailure) {
    guard try text() == before else {
      throw RunFailure(.badData, "\(path) was just changed by someone else; nothing was written. Try again")
    }
    do throws(PublicationError) {
      if let after { try AtomicFile(path).replace(with: after) } else { try AtomicFile(path).remove() }
    } catch {
      throw RunFailure(error)
    }
  }

  /// Runs `body` while holding a lock on the folder (the file itself is replaced), so that no other process of this
  /// program writes to it.
  private func locked<Value>(_ body: () throws(RunFailure) -> Value) throws(RunFailure) -> Value {
    let folder = parentFolder(of: AtomicFile(path).path)
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw RunFailure(.cannotCreate, "cannot open folder \(folder): \(String(cString: strerror(errno)))")
    }
    defer { close(descriptor) }
    while flock(descriptor, LOCK_EX) != 0 {
      // On file systems without locks, writing continues: the file is compared before it is replaced.
      guard errno == EINTR else { break }
    }
    return try body()
  }
}
