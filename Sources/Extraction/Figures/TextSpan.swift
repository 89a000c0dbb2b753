/// Something that stands at a place of a text. Lists of such things are in the order of the text and do not overlap, so
/// that they are searched by bisection: a line of a megabyte holds a hundred thousand of them.
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
  /// The index of the first element that begins at `offset` or behind it.
  func firstIndex(from offset: Int) -> Int { bisected { $0.range.lowerBound >= offset } }

  /// The index behind the last element that ends at `offset` or before it.
  func endIndex(endingBy offset: Int) -> Int { bisected { $0.range.upperBound > offset } }

  /// The elements that begin in `range`.
  func starting(in range: Range<Int>) -> SubSequence {
    let first = firstIndex(from: range.lowerBound)
    return self[first..<Swift.max(first, firstIndex(from: range.upperBound))]
  }

  /// True when an element shares a byte with `range`.
  func overlaps(_ range: Range<Int>) -> Bool {
    let index = endIndex(endingBy: range.lowerBound)
    return index < endIndex && self[index].range.lowerBound < range.upperBound
  }

  /// The index of the first element that `isBehind` holds for; it must hold for all that follow.
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
