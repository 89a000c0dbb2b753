import Testing

@testable import Publication

/// A row, and its topic if it belongs to a table that is reconciled.
struct RowOfTopic: Sendable, CustomTestStringConvertible {
  let name: String
  let row: String
  let topic: String?
  var testDescription: String { name }

  init(_ name: String, _ row: String, _ topic: String?) { (self.name, self.row, self.topic) = (name, row, topic) }
}

@Suite("Rows of a stream")
struct StreamReaderTests {
  private static let rows: [RowOfTopic] = [
    RowOfTopic(
      "a row of another table than observations", #"{"table":"sources","topic":"x","facts":{"subject":{}}}"#, "x"),
    RowOfTopic("an empty topic is the usual one", #"{"table":"findings","topic":""}"#, "usual"),
    RowOfTopic("escapes in other members", #"{"raw":"a \" b","topic":"y"}"#, "y"),
    RowOfTopic("a topic that is a number", #"{"observation_id":"1","topic":7}"#, "7"),
    RowOfTopic("no topic is the usual one", #"{"observation_id":"1"}"#, "usual"),
    RowOfTopic("a row that tells of an error has none", #"{"table":"errors","topic":"x"}"#, nil),
    RowOfTopic("a row of a table that is made has none", #"{"table":"statistics","topic":"x"}"#, nil),
    RowOfTopic("a row that is cut has none", #"{"topic":"x""#, nil),
    RowOfTopic("a row that is no object has none", #"["x"]"#, nil),
    RowOfTopic("a topic that is a list is the usual one", #"{"topic":["x"]}"#, "usual"),
    RowOfTopic("an escape in the topic", #"{"topic":"x\/y"}"#, "x/y"),
  ]

  @Test("the topic of a row is found without decoding it", arguments: rows)
  func topic(_ test: RowOfTopic) {
    #expect(StreamReader(topic: "usual").topic(of: Array(test.row.utf8)) == test.topic)
  }
}
