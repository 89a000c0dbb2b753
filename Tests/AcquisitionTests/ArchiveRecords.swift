import Foundation

@testable import Acquisition

/// Every record of the archive's files, in order.
func records(_ folder: String) throws -> [WARCRecord] {
  var records: [WARCRecord] = []
  for name in try FileManager.default.contentsOfDirectory(atPath: folder).filter({ $0.hasSuffix(".warc.gz") }).sorted()
  {
    let reader = try WARCReader(path: folder + "/" + name, mostBlock: 1 << 24)
    while let entry = reader.next() { records.append(entry.record) }
  }
  return records
}
