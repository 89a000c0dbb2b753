/// Something at a position in a text. Lists of spans are in text order and do not overlap, so that they can be searched
/// by bisection: a line of one megabyte has a hundred thousand of them.
protocol TextSpan {
  /// UTF-8 offsets in the text.
  var range: Range<Int> { get }
}

extension Word: TextSpan {}
extension FigureToken: TextSpan {}
extension PeriodFinder.Period: TextSpan {}
extension PlaceFinder.Place: TextSpan {}
extension OccupationFinder.Mention: TextSpan {}

extension RandomAccessCollection where Element: TextSpan, Index == Int {
  /// The index of the first element that begins at or after `offset`.
  func firstIndex(from offset: Int) -> Int { bisected { $0.range.lowerBound >= offset } }

  /// The index after the last element that ends at or before `offset`.
  func endIndex(endingBy offset: Int) -> Int { bisected { $0.range.upperBound > offset } }

  /// The elements that begin in `range`.
  func starting(in range: Range<Int>) -> SubSequence {
    let first = firstIndex(from: range.lowerBound)
    return self[first..<Swift.max(first, firstIndex(from: range.upperBound))]
  }

  /// Whether an element shares a byte with `range`.
  func overlaps(_ range: Range<Int>) -> Bool {
    let index = endIndex(endingBy: range.lowerBound)
    return index < endIndex && self[index].range.lowerBound < range.upperBound
  }

  /// The index of the first element that satisfies `isBehind`, which must then hold for all that follow.
  private func bisected(_ isBehind: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
