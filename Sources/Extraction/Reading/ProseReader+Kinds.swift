import Codelists
import Pages
import Records

/// What a figure's own verb and noun make it: pay received, a premium, a count of people at work.
extension ProseReader {
  /// `People with experience can get above $56k`: verbs that imply pay only if nothing else is named.
  func isReceived(_ window: Window) -> Bool {
    guard window.token.kind == .money, window.token.per != nil || !window.token.largest.isBelow(10_000) else {
      return false
    }
    guard isAboutPay || namesPeople(window) else { return false }
    let words = passage.words(in: window.beforeRange).suffix(8)
    return words.indices.contains {
      words[$0].isIn(.payVerb) && (words.endIndex == $0 + 1 || !["to", "through", "by"].contains(words[$0 + 1].text))
    }
  }

  /// Whether the text above is about pay.
  var isAboutPay: Bool { surroundings.contains { $0.meaning.topics.first == .wage } }

  /// Whether those who receive the amount are people at work: an occupation, or a word for workers.
  func namesPeople(_ window: Window) -> Bool {
    let range = window.beforeRange
    return occupations.starting(in: range).contains { $0.range.upperBound <= range.upperBound }
      || passage.words(in: range).contains { $0.isIn(.paidPeople) }
  }

  /// `earn $2 to $4 more per hour`, `adds about $5,000 a year`: a difference in pay, not pay.
  func isPremium(_ window: Window) -> Bool {
    guard window.token.kind == .money else { return false }
    let behind = passage.words(from: window.token.range.upperBound, to: window.after).prefix(4).map(\.text)
    let behindPeriod = passage.words(from: window.token.end, to: window.after).first?.text
    // `extra pay for evening (+$1–$3/hr)`
    if window.token.per == .hour, window.token.range.lowerBound < passage.bytes.count,
      passage.bytes[window.token.range.lowerBound] == UInt8(ascii: "+")
    {
      return true
    }
    // `£3,000 more than four years ago` describes how pay has grown.
    if behind.first == "more",
      passage.words(from: window.token.range.upperBound, to: window.after).prefix(10).contains(where: {
        ["ago", "before", "earlier", "previous", "last"].contains($0.text)
      })
    {
      return false
    }
    if isShort, behind.prefix(2).contains(where: { $0 == "premium" || $0 == "boost" }) { return true }
    // `housing can cost $3,000 a month more`
    if passage.words(in: window.beforeRange).suffix(3).contains(where: { $0.text == "cost" || $0.text == "costs" }) {
      return false
    }
    if behind.first == "more" || behind.first == "extra" || behind.first == "mehr"
      || behind.contains(where: { $0 == "drauf" })
    {
      return true
    }
    // `$71,200 a year, more than in 2019` is itself the larger amount, not the difference.
    let goesOn = window.token.end >= passage.bytes.count || passage.bytes[window.token.end] != UInt8(ascii: ",")
    if window.token.per != nil, goesOn, let behindPeriod,
      ["more", "extra", "mehr", "higher", "zusätzlich", "additional"].contains(behindPeriod)
    {
      return true
    }
    return isNamedPremium(window)
  }

  /// True if the words before an amount, or those after its period, call it a premium: `adds $2,000`, `$1.50 an hour on
  /// top`.
  private func isNamedPremium(_ window: Window) -> Bool {
    let before = passage.words(from: window.beforeRange.lowerBound, to: window.token.range.lowerBound).suffix(4).map(
      \.text)
    if topics.starting(in: window.beforeRange).contains(where: { $0.meaning == .other }) { return false }
    if before.last == "another" || before.last == "by",
      passage.words(in: window.beforeRange).suffix(8).contains(where: {
        ["earn", "earns", "out", "tack", "exceed", "beat", "outpace"].contains($0.text)
      }),
      before.last == "another"
        || passage.words(in: window.beforeRange).contains(where: {
          ["out", "outearn", "exceed", "beat"].contains($0.text)
        })
    {
      return true
    }
    // `Nights: plus $4.50 per hour`, `about £3,500 a year on top`, `einen Zuschlag von 150 €`
    if before.last == "plus", window.token.per == .hour { return true }
    if before.suffix(2).contains("zuschlag") { return true }
    let rest = passage.words(from: window.token.end, to: window.after).prefix(3).map(\.text)
    if rest.starts(with: ["on", "top"]) && !rest.contains("of") || rest.first == "zusätzlich" { return true }
    return before.contains { ["adds", "add", "adding", "boosts", "boost"].contains($0) }
      || before.suffix(2).contains("extra")
  }

  /// `under $14.54: 10 % of workers`, `$14.54 to $20.10: 40 %`: a band of the distribution. If it is open below or
  /// above, its share names a percentile.
  func bandShare(_ index: Int, _ tokens: [FigureToken]) -> (statistic: Statistic?, share: Int)? {
    guard index + 1 < tokens.count, tokens[index].kind == .money, tokens[index + 1].kind == .percent,
      tokens[index + 1].shape == .single,
      let share = Int(tokens[index + 1].numbers[0].numeral)
    else { return nil }
    let between = passage.string(tokens[index].end..<tokens[index + 1].range.lowerBound)
    let behind = passage.words(from: tokens[index + 1].end, to: passage.text.utf8.count).prefix(3).map(\.text)
    guard between.allSatisfy({ " :–—-|".contains($0) }), behind.first == "of",
      behind.contains(where: { ["workers", "employees", "people", "earners"].contains($0) })
    else { return nil }
    switch tokens[index].shape {
    case .atMost: return (PercentileRank.statistic(rank: share), share)
    case .atLeast: return (PercentileRank.statistic(rank: 100 - share), share)
    default: return (nil, share)
    }
  }

