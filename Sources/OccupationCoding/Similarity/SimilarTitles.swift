import Foundation

/// All titles of the lists, indexed by word, to find the codes of the titles most similar to an unlisted one.
///
/// Similarity is the weight of the shared words of two titles, divided by the weight of all their words (weighted
/// Jaccard). The weight of a word is the logarithm of the number of titles divided by the number that contain it
/// (inverse document frequency), so that rare words count most. Only titles with the same last word, the head noun, are
/// compared.
struct SimilarTitles: Sendable {
  /// Distribution of the codes of the most similar titles.
  struct Vote: Sendable {
    /// Codes with their shares of the votes; largest first, at most five.
    var shares: [(code: String, share: Double)]
    /// Similarity of the most similar title, 0 to 1.
    var likeness: Double
    /// The most similar title, folded.
    var nearest: String

    /// The share of a code.
    func share(of code: String) -> Double { shares.first { $0.code == code }?.share ?? 0 }
  }

  /// Number of most similar titles that vote, each weighted by the fourth power of its similarity.
  private static let voters = 40

  private let words: WordNumbers
  /// The start of each title's words in `titleWords`, with a final end offset.
  private let starts: [Int32]
  private let titleWords: [Int32]
  /// The start of each title's codes in `codes`, with a final end offset.
  private let codeStarts: [Int32]
  private let codes: [WeightedCodes.Element]
  /// The weight of a title's distinct words, by title; the weight of a word, by word.
  private let totals: [Float]
  private let weights: [Float]
  /// Titles by word; by last word, the shortest first.
  private let holders: Postings
  private let headed: Postings
  private let unknownWeight: Float

  /// - Parameter titles: passes on folded titles with their codes and the confidence in them.
  init(
    _ titles: (_ add: (_ title: UnsafeBufferPointer<UInt8>, _ codes: [WeightedCodes.Element]) -> Void) -> Void
  ) {
    var words = WordNumbers()
    var starts: [Int32] = [0]
    var titleWords: [Int32] = []
    var codeStarts: [Int32] = [0]
    var codes: [WeightedCodes.Element] = []
    titles { title, weighted in
      var from = 0
      for index in 0...title.count where index == title.count || title[index] == 0x20 {
        if index > from { titleWords.append(words.number(of: UnsafeBufferPointer(rebasing: title[from..<index]))) }
        from = index + 1
      }
      guard titleWords.count > Int(starts[starts.count - 1]) else { return }
      starts.append(Int32(titleWords.count))
      codes += weighted
      codeStarts.append(Int32(codes.count))
    }
    let count = starts.count - 1
    var pairs: [(Int32, Int32)] = []
    pairs.reserveCapacity(titleWords.count)
    for title in 0..<count {
      let range = Int(starts[title])..<Int(starts[title + 1])
      for index in range where !titleWords[range.lowerBound..<index].contains(titleWords[index]) {
        pairs.append((titleWords[index], Int32(title)))
      }
    }
    let holders = Postings(pairs, keys: words.count)
    let weights = (0..<words.count).map { logf(Float(count) / Float(1 + holders.count(Int32($0)))) }
    var totals = [Float](repeating: 0, count: count)
    for (word, title) in pairs { totals[Int(title)] += weights[Int(word)] }
    headed = Postings(
      SimilarTitles.ascending(totals).map { (titleWords[Int(starts[Int($0) + 1]) - 1], $0) }, keys: words.count)
    (self.words, self.starts, self.titleWords, self.codeStarts, self.codes) = (
      words, starts, titleWords, codeStarts, codes
    )
    (self.holders, self.weights, self.totals) = (holders, weights, totals)
    unknownWeight = logf(Float(max(2, count)))
  }

  /// The titles by total, equal ones by number; as integers, since sorting pairs takes several times as long.
  private static func ascending(_ totals: [Float]) -> [Int32] {
    // The bits of floats from 0 on are in the order of the floats. A negative total, of a word that every title has,
    // counts as 0.
    let keys = totals.enumerated().map { UInt64(max(0, $1).bitPattern) << 32 | UInt64($0) }
    return keys.sorted().map { Int32(truncatingIfNeeded: $0) }
  }

  /// The vote of the titles most similar to a folded title; nil if no title has its last word, or for an empty one.
  ///
  /// - Parameter excluding: a folded title without a vote, to get the opinion of the others.
  func vote(on title: [String], excluding: String? = nil) -> Vote? {
    guard let last = title.last, let head = words.known(last) else { return nil }
    var query: [Int32] = []
    var total: Float = 0
    for (index, word) in title.enumerated() where !title[..<index].contains(word) {
      guard let number = words.known(word) else {
        total += unknownWeight
        continue
      }
      query.append(number)
      total += weights[Int(number)]
    }
    var best = maxSimilar(query, head: head, total: total)
    if let excluding { best.removeAll { text(of: $0.title) == excluding } }
    guard let first = best.first else { return nil }
    return Vote(
      shares: shares(best.prefix(SimilarTitles.voters)), likeness: Double(first.likeness),
      nearest: text(of: first.title))
  }

  private func shares(_ voters: ArraySlice<(likeness: Float, title: Int32)>) -> [(code: String, share: Double)] {
    var votes: [(code: CodeNumber, sum: Double)] = []
    var sum = 0.0
    for (likeness, title) in voters {
      let power = Double(likeness * likeness * likeness * likeness)
      for (code, weight) in codes[Int(codeStarts[Int(title)])..<Int(codeStarts[Int(title) + 1])] {
        sum += power * Double(weight)
        if let known = votes.firstIndex(where: { $0.code == code }) {
          votes[known].sum += power * Double(weight)
        } else {
          votes.append((code, power * Double(weight)))
        }
      }
    }
    guard sum > 0 else { return [] }
    votes.sort { ($1.sum, $0.code.number) < ($0.sum, $1.code.number) }
    return votes.prefix(5).map { ($0.code.text, $0.sum / sum) }
  }

  /// The most similar titles with the same head, most similar first; one more than the number of voters, since one may
  /// be excluded.
  private func maxSimilar(_ query: [Int32], head: Int32, total: Float) -> [(likeness: Float, title: Int32)] {
    // Titles that share a word other than the head, once for each such word.
    var shared: [(title: Int32, weight: Float)] = []
    for word in query where word != head {
      let weight = weights[Int(word)]
      for title in holders[word] where titleWords[Int(starts[Int(title) + 1]) - 1] == head {
        shared.append((title, weight))
      }
    }
    shared.sort { $0.title < $1.title }
    let headWeight = weights[Int(head)]
    var best: [(likeness: Float, title: Int32)] = []
    var index = 0
    while index < shared.count {
      let title = shared[index].title
      var sum = headWeight
      while index < shared.count, shared[index].title == title {
        sum += shared[index].weight
        index += 1
      }
      best.append((sum / max(0.0001, total + totals[Int(title)] - sum), title))
    }
    let found = best.count
    for title in headed[head] where best.count <= max(SimilarTitles.voters, found) {
      // Among titles that share only the head, shorter ones are more similar.
      guard !best[..<found].contains(where: { $0.title == title }) else { continue }
      best.append((headWeight / max(0.0001, total + totals[Int(title)] - headWeight), title))
    }
    best.sort { ($1.likeness, $0.title) < ($0.likeness, $1.title) }
    return Array(best.prefix(SimilarTitles.voters + 1))
  }

  private func text(of title: Int32) -> String {
    titleWords[Int(starts[Int(title)])..<Int(starts[Int(title) + 1])].map(words.text).joined(separator: " ")
  }
}
