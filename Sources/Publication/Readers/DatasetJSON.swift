import struct Foundation.Decimal
import Records

/// The raw content of `dataset.json`, before decoding its rows.
struct DatasetJSON {
  var schemaVersion = ""
  var pipeline = ""
  var sources: [JSONRow] = []
  var statistics: [JSONRow] = []
  var otherObservations: [JSONRow] = []
  var conflicts: [JSONRow] = []
  var findings: [JSONRow] = []
  var license: String?
  var reviewers: [String]?

  /// Members that are present in every version of the file.
  private static let required: [DatasetDocument.Member] = [
    .schemaVersion, .pipeline, .sources, .statistics, .otherObservations, .conflicts, .findings,
  ]

  /// Reads the file's bytes. Members unknown to this version were added later and are skipped.
  init(_ bytes: [UInt8]) throws(JSONScan.Failure) {
    var scan = JSONScan(bytes)
    var found: Set<DatasetDocument.Member> = []
    var read = DatasetJSON()
    try scan.object { scan, name throws(JSONScan.Failure) in
      guard let member = DatasetDocument.Member(rawValue: name) else { return try scan.skip() }
      found.insert(member)
      try read.take(member, from: &scan)
    }
    try scan.end()
    if let missing = Self.required.first(where: { !found.contains($0) }) {
      throw scan.failure("\(missing.rawValue) is missing")
    }
    self = read
  }

  private init() {}

  private mutating func take(_ member: DatasetDocument.Member, from scan: inout JSONScan) throws(JSONScan.Failure) {
    switch member {
    case .schemaVersion: schemaVersion = try scan.string()
    case .pipeline: pipeline = try scan.string()
    case .sources: sources = try scan.rows()
    case .statistics: statistics = try scan.rows()
    case .otherObservations: otherObservations = try scan.rows()
    case .conflicts: conflicts = try scan.rows()
    case .findings: findings = try scan.rows()
    case .license: if scan.kind() == .null { try scan.skip() } else { license = try scan.string() }
    case .reviewers: if scan.kind() == .null { try scan.skip() } else { reviewers = try scan.strings() }
    }
  }
}

/// An object of `dataset.json`: its members as CSV text, its lists, and its nested objects.
struct JSONRow {
  var texts: [String: String] = [:]
  var lists: [String: [String]] = [:]
  var evidence: [JSONRow] = []
  var steps: [DerivationStep] = []

  /// Reads a text that is a single object.
  init(_ bytes: [UInt8]) throws(JSONScan.Failure) {
    var scan = JSONScan(bytes)
    self = try JSONRow(&scan)
    try scan.end()
  }

  /// Reads the next object.
  init(_ scan: inout JSONScan) throws(JSONScan.Failure) {
    texts.reserveCapacity(48)
    var row = self
    try scan.object { scan, name throws(JSONScan.Failure) in
      switch name {
      case ColumnName.evidence.rawValue: row.evidence = try scan.rows()
      case DocumentMember.steps.rawValue: row.steps = try scan.steps()
      case DocumentMember.snapshot.rawValue: try row.takeSnapshot(from: &scan)
      default: try row.take(name, from: &scan)
      }
    }
    self = row
  }

  private mutating func takeSnapshot(from scan: inout JSONScan) throws(JSONScan.Failure) {
    (texts[ColumnName.snapshotSHA256.rawValue], texts[ColumnName.snapshotPath.rawValue]) = ("", "")
    var row = self
    try scan.object { scan, name throws(JSONScan.Failure) in
      switch name {
      case DocumentMember.sha256.rawValue: row.texts[ColumnName.snapshotSHA256.rawValue] = try scan.string()
      case DocumentMember.path.rawValue: row.texts[ColumnName.snapshotPath.rawValue] = try scan.string()
      default: try scan.skip()
      }
    }
    self = row
  }

  /// A member of a type unknown to this version (such as an object) was added later and is skipped.
  private mutating func take(_ name: String, from scan: inout JSONScan) throws(JSONScan.Failure) {
    if scan.kind() == .array {
      lists[name] = try scan.stringsOrSkip()
    } else if let text = try scan.plainText() {
      texts[name] = text
    }
  }

  /// The members in the form required by the row decoder.
  func fields(row: Int) -> RowFields { RowFields(texts: texts, lists: lists, row: row) }
}

extension JSONScan {
  /// Reads a string or number as in CSV; skips any other value and returns nil.
  mutating func plainText() throws(Failure) -> String? {
    switch kind() {
    case .string: return try string()
    case .number: return Self.plain(try number())
    case .array, .object, .null, .other:
      try skip()
      return nil
    }
  }

  /// A number as in CSV.
  private static func plain(_ text: String) -> String {
    if text.utf8.count <= 18, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return text }
    return (Decimal(plain: text) ?? Decimal(string: text, locale: nil))?.plain ?? text
  }

  fileprivate mutating func rows() throws(Failure) -> [JSONRow] {
    var rows: [JSONRow] = []
    try array { scan throws(Failure) in rows.append(try JSONRow(&scan)) }
    return rows
  }

  fileprivate mutating func strings() throws(Failure) -> [String] {
    var strings: [String] = []
    try array { scan throws(Failure) in strings.append(try scan.string()) }
    return strings
  }

  /// The items of an array of strings; nil if any item is not a string.
  fileprivate mutating func stringsOrSkip() throws(Failure) -> [String]? {
    var strings: [String]? = []
    try array { scan throws(Failure) in
      if scan.kind() == .string {
        strings?.append(try scan.string())
      } else {
        strings = nil
        try scan.skip()
      }
    }
    return strings
  }

  fileprivate mutating func steps() throws(Failure) -> [DerivationStep] {
    var steps: [DerivationStep] = []
    try array { scan throws(Failure) in
      var (rule, input, output): (String?, String?, String?)
      try scan.object { scan, name throws(Failure) in
        switch name {
        case DocumentMember.rule.rawValue: rule = try scan.string()
        case DocumentMember.input.rawValue: input = try scan.string()
        case DocumentMember.output.rawValue: output = try scan.string()
        default: try scan.skip()
        }
      }
      guard let rule, let input, let output else { throw scan.failure("a step needs rule, input and output") }
      steps.append(DerivationStep(rule: rule, input: input, output: output))
    }
    return steps
  }
}