  /// `The number of locksmiths is expected to grow to 3,400`: the total there will be, not the increase.
  func isReached(_ window: Window) -> Bool {
    guard window.token.kind == .number, window.token.shape == .single, window.token.hasGrouping else { return false }
    var before = passage.words(in: window.beforeRange).suffix(10)
    before.removeSofteners()
    let words = before.map(\.text)
    // `Employment will rise from 15,400 in 2022 to 20,480`: both ends are totals.
    if words.last == "to", risesFromCount(before: window.before) { return true }
    // `this number is expected to reach 239,100`
    if let last = words.last, last.hasPrefix("reach") {
      return words.contains("number") || words.contains("employment")
    }
    // `it employs 84,900 people and is projected to grow to 97,700`
    let counts = passage.words(from: 0, to: window.token.range.lowerBound).suffix(24).contains {
      $0.text == "employs" || $0.text == "employ"
    }
    guard words.last == "to" || words.last == "from", counts || words.contains("number") || words.contains("employment")
    else { return false }
    return words.contains {
      ["grow", "rise", "increase", "fall", "decline", "shrink", "drop", "climb", "go"].contains($0)
    }
  }

  /// `a loss of about 4,900 jobs`, `an increase of over 320,000`, `grow by 15 percent, or by about 682,800 jobs`: the
  /// change in the number of jobs, not the total.
  func isChange(_ window: Window, of topics: [Topic], in sentence: Range<Int>) -> Bool {
    guard topics.first != .other, topics.contains(where: { [.employment, .growth, .added].contains($0) }),
      window.token.hasGrouping || !window.token.numbers[0].magnitude.isEmpty
    else { return false }
    var before = passage.words(from: sentence.lowerBound, to: window.token.range.lowerBound).suffix(14)
    while let last = before.last,
      last.isIn(.boundSoftener) && last.text != "of" || ["over", "more", "than"].contains(last.text)
    { before.removeLast() }
    let words = before.map(\.text)
    if words.last == "of", let noun = words.dropLast().last,
      ["increase", "gain", "loss", "decrease", "decline", "drop", "addition", "rise"].contains(noun)
    {
      return true
    }
    return words.last == "by"
      && words.contains { ["grow", "rise", "increase", "fall", "decline", "shrink", "drop", "expand"].contains($0) }
  }

  /// `from 133,900 jobs to about 151,300`: the preceding figure is a total, and so is the one it rises to.
  private func risesFromCount(before end: Int) -> Bool {
    guard let earlier = passage.tokens.last(where: { $0.end <= end && $0.kind == .number && $0.hasGrouping }) else {
      return false
    }
    return passage.words(from: max(0, earlier.range.lowerBound - 24), to: earlier.range.lowerBound).suffix(2).contains {
      $0.text == "from"
    }
      && passage.words(from: earlier.range.upperBound, to: end).count <= 4
  }

  /// The end of a bracket that follows: `nurses (of all kinds) work …`.
  private func remarkEnd(_ end: Int) -> Int {
    let rest = passage.string(end..<min(passage.bytes.count, end + 50))
    guard rest.hasPrefix(" ("), let close = rest.firstIndex(of: ")") else { return end }
    return end + rest[...close].utf8.count
  }

  /// A count right before an occupation's name counts people at work (`482,700 plumbers`), or jobs to come (`10,900
  /// additional plumbers`).
  func countedWorkers(_ window: Window) -> [Topic] {
    guard window.token.kind == .number else { return [] }
    let behind = passage.words(from: window.token.range.upperBound, to: window.after)
    guard let first = behind.first,
      let mention = occupations.starting(in: first.range.lowerBound..<first.range.upperBound + 2).first
    else { return [] }
    if ["additional", "new", "more"].contains(first.text), mention.range.lowerBound >= first.range.lowerBound {
      return [.change]
    }
    let before = passage.words(from: window.beforeRange.lowerBound, to: window.token.range.lowerBound).suffix(6).map(
      \.text)
    let verb = passage.words(from: remarkEnd(mention.range.upperBound), to: mention.range.upperBound + 60).prefix(2)
      .map(\.text)
    if mention.range.lowerBound == first.range.lowerBound,
      verb.contains(where: { ["work", "worked", "working", "employed"].contains($0) })
    {
      return [.employment]
    }
    // `there are 304,700 technicians in the US`
    if before.suffix(2) == ["there", "are"], window.token.hasGrouping { return [.employment] }
    // `counts 369,900 welders`, `California has 25,000 welders`
    if mention.range.lowerBound == first.range.lowerBound, window.token.hasGrouping,
      ["counts", "counted", "has", "have", "had"].contains(before.last)
    {
      return [.employment]
    }
    return mention.range.lowerBound == first.range.lowerBound
      && before.contains(where: { ["are", "employs", "employ", "currently", "estimated", "were"].contains($0) })
      ? [.employment] : []
  }
}
