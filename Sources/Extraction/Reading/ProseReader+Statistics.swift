import Codelists
import Pages
import Records

/// The statistic that the words around a figure name.
extension ProseReader {
  /// `10% of workers earn $41,990 or less`: the share and the open end determine the percentile.
  func shareBefore(_ index: Int, _ tokens: [FigureToken]) -> Statistic? {
    if let share = oneInTen(before: tokens[index]) { return share }
    guard index > 0, tokens[index].kind == .money, PercentileRank.isRank(tokens[index - 1]),
      let rank = Int(tokens[index - 1].numbers[0].numeral)
    else {
      return nil
    }
    let between = passage.words(from: tokens[index - 1].end, to: tokens[index].range.lowerBound).map(\.text)
    let isShare =
      ["of", "der", "des"].contains(between.first ?? "") && between.contains { Self.paidVerbs.contains($0) }
    // `25 percent earn more than $4,418, 25 percent less than $3,136`
    let isSecondShare =
      index > 1 && between.allSatisfy { ["less", "more", "than", "weniger", "mehr", "als"].contains($0) }
      && shareBefore(index - 2, tokens) != nil
    guard isShare || isSecondShare else { return nil }
    switch tokens[index].shape {
    case .atMost: return PercentileRank.statistic(rank: rank)
    case .atLeast: return PercentileRank.statistic(rank: 100 - rank)
    default: return nil
    }
  }

  /// `one in ten earned less than $38,640`.
  private func oneInTen(before token: FigureToken) -> Statistic? {
    guard token.kind == .money else { return nil }
    let words = passage.words(from: passage.sentence(at: token.range.lowerBound).lowerBound, to: token.range.lowerBound)
      .suffix(14).map(\.text)
    if let quarter = quarterOf(words) { return quarter }
    guard let at = words.lastIndex(of: "one"),
      words[at...].starts(with: ["one", "in", "ten"]) || words[at...].starts(with: ["one", "in", "10"])
        || words[at...].starts(with: ["one", "tenth"])
    else { return nil }
    let rest = words[(at + 2)...]
    if rest.contains("less") || rest.contains("under") || rest.contains("below") { return .p10 }
    return rest.contains("more") || rest.contains("over") || rest.contains("above") ? .p90 : nil
  }

  /// `a quarter of respondents make less than $66,000`
  private func quarterOf(_ words: [String]) -> Statistic? {
    if let at = words.lastIndex(of: "half"), at == 0 || words[at - 1] == "and" || words[at - 1] == "about" || at <= 2,
      ["less", "more"].contains(words.dropLast().last ?? ""), words.last == "than"
    {
      return .median
    }
    guard let at = words.lastIndex(of: "quarter"), at > 0, ["a", "one"].contains(words[at - 1]), at + 1 < words.count,
      words[at + 1] == "of"
    else { return nil }
    let rest = words[(at + 2)...]
    if rest.contains("less") || rest.contains("under") || rest.contains("below") { return .p25 }
    return rest.contains("more") || rest.contains("over") || rest.contains("above") ? .p75 : nil
  }

  func statistic(_ window: Window, _ after: Range<Int>) -> Statistic? {
    if let own = statisticInBracket(window) ?? subjectBehind(window) { return own }
    // `a median of $45,980, with a range from $33,150 to $60,880`
    if window.token.shape == .range, statistics.starting(in: window.beforeRange).isEmpty,
      passage.words(in: window.beforeRange).suffix(5).contains(where: {
        ["range", "ranges", "ranging", "spread"].contains($0.text)
      })
    {
      return .typical
    }
    let before = statistics.starting(in: window.beforeRange).last
    let behind = statistics.starting(in: after).first {
      distance(window.token.end, $0.range.lowerBound) <= 4 && isJoined(window.token.end, $0.range.lowerBound)
        || opensBracket($0, window)
    }
    guard let before, let behind else { return (before ?? behind)?.meaning }
    return distance(before.range.upperBound, window.token.range.lowerBound)
      <= distance(window.token.end, behind.range.lowerBound)
      ? before.meaning : behind.meaning
  }

