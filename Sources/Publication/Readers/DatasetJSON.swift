import struct Foundation.Decimal
import Records

/// The raw content of `dataset.json`, before decoding its rows.
struct DatasetJSON: Decodable {
  var schemaVersion: String
  var pipeline: String
  var sources: [JSONRow]
  var statistics: [JSONRow]
  var otherObservations: [JSONRow]
  var conflicts: [JSONRow]
  var findings: [JSONRow]
  var license: String?
  var reviewers: [String]?

  typealias CodingKeys = DatasetDocument.Member
}

/// An object of `dataset.json`: its members as the text they would have in CSV, lists as lists, and what is nested in it.
struct JSONRow: Decodable {
  var texts: [String: String] = [:]
  var lists: [String: [String]] = [:]
  var evidence: [JSONRow] = []
  var steps: [DerivationStep] = []

  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    for key in container.allKeys {
      switch key.stringValue {
      case ColumnName.evidence.rawValue: evidence = try container.decode([JSONRow].self, forKey: key)
      case DocumentMember.steps.rawValue: steps = try container.decode([DerivationStep].self, forKey: key)
      case DocumentMember.snapshot.rawValue:
        let snapshot = try container.decode([String: String?].self, forKey: key)
        texts[ColumnName.snapshotSHA256.rawValue] = snapshot[DocumentMember.sha256.rawValue] ?? ""
        texts[ColumnName.snapshotPath.rawValue] = snapshot[DocumentMember.path.rawValue] ?? ""
      default: try decodeMember(key, container)
      }
    }
  }

  /// Strings are by far the most frequent; a member of a kind this version does not know (an object, say) was added later and is skipped.
  private mutating func decodeMember(_ key: Key, _ container: KeyedDecodingContainer<Key>) throws {
    if try container.decodeNil(forKey: key) { return }
    if let text = try? container.decode(String.self, forKey: key) {
      texts[key.stringValue] = text
    } else if let number = try? container.decode(Decimal.self, forKey: key) {
      texts[key.stringValue] = number.plain
    } else if let list = try? container.decode([String].self, forKey: key) {
      lists[key.stringValue] = list
    }
  }

  /// The members as the decoder of rows takes them.
  func fields(row: Int) -> RowFields { RowFields(texts: texts, lists: lists, row: row) }
}
