import Yams

/// Collects all errors of a manifest while reading its YAML tree: an invalid value is reported and becomes nil, and
/// reading continues.
struct ManifestReader {
  let file: String
  /// Duplicate keys, under the names assigned by `ManifestDocument`.
  let aliases: DuplicateKeys
  private var problems: Set<ManifestProblem> = []
  /// Whether missing page files are left to be reported when the page is read.
  var allowsMissingPages = false

  init(file: String, aliases: DuplicateKeys) {
    self.file = file
    self.aliases = aliases
  }

  /// The value that `body` reads from a YAML file. Throws `ManifestError` with all errors.
  static func read<Value>(
    _ bytes: [UInt8], path: String, _ body: (inout ManifestReader, Node) -> Value
  ) throws(ManifestError) -> Value {
    let document = try ManifestDocument(bytes: bytes, file: path)
    var reader = ManifestReader(file: path, aliases: document.duplicates)
    let value = body(&reader, document.root)
    let problems = reader.sortedProblems
    guard problems.isEmpty else { throw ManifestError(problems: problems) }
    return value
  }

  /// The errors so far, in file order.
  var sortedProblems: [ManifestProblem] {
    problems.sorted { ($0.line, $0.column, $0.message) < ($1.line, $1.column, $1.message) }
  }

  mutating func report(_ message: String, at mark: Mark?) {
    problems.insert(ManifestProblem(file: file, line: mark?.line ?? 1, column: mark?.column ?? 1, message: message))
  }

  /// The fields of a mapping; reports values other than mappings, unknown keys, duplicate keys and missing `required`
  /// keys.
  mutating func fields(_ node: Node, of what: String, keys: [String], required: [String]) -> [String: Node] {
    guard case .mapping(let mapping) = node else {
      report("\(what) must be a mapping with the keys \(listing(keys)), not \(kind(of: node))", at: node.mark)
      return [:]
    }
    var fields: [String: Node] = [:]
    for (key, value) in mapping {
      guard let written = key.scalar?.string else {
        report("a key of \(what) must be a plain name, not \(kind(of: key))", at: key.mark)
        continue
      }
      let name = aliases.name(of: written)
      if !keys.contains(name) {
        report("unknown key '\(name)' in \(what)\(suggestion(for: name, among: keys))", at: key.mark)
      } else if let first = fields[name] {
        report("'\(name)' is given twice in \(what); the other one is on line \(first.mark?.line ?? 1)", at: key.mark)
      } else {
        fields[name] = value
      }
    }
    for name in required where fields[name] == nil { report("\(what) is missing the key '\(name)'", at: node.mark) }
    return fields
  }

  /// The items of a non-empty list; reports anything else.
  mutating func items(_ node: Node?, of what: String) -> [Node] {
    guard let node else { return [] }
    guard case .sequence(let sequence) = node else {
      report("\(what) must be a list, not \(kind(of: node))", at: node.mark)
      return []
    }
    if sequence.isEmpty { report("\(what) must not be empty", at: node.mark) }
    return Array(sequence)
  }

  /// A string; reports anything else. Unquoted numbers and booleans are rejected, because YAML normalizes them (`1.10`
  /// becomes 1.1).
  mutating func text(_ node: Node?, of what: String) -> String? {
    guard let node else { return nil }
    guard let scalar = node.scalar, node.tag == Tag(.str) else {
      report(
        "\(what) must be text, not \(kind(of: node))\(node.scalar == nil ? "" : "; put it in quotes")", at: node.mark)
      return nil
    }
    let value = scalar.string
    guard value.contains(where: { !$0.isWhitespace }) else {
      report("\(what) must not be empty", at: node.mark)
      return nil
    }
    guard !value.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\n" || $0.value == 0x7F }) else {
      report("\(what) must not contain control characters", at: node.mark)
      return nil
    }
    return value
  }

  /// A whole number; reports anything else.
  mutating func integer(_ node: Node?, of what: String) -> Int? {
    guard let node else { return nil }
    guard node.tag == Tag(.int), let value = node.int else {
      report("\(what) must be a whole number, not \(kind(of: node))", at: node.mark)
      return nil
    }
    return value
  }

  /// A positive number; reports anything else.
  mutating func positiveNumber(_ node: Node, of what: String) -> Double? {
    guard node.tag == Tag(.int) || node.tag == Tag(.float), let value = node.float else {
      report("\(what) must be a number, not \(kind(of: node))", at: node.mark)
      return nil
    }
    guard value > 0, value.isFinite else {
      report("\(what) must be a positive number, not \(node.scalar?.string ?? "")", at: node.mark)
      return nil
    }
    return value
  }
}

/// Description of a node's kind.
private func kind(of node: Node) -> String {
  switch node {
  case .mapping: return "a mapping"
  case .sequence: return "a list"
  case .alias: return "an alias"
  case .scalar(let scalar):
    if node.tag == Tag(.null) { return "nothing" }
    let shown = scalar.string.count > 40 ? scalar.string.prefix(40) + "…" : Substring(scalar.string)
    return node.tag == Tag(.str) ? "the text '\(shown)'" : "'\(shown)'"
  }
}

private func listing(_ names: [String]) -> String { names.joined(separator: ", ") }
