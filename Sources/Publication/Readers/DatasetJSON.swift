import struct Foundation.Decimal
import Records

/// `dataset.json` as it stands in the file, before its rows are turned into values.
struct DatasetJSON: Decodable {
  var schemaVersion: String
  var pipeline: String
  var sources: [JSONRow]
  var statistics: [JSONRow]
  var otherObservations: [JSONRow]
  var conflicts: [JSONRow]
  var findings: [JSONRow]

  enum CodingKeys: String, CodingKey {
    case schemaVersion = "schema_version"
    case pipeline, sources, statistics
    case otherObservations = "other_observations"
    case conflicts, findings
  }
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
      case "evidence": evidence = try container.decode([JSONRow].self, forKey: key)
      case "steps": steps = try container.decode([DerivationStep].self, forKey: key)
      case "snapshot":
        let snapshot = try container.decode([String: String?].self, forKey: key)
        texts["snapshot_sha256"] = snapshot["sha256"] ?? ""
        texts["snapshot_path"] = snapshot["path"] ?? ""
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
