import Records

/// Reference periods as written to ISO 8601: `May 2024` → `2024-05`, `2022–32` → `2022/2032`, `through 2032` → `/2032`, `2019` → `2019`.
enum PeriodNormalizer {
  private static let months: [String] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  static func period(_ text: String) -> ReferencePeriod? {
    let lower = text.lowercased()
    let numbers = numbers(in: lower)
    guard let first = numbers.first, first.utf8.count == 4 else { return nil }
    if numbers.count >= 2 {
      let end = numbers[1].utf8.count == 2 ? String(first.prefix(2)) + numbers[1] : numbers[1]
      return ReferencePeriod(first + "/" + end)
    }
    if ["through", "by", "until", "till", "to "].contains(where: { lower.hasPrefix($0) }) { return ReferencePeriod("/" + first) }
    if let month = months.firstIndex(where: { lower.hasPrefix($0) }) {
      return ReferencePeriod(first + "-" + (month < 9 ? "0" : "") + String(month + 1))
    }
    return ReferencePeriod(first)
  }

  private static func numbers(in text: String) -> [String] {
    text.split { !($0.isASCII && $0.isNumber) }.map(String.init)
  }
}
