/// Writes the HTML source that libxml2 is to read while its tags are scanned. Nothing is lost without saying so: what is
/// neither copied nor skipped by then is copied as it is.
struct MarkupWriter {
  private let source: UnsafeBufferPointer<UInt8>
  private(set) var utf8: [UInt8] = []
  /// Up to where the source has been copied or skipped.
  private(set) var position = 0

  /// A longer run of white space is kept: one that fills libxml2's buffer for text opens a paragraph there.
  private static let longestRun = 900

  init(_ source: UnsafeBufferPointer<UInt8>) {
    self.source = source
    utf8.reserveCapacity(source.count)
  }

  /// Copies the source up to an index as it is.
  mutating func copy(upTo end: Int) {
    guard end > position else { return }
    utf8.append(contentsOf: UnsafeBufferPointer(rebasing: source[position..<end]))
    position = end
  }

  /// Writes each run of white space in a text as one blank.
  mutating func collapseSpace(in text: Range<Int>) {
    var index = text.lowerBound
    while index < text.upperBound {
      guard MarkupWriter.isSpace(source[index]) else {
        index += 1
        continue
      }
      let start = index
      repeat { index += 1 } while index < text.upperBound && MarkupWriter.isSpace(source[index])
      guard index - start > 1, index - start <= MarkupWriter.longestRun else { continue }
      copy(upTo: start)
      utf8.append(0x20)
      skip(to: index)
    }
  }

  /// Leaves the source out up to an index.
  mutating func skip(to end: Int) { position = max(position, end) }

  /// Adds what the source does not have.
  mutating func write(_ bytes: [UInt8]) { utf8 += bytes }

  /// White space as libxml2 has it: unlike HTML, without the form feed.
  static func isSpace(_ byte: UInt8) -> Bool {
    byte <= 0x20 && (byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D)
  }
}
