import Files
import Foundation

/// Reads titles: the column `title` if the file is CSV with such a header, otherwise every non-blank line verbatim.
/// Throws `DatasetReadError` for malformed CSV.
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

/// The index of the title column; nil if the first line is not such a header.
private func titleColumn(_ bytes: [UInt8]) throws(DelimitedReadError) -> Int? {
  let first = bytes.prefix { $0 != 0x0A }
  var records = DelimitedReader(Array(first))
  do throws(DelimitedReadError) {
    return try records.record()?.fields.firstIndex { $0.lowercased() == "title" }
  } catch {
    return nil
  }
}
