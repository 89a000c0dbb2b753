import Acquisition
import Foundation
import Publication

/// How the rows of a stream are grouped by topic, and how much may be held in memory.
package struct TopicGrouping: Sendable {
  /// Whether the rows of a topic may stand anywhere in the stream: they are brought together on the disk, and the first
  /// topic is answered when the stream has ended.
  package var isAnyOrder = false
  /// The most rows of one topic.
  package var maxRows = 200_000
  /// The folder for rows that do not fit into memory.
  package var folder = FileManager.default.temporaryDirectory.path
  /// How many bytes of rows are held before they go to the disk.
  package var memory = 64 << 20

  /// A row of so many bytes is usual; larger ones count as several.
  static let rowBytes = 4096
  /// What a row of a topic takes at most while the topic is reconciled, in bytes.
  static let memoryOfRow = 4096

  /// Creates the usual choice: topics that follow each other.
  package init() {}
}

/// The records of a stream grouped by topic: topics in order of first appearance, records of a topic in input order.
///
/// Records without a topic, such as errors of the preceding filter, stay after the row before them. Each topic takes
/// about 100 bytes of memory, for its name.
final class GroupedRecords {
  private let sorter: RowSorter
  /// The number of the last record of the stream.
  private(set) var last = 0

  /// Reads a stream to its end. Throws a failure of code `inputOutput` or `cannotCreate` when it cannot be held on the
  /// disk.
  init(_ input: RecordInput, reader: StreamReader, grouping: TopicGrouping) throws(RunFailure) {
    sorter = RowSorter(memory: grouping.memory, folder: grouping.folder)
    var numbers: [String: Int] = [:]
    var current = 0
    while let record = input.nextRecord() {
      if record.problem == nil, let topic = reader.topic(of: record.bytes) {
        current = numbers[topic] ?? numbers.count + 1
        numbers[topic] = current
      }
      try sorter.add(record, group: current)
      last = record.number
    }
  }

  /// The next record; nil behind the last. Throws as above.
  func next() throws(RunFailure) -> StreamedRecord? { try sorter.next()?.record }
}
