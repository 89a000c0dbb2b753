/// The phrases of all vocabularies in one automaton: a trie whose edges are word numbers.
struct PhraseTrie: Sendable {
  /// The meaning, in one vocabulary, of a phrase that ends at a node.
  struct Ending: Sendable {
    var vocabulary: Vocabulary
    /// Index of the meaning's name in the lexicon.
    var meaning: UInt16
    /// The languages of the phrase, as bits of their numbers in the lexicon.
    var languages: UInt8 = 1
  }

  private struct Edge {
    var word: Int32
    var node: Int32
  }

  private struct Node {
    var edges: Range<Int32>
    var endings: Range<Int32>
    /// The vocabularies of the phrases that end at or continue past this node.
    var vocabularies: UInt64
  }

  private let nodes: [Node]
  /// Sorted by node, then by word.
  private let edges: [Edge]
  private let endings: [Ending]
  /// The nodes after the first word, by word number; -1 for words that begin no phrase.
  private let roots: [Int32]
  /// The vocabularies in which a word alone is a phrase, by word number.
  private let singles: [UInt64]

  init(_ builder: PhraseTrieBuilder) {
    var nodes: [Node] = []
    var edges: [Edge] = []
    var endings: [Ending] = []
    nodes.reserveCapacity(builder.nodes.count)
    for (number, node) in builder.nodes.enumerated() {
      let first = (Int32(edges.count), Int32(endings.count))
      // The words after the root are looked up in `roots`.
      if number > 0 { builder.forEachChild(of: node) { edges.append(Edge(word: $0, node: $1)) } }
      if edges.count > first.0 + 1 { edges[Int(first.0)...].sort { $0.word < $1.word } }
      builder.forEachEnding(of: node) { endings.append($0) }
      nodes.append(
        Node(
          edges: first.0..<Int32(edges.count), endings: first.1..<Int32(endings.count),
          vocabularies: endings[Int(first.1)...].reduce(0) { $0 | $1.vocabulary.bit }))
    }
    singles = builder.roots.map { $0 < 0 ? 0 : nodes[Int($0)].vocabularies }
    // Children come after their parents.
    for (number, node) in builder.nodes.enumerated().reversed() where number > 0 {
      nodes[Int(node.parent)].vocabularies |= nodes[number].vocabularies
    }
    (self.nodes, self.edges, self.endings, roots) = (nodes, edges, endings, builder.roots)
  }

  /// Whether a word begins a phrase of some vocabulary.
  func beginsPhrase(_ word: Int32) -> Bool { word >= 0 && roots[Int(word)] >= 0 }

  /// The vocabularies in which the word alone is a phrase.
  func vocabularies(ofSingle word: Int32) -> UInt64 { word >= 0 ? singles[Int(word)] : 0 }

  /// Calls `visit` with the meaning of each phrase that begins at word `index` and ends by `end`, and with the index
  /// after it, shorter phrases first. Only phrases of `vocabularies` are followed.
  @inline(__always)
  func walk(
    _ words: UnsafeBufferPointer<Word>, from index: Int, to end: Int, in vocabularies: UInt64,
    _ visit: (Ending, Int) -> Void
  ) {
    guard index < end, words[index].id >= 0 else { return }
    var node = roots[Int(words[index].id)]
    var next = index + 1
    while node >= 0, nodes[Int(node)].vocabularies & vocabularies != 0 {
      let range = nodes[Int(node)].endings
      for ending in range.lowerBound..<range.upperBound { visit(endings[Int(ending)], next) }
      guard next < end, words[next].id >= 0 else { return }
      node = child(of: node, words[next].id)
      next += 1
    }
  }

  private func child(of node: Int32, _ word: Int32) -> Int32 {
    var low = nodes[Int(node)].edges.lowerBound
    var high = nodes[Int(node)].edges.upperBound
    while low < high {
      let middle = (low + high) / 2
      let found = edges[Int(middle)].word
      if found == word { return edges[Int(middle)].node }
      if found < word { low = middle + 1 } else { high = middle }
    }
    return -1
  }
}