  /// `$23,920 (10%) · $34,740 (median) · $44,580 (90%)`: a bracket right after an amount that contains only the
  /// statistic.
  func statisticInBracket(_ window: Window) -> Statistic? {
    guard window.token.kind == .money else { return nil }
    let text = passage.string(window.token.end..<min(passage.text.utf8.count, window.token.end + 40)).drop { $0 == " " }
    guard text.first == "(", let close = text.firstIndex(of: ")") else { return nil }
    let inside = text[text.index(after: text.startIndex)..<close]
    let words = Words.of(String(inside))
    if let match = Lexicons.statisticHeader.longest(in: words, at: 0), match.words.count == words.count {
      return match.meaning
    }
    guard inside.last == "%", let rank = Int(inside.dropLast()) else { return nil }
    return PercentileRank.statistic(rank: rank)
  }

  /// `About $62,000 a year at the middle of a career (U.S. median, May 2024)`: a bracket after the amount that begins
  /// with the statistic.
  private func opensBracket(_ statistic: PhraseMatch<Statistic>, _ window: Window) -> Bool {
    guard window.token.kind == .money,
      let open = passage.offset(of: " (", in: window.token.end..<statistic.range.lowerBound)
    else { return false }
    return passage.words(from: open, to: statistic.range.lowerBound).count <= 2
      && distance(window.token.end, open) <= 10
  }

  /// `At $45,000, median pay of loan processors fell short of …`: what the amount is follows after the comma.
  func subjectBehind(_ window: Window) -> Statistic? {
    let before = passage.words(in: window.beforeRange)
    guard before.count == 1, let word = before.first, word.text == "at" || word.text == "with",
      let first = statistics.starting(in: window.afterRange).first
    else { return nil }
    let gap = passage.string(window.token.end..<first.range.lowerBound)
    return gap.hasPrefix(", ") && passage.words(from: window.token.end, to: first.range.lowerBound).count <= 2
      ? first.meaning : nil
  }

  /// False if a conjunction starts something new between two places.
  func isJoined(_ from: Int, _ to: Int) -> Bool {
    !passage.words(from: from, to: to).contains { ["and", "or", "with", "while", "but"].contains($0.text) }
      && passage.offset(of: ", ", in: min(from, to)..<to) == nil
      && passage.offset(of: " The ", in: min(from, to)..<to) == nil
  }

  /// `10% $33,500` in a short block: the rank before the amount names its percentile.
  func rankBefore(_ index: Int, _ tokens: [FigureToken]) -> Statistic? {
    if isShort, tokens[index].kind == .money, let ordinal = ordinalBefore(index, tokens) { return ordinal }
    guard isShort, index > 0, tokens[index].kind == .money, PercentileRank.isRank(tokens[index - 1]),
      passage.words(from: tokens[index - 1].end, to: tokens[index].range.lowerBound).count <= 1
    else { return nil }
    return Int(tokens[index - 1].numbers[0].numeral).flatMap(PercentileRank.statistic(rank:))
  }

  /// `25th $59,870`, even if a rendering ran it into the preceding figure (`25th $59,87075th $96,340`).
  private func ordinalBefore(_ index: Int, _ tokens: [FigureToken]) -> Statistic? {
    let start = index > 0 ? tokens[index - 1].range.upperBound : 0
    let gap = passage.string(start..<tokens[index].range.lowerBound)
    guard let last = gap.split(whereSeparator: { $0 == " " || $0 == "\n" }).last, last.hasSuffix("th"),
      gap.hasSuffix("th ") || gap.hasSuffix("th")
    else {
      return nil
    }
    return Int(last.dropLast(2)).flatMap(PercentileRank.statistic(rank:))
  }
}
