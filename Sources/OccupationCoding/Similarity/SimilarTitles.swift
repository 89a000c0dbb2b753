import Foundation

/// Every title of the lists by its words, for titles that no list has: which codes do the titles most like it stand for?
///
/// Likeness is the weight of the words that two titles share, over the weight of all words of both (weighted Jaccard); a word weighs the logarithm of the number of
/// titles over the number that hold it (inverse document frequency), so that rare words weigh. Only titles with the same last word, the head noun, are compared.
struct SimilarTitles: Sendable {
  /// How the codes of the titles most like a title are spread.
  struct Vote: Sendable {
    /// Codes with their shares of the votes, which make 1; the largest first.
    var shares: [(code: String, share: Double)]
    /// Likeness of the title most like it, 0 to 1.
    var likeness: Double
    /// The title most like it, folded.
    var nearest: String

    /// The share of a code.
    func share(of code: String) -> Double { shares.first { $0.code == code }?.share ?? 0 }
  }

  private var words = WordNumbers()
  /// Where the words of a title begin in `titleWords`; one more than there are titles.
  private var starts: [Int32] = [0]
  private var titleWords: [Int32] = []
  /// The weight of a title's distinct words.
  private var totals: [Float] = []
  private var weights: [Float] = []
  private var codes: [[(code: String, part: Float)]] = []
  /// Titles by word, and by last word.
  private var holders = Postings()
  private var headed = Postings()
  private let unknownWeight: Float

  /// How many of the most similar titles vote, and to which power of their likeness.
  private static let voters = 40

  /// - Parameter titles: folded titles with what they stand for and how much they are trusted.
  init(_ titles: (_ add: (_ title: UnsafeBufferPointer<UInt8>, _ codes: [(code: String, part: Float)]) -> Void) -> Void) {
    var words = WordNumbers()
    var starts: [Int32] = [0]
    var titleWords: [Int32] = []
    var codes: [[(code: String, part: Float)]] = []
    titles { title, parts in
      var from = 0
      var any = false
      for index in 0...title.count where index == title.count || title[index] == 0x20 {
        if index > from {
          titleWords.append(words.number(of: UnsafeBufferPointer(rebasing: title[from..<index])))
          any = true
        }
        from = index + 1
      }
      guard any else { return }
      starts.append(Int32(titleWords.count))
      codes.append(parts)
    }
    self.words = words
    self.starts = starts
    self.titleWords = titleWords
    self.codes = codes
    let count = codes.count
    unknownWeight = logf(Float(max(2, count)))
    var pairs: [(Int32, Int32)] = []
    pairs.reserveCapacity(titleWords.count)
    var heads: [(Int32, Int32)] = []
    heads.reserveCapacity(count)
    for title in 0..<count {
      let range = Int(starts[title])..<Int(starts[title + 1])
      for index in range where !titleWords[range.lowerBound..<index].contains(titleWords[index]) { pairs.append((titleWords[index], Int32(title))) }
      heads.append((titleWords[range.upperBound - 1], Int32(title)))
    }
    holders = Postings(pairs, keys: words.count)
    headed = Postings(heads, keys: words.count)
    weights = (0..<words.count).map { logf(Float(count) / Float(1 + holders.count(Int32($0)))) }
    totals = (0..<count).map { title in
      let range = Int(starts[title])..<Int(starts[title + 1])
      return range.reduce(Float(0)) { titleWords[range.lowerBound..<$1].contains(titleWords[$1]) ? $0 : $0 + weights[Int(titleWords[$1])] }
    }
  }

  /// The vote of the titles most like a folded title; nil where no title has its last word, or for an empty one.
  ///
  /// - Parameter excluding: a folded title that has no vote: what the others say of it is asked.
  func vote(on title: [String], excluding: String? = nil) -> Vote? {
    guard let last = title.last, let head = words.known(last) else { return nil }
    var query: [Int32] = []
    var total: Float = 0
    var seen: Set<String> = []
    for word in title where seen.insert(word).inserted {
      if let number = words.known(word) {
        query.append(number)
        total += weights[Int(number)]
      } else {
        total += unknownWeight
      }
    }
    let best = mostSimilar(query, head: head, total: total, excluding: excluding)
    guard let first = best.first else { return nil }
    var votes: [String: Double] = [:]
    for (likeness, title) in best {
      let power = Double(likeness * likeness * likeness * likeness)
      for (code, part) in codes[Int(title)] { votes[code, default: 0] += power * Double(part) }
    }
    let sum = votes.values.sorted().reduce(0, +)
    guard sum > 0 else { return nil }
    let shares = votes.map { (code: $0.key, share: $0.value / sum) }.sorted { ($1.share, $0.code) < ($0.share, $1.code) }
    return Vote(shares: Array(shares.prefix(5)), likeness: Double(first.likeness), nearest: text(of: first.title))
  }

  private func mostSimilar(_ query: [Int32], head: Int32, total: Float, excluding: String?) -> [(likeness: Float, title: Int32)] {
    // Titles that share another word than the head, once for each such word.
    var shared: [Int32: Float] = [:]
    for word in query where word != head {
      for title in holders[word] where titleWords[Int(starts[Int(title) + 1]) - 1] == head { shared[title, default: 0] += weights[Int(word)] }
    }
    let headWeight = weights[Int(head)]
    var best: [(likeness: Float, title: Int32)] = []
    func likeness(_ sum: Float, _ title: Int32) -> Float { sum / max(0.0001, total + totals[Int(title)] - sum) }
    for (title, sum) in shared { best.append((likeness(sum + headWeight, title), title)) }
    if best.count < SimilarTitles.voters {
      for title in headed[head] where shared[title] == nil { best.append((likeness(headWeight, title), title)) }
    }
    best.sort { ($1.likeness, $0.title) < ($0.likeness, $1.title) }
    if let excluding { best.removeAll { text(of: $0.title) == excluding } }
    return Array(best.prefix(SimilarTitles.voters))
  }

  private func text(of title: Int32) -> String {
    titleWords[Int(starts[Int(title)])..<Int(starts[Int(title) + 1])].map(words.text).joined(separator: " ")
  }
}
