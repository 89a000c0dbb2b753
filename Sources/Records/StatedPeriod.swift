/// A reference period as stated on a page: its text and meaning.
package struct StatedPeriod: Hashable, Sendable, Codable {
  /// As written: `2022-2032`, `May 2024`, `through 2032`.
  package let words: String
  /// The parsed period.
  package let period: ReferencePeriod

  /// Parses `May 2024`, `May 15, 2024` and `2024-05` as `2024-05`, `2022–32` as `2022/2032`, `through 2032` as `/2032`,
  /// `2019` as `2019`; nil without a year.
  package init?(_ words: String) {
    // A year alone is most of them.
    if words.utf8.count == 4, let year = ReferencePeriod(words) {
      (self.words, period) = (words, year)
      return
    }
    guard let period = StatedPeriod.read(words.inLowerCase) else { return nil }
    self.words = words
    self.period = period
  }

  /// A period given numerically by a reviewer.
  package init(_ period: ReferencePeriod) { self.init(period, words: nil) }

  private init(_ period: ReferencePeriod, words: String?) {
    self.words = words ?? period.description
    self.period = period
  }

  /// The end year as a separate period: 2032 for `by 2032`; nil for a period with a start.
  package var endYear: StatedPeriod? { period.beginning == nil ? period.end.map { StatedPeriod($0) } : nil }

  /// Start and end year of an interval.
  package var ends: (base: StatedPeriod, target: StatedPeriod)? {
    guard let base = period.beginning, let target = period.end else { return nil }
    return (StatedPeriod(base), StatedPeriod(target))
  }

  /// The interval between two years.
  package static func between(_ base: StatedPeriod, _ target: StatedPeriod) -> StatedPeriod? {
    ReferencePeriod("\(base.period)/\(target.period)").map { StatedPeriod($0, words: base.words + "-" + target.words) }
  }

  private static let months: [String] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private static func read(_ lower: String) -> ReferencePeriod? {
    let numbers = lower.utf8.split { !(48...57).contains($0) }.map { Substring($0) }
    if let month = months.firstIndex(where: { lower.hasPrefix($0) }), let year = numbers.last, year.utf8.count == 4,
      numbers.dropLast().allSatisfy({ $0.utf8.count <= 2 })
    {
      return ReferencePeriod(year + "-" + (month < 9 ? "0" : "") + String(month + 1))
    }
    guard let first = numbers.first, first.utf8.count == 4 else { return nil }
    // `2022-23 to 2032-33`: from the one year's beginning to the other's.
    if numbers.count == 4, numbers[2].utf8.count == 4 { return ReferencePeriod(first + "/" + numbers[2]) }
    if numbers.count >= 2 {
      if isMonth(numbers[1], of: first) { return ReferencePeriod(first + "-" + numbers[1]) }
      let end = numbers[1].utf8.count == 2 ? first.prefix(2) + numbers[1] : numbers[1]
      return ReferencePeriod(first + "/" + end)
    }
    if ["through", "by", "until", "till", "to "].contains(where: { lower.hasPrefix($0) }) {
      return ReferencePeriod("/" + first)
    }
    return ReferencePeriod(String(first))
  }

  /// `2023-05` is a month: the second year of a span would be earlier than the first.
  private static func isMonth(_ digits: Substring, of year: Substring) -> Bool {
    guard digits.utf8.count == 2, let month = Int(digits), (1...12).contains(month), let short = Int(year.suffix(2))
    else { return false }
    return month <= short
  }
}
