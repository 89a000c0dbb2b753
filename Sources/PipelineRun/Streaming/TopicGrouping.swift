import Acquisition
import Foundation
import Publication

/// How the rows of a stream are grouped by topic, and how much may be held in memory.
package struct TopicGrouping: Sendable {
  /// Whether the rows of a topic may be anywhere in the stream. They are then sorted on disk, and results begin when
  /// the stream has ended.
  package var isAnyOrder = false
  /// The maximum number of rows per topic.
  package var maxRows = 200_000
  /// The folder for rows that do not fit in memory.
  package var folder = FileManager.default.temporaryDirectory.path
  /// How many bytes of rows are held in memory before they are written to disk.
  package var memory = 64 << 20

  /// Typical size of a row in bytes; larger rows count as several.
  static let rowBytes = 4096
  /// Maximum memory per row while its topic is reconciled, in bytes.
  static let memoryOfRow = 4096

  /// Creates the default: contiguous topics.
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

  /// Reads a stream to its end. Throws `inputOutput` or `cannotCreate` if it cannot be stored on disk.
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

  /// The next record; nil after the last. Throws as above.
  func next() throws(RunFailure) -> StreamedRecord? { try sorter.next()?.record }
}
