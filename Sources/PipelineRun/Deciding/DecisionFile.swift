import Foundation
import PipelineSpecs
import Publication
import Records

/// A pipeline's file of decisions, to which entries are added. It is replaced as a whole, in one step; writers of this program wait for one another.
public struct DecisionFile: Sendable {
  /// What one addition did to the file.
  public struct Addition: Sendable, Equatable {
    /// The entry as it was written.
    public var entry: String
    /// What it says, as a run reads it.
    public var decision: ReviewDecision
    /// The file's text before; nil where there was no file.
    public var before: String?
    /// The file's text afterwards.
    public var after: String
  }

  /// As given, for messages.
  public let path: String

  /// A file that may not be there yet; nothing is opened.
  public init(_ path: String) { self.path = path }

  /// The file's text; nil where there is none. Throws a failure of code `badData` for what is no file of text, `inputOutput` when it cannot be read.
  public func text() throws(RunFailure) -> String? {
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
    guard let text = String(validating: bytes, as: UTF8.self) else { throw RunFailure(.badData, "\(path) is not UTF-8") }
    return text
  }

  /// The decisions in the file; none where there is no file. Throws a failure of code `manifest` with its mistakes.
  public func decisions() throws(RunFailure) -> [ReviewDecision] { try parsed(try text() ?? "") }

  /// Adds an entry at the end; the file is begun where there is none. Throws a failure of code `badData` when the file cannot be added to, and writes nothing then.
  public func append(_ entry: String) throws(RunFailure) -> Addition {
    try locked { () throws(RunFailure) in
      let before = try text()
      let addition = try added(entry, to: before)
      try replace(before, with: addition.after)
      return addition
    }
  }

  /// Takes back the addition at a place of a list of additions, the latest last: the file is what it was before it, with the later ones added again.
  /// Returns the list that stands then. Throws a failure of code `badData`, and changes nothing, when somebody else changed the file since.
  public func undo(_ place: Int, of additions: [Addition]) throws(RunFailure) -> [Addition] {
    try locked { () throws(RunFailure) in
      let tail = additions[place...]
      let isWhole = zip(tail, tail.dropFirst()).allSatisfy { $0.after == $1.before }
      let stands = try text()
      guard isWhole, stands == tail.last?.after else {
        throw RunFailure(.badData, "\(path) has been changed by someone else since; nothing was undone. Remove the entry manually")
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

  /// The text with an entry more, checked to be what a run reads.
  private func added(_ entry: String, to text: String?) throws(RunFailure) -> Addition {
    let before = try parsed(text ?? "")
    var start = text.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 } ?? DecisionEntry.header
    // A file that waits for its first decision.
    if before.isEmpty { start = start.replacing(/(?m)^decisions:[ \t]*(?:\[[ \t]*\]|null|~)/, with: "decisions:", maxReplacements: 1) }
    if !start.hasSuffix("\n") { start += "\n" }
    let after = start + indented(entry, as: start)
    let decisions = (try? parsed(after)) ?? []
    guard decisions.count == before.count + 1, Array(decisions.dropLast()) == before, let decision = decisions.last else {
      throw RunFailure(
        .badData, "\(path) cannot be appended to: the list of decisions must come last in the file, one key per line. Add the entry manually:\n" + entry)
    }
    return Addition(entry: entry, decision: decision, before: text, after: after)
  }

  /// The entry with its list items as far from the margin as those that are there.
  private func indented(_ entry: String, as text: String) -> String {
    guard let list = text.firstRange(of: /(?m)^decisions:/), let item = text[list.upperBound...].firstMatch(of: /(?m)^( *)-[ ]/) else { return entry }
    let margin = String(item.1)
    return entry.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : margin + $0.dropFirst(2) }.joined(separator: "\n")
  }

  private func parsed(_ text: String) throws(RunFailure) -> [ReviewDecision] {
    if text.allSatisfy(\.isWhitespace) { return [] }
    do throws(ManifestError) {
      return try parseDecisions(Array(text.utf8), path: path)
    } catch {
      throw RunFailure(.manifest, error.problems.map(\.description).joined(separator: "\n"))
    }
  }

  /// Writes what the file is to be, nil for none, unless it is no longer what it was.
  private func replace(_ before: String?, with after: String?) throws(RunFailure) {
    guard try text() == before else { throw RunFailure(.badData, "\(path) was just changed by someone else; nothing was written. Try again") }
    do throws(PublicationError) {
      if let after { try AtomicFile(path).replace(with: after) } else { try AtomicFile(path).remove() }
    } catch {
      throw RunFailure(error)
    }
  }

  /// Runs `body` while no other process of this program writes a file of the same folder. The lock is the folder's, since the file itself is replaced.
  private func locked<Value>(_ body: () throws(RunFailure) -> Value) throws(RunFailure) -> Value {
    let folder = (AtomicFile(path).path as NSString).deletingLastPathComponent
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw RunFailure(.cannotCreate, "cannot open folder \(folder): \(String(cString: strerror(errno)))") }
    defer { close(descriptor) }
    while flock(descriptor, LOCK_EX) != 0 {
      // File systems without locks write all the same: the file is compared before it is replaced.
      guard errno == EINTR else { break }
    }
    return try body()
  }
}
