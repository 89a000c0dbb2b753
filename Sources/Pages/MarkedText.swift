import Records

/// Visible text with a map from each of its parts back to the snapshot.
package struct MarkedText: Sendable, Hashable {
  /// From `utf8Offset` on, the text is located at `locator`; within a text file the column advances with every Unicode
  /// scalar.
  package struct Mark: Sendable, Hashable {
    /// The mark's offset in the text.
    package var utf8Offset: Int
    fileprivate(set) var place: TextPlace

    /// The corresponding place in the snapshot.
    package var locator: SourceLocator { place.locator }
  }

  /// The text.
  package private(set) var string: String
  /// Sorted by offset; the first, if any, has offset 0.
  package private(set) var marks: [Mark]

  /// Creates a text located at a single place.
  package init(_ string: String, at locator: SourceLocator) {
    self.string = string
    marks = [Mark(utf8Offset: 0, place: .located(locator))]
  }

  /// An empty text to append to.
  package init() {
    string = ""
    marks = []
  }

  /// A text in UTF-8 with its marks, sorted by offset.
  init(utf8: [UInt8], marks: [Mark]) {
    string = String(decoding: utf8, as: UTF8.self)
    // A copy of its own, so that whoever gathers marks can go on in the same memory.
    self.marks = marks.withUnsafeBufferPointer { Array($0) }
  }

  /// Whether there is only white space.
  package var isBlank: Bool { string.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D } }

  /// Appends a piece located at `locator`.
  package mutating func append(_ piece: String, at locator: SourceLocator) { append(piece, at: .located(locator)) }

  /// The same, at the place of an element.
  mutating func append(_ piece: String, at place: TextPlace) {
    guard !piece.isEmpty else { return }
    marks.append(Mark(utf8Offset: string.utf8.count, place: place))
    string += piece
  }

  /// Appends characters that are not in the source (a blank between joined lines); they count as part of the preceding
  /// piece.
  package mutating func appendGlue(_ glue: String) { string += glue }

  /// Appends another marked text.
  package mutating func append(_ other: MarkedText) {
    let base = string.utf8.count
    marks += other.marks.map { Mark(utf8Offset: $0.utf8Offset + base, place: $0.place) }
    string += other.string
  }

  /// The place in the snapshot of the character at `utf8Offset`.
  package func locator(atUTF8 utf8Offset: Int) -> SourceLocator { place(atUTF8: utf8Offset).locator }

  private func place(atUTF8 utf8Offset: Int) -> TextPlace {
    guard let first = marks.first else { return .located(.page) }
    let behind = firstMark(behind: utf8Offset)
    let mark = behind > 0 ? marks[behind - 1] : first
    guard case .located(.text(let line, let column)) = mark.place else { return mark.place }
    let utf8 = string.utf8
    let from = utf8.index(utf8.startIndex, offsetBy: mark.utf8Offset)
    let to = utf8.index(utf8.startIndex, offsetBy: max(mark.utf8Offset, min(utf8Offset, utf8.count)))
    return .located(.text(line: line, column: column + string.unicodeScalars[from..<to].count))
  }

  /// The part of the text in a range of UTF-8 offsets, with its own marks.
  package func slice(_ range: Range<Int>) -> MarkedText {
    let utf8 = string.utf8
    let lower = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let upper = utf8.index(utf8.startIndex, offsetBy: range.upperBound)
    var part = MarkedText()
    part.string = String(string[lower..<upper])
    part.marks = [Mark(utf8Offset: 0, place: place(atUTF8: range.lowerBound))]
    part.marks += marks[firstMark(behind: range.lowerBound)...].prefix { $0.utf8Offset < range.upperBound }
      .map { Mark(utf8Offset: $0.utf8Offset - range.lowerBound, place: $0.place) }
    return part
  }

  /// The index of the first mark after an offset, by bisection: a long line may have thousands.
  private func firstMark(behind utf8Offset: Int) -> Int {
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].utf8Offset > utf8Offset { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
