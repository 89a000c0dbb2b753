import Foundation
import Synchronization

/// Reads records that share one compressed member. Random access requires inflating it from its beginning, but pages
/// are read nearly in order, so the last member stays open, together with the records skipped on the way to a later
/// one.
enum MemberReading {
  /// A partly read member.
  private struct OpenMember {
    /// Identifies the file and its version.
    var file: [Int]
    var offset: Int
    var mostBlock: Int
    let reader: WARCReader
    /// Number of records taken from the reader.
    var taken = 0
    /// Skipped records, by their number in the member.
    var passed: [Int: WARCRecord] = [:]
    /// The total size of the skipped records.
    var passedBytes = 0
  }

  private static let last = Mutex<OpenMember?>(nil)
  /// Maximum size of skipped records to keep; others are re-read from the beginning of the member.
  private static let maxPassedBytes = 64 << 20

  /// The record at a location, and any problem on the way to it.
  static func record(
    at place: WARCPlace, in path: String, limits: AcquisitionLimits
  ) throws(AcquisitionError) -> (WARCRecord?, problem: String?) {
    let file = identity(path)
    let result = last.withLock { last -> Result<(WARCRecord?, String?), AcquisitionError> in
      do throws(AcquisitionError) {
        var member = last
        let isOpen =
          member.map { $0.file == file && $0.offset == place.offset && $0.mostBlock == limits.bytes } ?? false
        if !isOpen || member.map({ $0.taken > place.skipped && $0.passed[place.skipped] == nil }) ?? true {
          member = OpenMember(
            file: file, offset: place.offset, mostBlock: limits.bytes,
            reader: try WARCReader(path: path, offset: place.offset, mostBlock: limits.bytes))
        }
        guard var member else { return .success((nil, nil)) }
        let record = advance(&member, to: place.skipped)
        last = member
        return .success((record, member.reader.problem))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private static func advance(_ member: inout OpenMember, to number: Int) -> WARCRecord? {
    if let record = member.passed.removeValue(forKey: number) {
      member.passedBytes -= record.block.count
      return record
    }
    while member.taken <= number {
      let record = member.reader.next()?.record
      member.taken += 1
      guard let record else { return nil }
      if member.taken > number { return record }
      guard member.passedBytes + record.block.count <= maxPassedBytes else { continue }
      member.passed[member.taken - 1] = record
      member.passedBytes += record.block.count
    }
    return nil
  }

  /// Device, inode, size and modification time of a file.
  private static func identity(_ path: String) -> [Int] {
    var status = stat()
    guard stat(path, &status) == 0 else { return [] }
    return [Int(status.st_dev), Int(status.st_ino), Int(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
  }
}
