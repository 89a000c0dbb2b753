import Foundation

/// A row of a stream as its reader sees it.
struct StreamedRow {
  let members: [String: Any]
  init(_ line: Substring) throws {
    members = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
  }
  var table: String { members["table"] as? String ?? "" }
  var line: Int? { members["line"] as? Int }
  func text(_ name: String) -> String { members[name] as? String ?? "" }
}

/// The rows of a stream.
func streamedRows(_ output: String) throws -> [StreamedRow] {
  try output.split(separator: "\n").map(StreamedRow.init)
}

/// A record of a list of pages.
func pageRecord(_ id: String, page: String = payPage, topic: String? = nil, _ others: [String: Any] = [:]) -> String {
  var members: [String: Any] = ["source_id": id, "bytes": Data(page.utf8).base64EncodedString()]
  if let topic { members["topic"] = topic }
  members.merge(others) { $1 }
  let data = (try? JSONSerialization.data(withJSONObject: members, options: .sortedKeys)) ?? Data()
  return String(decoding: data, as: UTF8.self)
}
