import Files
import Foundation

/// Reads titles: the column `title` of a CSV file that has one in its header, else every line that is not blank, as it
/// stands. Throws `DatasetReadError` for a CSV file that cannot be read to its end.
package func readTitles(_ bytes: [UInt8], path: String) throws(DatasetReadError) -> [String] {
  do throws(DelimitedReadError) {
    if let column = try titleColumn(bytes) {
      var records = DelimitedReader(bytes)
      _ = try records.record()
      var titles: [String] = []
      while let record = try records.record() {
        titles.append(column < record.fields.count ? record.fields[column] : "")
      }
      return titles
    }
  } catch {
    throw DatasetReadError(path: path, problems: [.init(line: error.line, column: "", message: error.message)])
  }
  let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
  return text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).map {
    String(decoding: $0, as: UTF8.self).trimmingCharacters(in: .whitespaces)
  }.filter {
    !$0.isEmpty
  }
}

/// Where the header names titles; nil for a first line that is no such header.
private func titleColumn(_ bytes: [UInt8]) throws(DelimitedReadError) -> Int? {
  let first = bytes.prefix { $0 != 0x0A }
  var records = DelimitedReader(Array(first))
  do throws(DelimitedReadError) {
    return try records.record()?.fields.firstIndex { $0.lowercased() == "title" }
  } catch {
    return nil
  }
}
