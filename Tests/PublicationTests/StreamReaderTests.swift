import Testing

@testable import Publication

@Suite("Rows of a stream")
struct StreamReaderTests {
  /// A row, and its topic if it belongs to a table that is reconciled.
  private static let topics: [(row: String, topic: String?)] = [
    (#"{"table":"sources","topic":"x","facts":{"subject":{}}}"#, "x"), (#"{"table":"findings","topic":""}"#, "usual"),
    (#"{"raw":"a \" b","topic":"y"}"#, "y"),
    (#"{"observation_id":"1","topic":7}"#, "7"), (#"{"observation_id":"1"}"#, "usual"),
    (#"{"table":"errors","topic":"x"}"#, nil),
    (#"{"table":"statistics","topic":"x"}"#, nil), (#"{"topic":"x""#, nil), (#"["x"]"#, nil),
    (#"{"topic":["x"]}"#, "usual"), (#"{"topic":"x\/y"}"#, "x/y"),
  ]

  @Test("the topic of a row is found without decoding it", arguments: topics.indices)
  func topic(_ number: Int) {
    let (row, topic) = Self.topics[number]
    #expect(StreamReader(topic: "usual").topic(of: Array(row.utf8)) == topic, "\(row)")
  }
}
