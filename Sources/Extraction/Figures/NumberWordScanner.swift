import Foundation
import Records

/// Finds figures written in words: `five percent`, `two thousand openings`, `sixty thousand dollars`. Small numbers on
/// their own (`one of them`, `two years`) do not count.
struct NumberWordScanner {
  let cursor: ByteCursor
  let words: [Word]

  /// The amounts, in order.
  func scan() -> [Amount] {
    var amounts: [Amount] = []
    var index = 0
    while index < words.count {
      guard words[index].marks.contains(.isNumberWord) else {
        index += 1
        continue
      }
      let end = runEnd(from: index)
      if let amount = amount(index..<end) { amounts.append(amount) }
      index = end
    }
    return amounts
  }

  /// The end of the run of number words that begins at an index. They follow each other with a blank, a hyphen or `and`
  /// between them.
  private func runEnd(from start: Int) -> Int {
    var end = start + 1
    while end < words.count {
      if words[end].marks.contains(.isNumberWord), touches(end) {
        end += 1
      } else if words[end].text == "and", end + 1 < words.count, words[end + 1].marks.contains(.isNumberWord),
        touches(end), touches(end + 1),
        NumberWords.isScale(words[end - 1].text)
      {
        end += 2
      } else if words[end].text == "and", end + 2 < words.count, words[end + 1].text == "a",
        words[end + 2].text == "half"
      {
        end += 3
      } else {
        break
      }
    }
    return end
  }

  private func touches(_ index: Int) -> Bool {
    let gap = words[index - 1].range.upperBound..<words[index].range.lowerBound
    return gap.count == 1 && (cursor[gap.lowerBound] == 0x20 || cursor[gap.lowerBound] == UInt8(ascii: "-"))
  }

  private func amount(_ run: Range<Int>) -> Amount? {
    var start = run.lowerBound
    // `a thousand`, but not `5 thousand`, where the word belongs to the digits.
    if NumberWords.isScale(words[start].text) {
      guard start > 0, words[start - 1].text == "a", touches(start) else { return nil }
      start -= 1
    }
    var spelled = words[start..<run.upperBound].map(\.text)
    if let scale = sharedScale(run, spelled) { spelled.append(scale) }
    guard let value = NumberWords.value(of: spelled) else { return nil }
    let range = words[start].range.lowerBound..<words[run.upperBound - 1].range.upperBound
    var amount = Amount(
      kind: .bare, start: range.lowerBound, end: range.upperBound,
      printed: PrintedNumber(numeral: spelled.joined(separator: " ")))
    amount.value = value
    amount.hasGrouping = !value.isBelow(1_000)
    guard let next = following(run.upperBound) else { return isCount(spelled, value) ? amount : nil }
    if let end = percentEnd(run.upperBound) {
      amount.kind = .percent
      amount.isPercentWord = true
      amount.end = end
      return amount
    }
    if next.text == "cents" || next.text == "cent", value.isBelow(100) {
      (amount.kind, amount.currency, amount.end, amount.printed.magnitude, amount.value) = (
        .money, "$", next.range.upperBound, next.text, value / 100
      )
      return amount
    }
    if let code = Lexicons.currencyName.meaning(of: next.text)
      ?? (next.text == "pounds" && isPaid(run.upperBound + 1) ? "GBP" : nil)
    {
      (amount.kind, amount.currency, amount.currencyWords, amount.end) = (
        .money, code, next.text, next.range.upperBound
      )
      return amount
    }
    if spelled.count > run.count { return amount }
    // `five to seven percent`: the lower end of a range.
    if joinsPercent(run.upperBound) { return amount }
    return isCount(spelled, value) ? amount : nil
  }

  /// `two thousand` and `twelve hundred` are counts. `one million` alone may be a figure of speech; that is decided by
  /// what it counts.
  private func isCount(_ words: [String], _ value: Decimal) -> Bool {
    words.contains(where: NumberWords.isScale) && !value.isBelow(100)
  }

  /// `between thirty and forty thousand`: the scale of the upper end applies to the lower one too.
  private func sharedScale(_ run: Range<Int>, _ spelled: [String]) -> String? {
    guard let joint = following(run.upperBound), joint.text == "to" || joint.text == "and",
      !spelled.contains(where: NumberWords.isScale),
      let other = following(run.upperBound + 1), other.marks.contains(.isNumberWord),
      case let upper = words[run.upperBound + 1..<runEnd(from: run.upperBound + 1)].map(\.text), let scale = upper.last,
      NumberWords.isScale(scale),
      upper.count > 1,
      let low = NumberWords.value(of: spelled), let high = NumberWords.value(of: Array(upper.dropLast())),
      low.isBelow(high)
    else { return nil }
    return scale
  }

  /// `pounds a year`, `pounds per hour`: pounds are also weights.
  private func isPaid(_ index: Int) -> Bool {
    index < words.count && Lexicons.payPeriodBehind.longest(in: words, at: index) != nil
  }

  private func following(_ index: Int) -> Word? {
    guard index < words.count, touches(index) else { return nil }
    return words[index]
  }

  private func percentEnd(_ index: Int) -> Int? {
    guard let word = following(index) else { return nil }
    if word.text == "percent" || word.text == "pct" { return word.range.upperBound }
    guard word.text == "per", let cent = following(index + 1), cent.text == "cent" else { return nil }
    return cent.range.upperBound
  }

  private func joinsPercent(_ index: Int) -> Bool {
    guard let joint = following(index), joint.text == "to" || joint.text == "and", let other = following(index + 1),
      other.marks.contains(.isNumberWord)
    else {
      return false
    }
    return percentEnd(runEnd(from: index + 1)) != nil
  }
}
