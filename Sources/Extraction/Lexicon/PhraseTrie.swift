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

  init(_ builder: PhraseTrieBuilder, words: Int) {
    var nodes: [Node] = []
    var edges: [Edge] = []
    var endings: [Ending] = []
    let children = builder.children.sorted { $0.key < $1.key }
    var next = children.startIndex
    for (number, own) in builder.endings.enumerated() {
      let first = (Int32(edges.count), Int32(endings.count))
      while next < children.endIndex, PhraseTrieBuilder.parent(of: children[next].key) == number {
        edges.append(Edge(word: PhraseTrieBuilder.word(of: children[next].key), node: children[next].value))
        next += 1
      }
      endings += own
      nodes.append(
        Node(
          edges: first.0..<Int32(edges.count), endings: first.1..<Int32(endings.count),
          vocabularies: own.reduce(0) { $0 | $1.vocabulary.bit }))
    }
    var roots = Array(repeating: Int32(-1), count: words)
    var singles = Array(repeating: UInt64(0), count: words)
    for edge in edges[..<Int(nodes[0].edges.upperBound)] {
      roots[Int(edge.word)] = edge.node
      singles[Int(edge.word)] = nodes[Int(edge.node)].vocabularies
    }
    // Children come after their parents.
    for index in nodes.indices.reversed() {
      for edge in edges[Int(nodes[index].edges.lowerBound)..<Int(nodes[index].edges.upperBound)] {
        nodes[index].vocabularies |= nodes[Int(edge.node)].vocabularies
      }
    }
    (self.nodes, self.edges, self.endings, self.roots, self.singles) = (nodes, edges, endings, roots, singles)
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

/// Collects phrases for a `PhraseTrie`.
struct PhraseTrieBuilder {
  /// The endings at each node; the first node is the root.
  private(set) var endings: [[PhraseTrie.Ending]] = [[]]
  /// The child nodes, by node and word.
  private(set) var children: [UInt64: Int32] = [:]

  private static func key(_ node: Int, _ word: Int32) -> UInt64 {
    UInt64(node) << 32 | UInt64(UInt32(bitPattern: word))
  }
  static func parent(of key: UInt64) -> Int { Int(key >> 32) }
  static func word(of key: UInt64) -> Int32 { Int32(truncatingIfNeeded: key) }

  /// The bit of English, which is active on every page.
  static let english: UInt8 = 1

  /// Adds a phrase, each of whose words may have alternatives. If the vocabulary already has the phrase, it keeps its
  /// meaning; if that is the same, the phrase's languages are added to it.
  mutating func insert(_ phrase: [[Int32]], _ ending: PhraseTrie.Ending) {
    var ends: [Int32] = [0]
    for alternatives in phrase { ends = ends.flatMap { node in alternatives.map { child(of: Int(node), $0) } } }
    for end in ends.map({ Int($0) }) {
      if let known = endings[end].firstIndex(where: {
        $0.vocabulary == ending.vocabulary
          && ($0.meaning == ending.meaning || $0.languages & (PhraseTrieBuilder.english | ending.languages) != 0)
      }) {
        if endings[end][known].meaning == ending.meaning { endings[end][known].languages |= ending.languages }
      } else {
        endings[end].append(ending)
      }
    }
  }

  private mutating func child(of node: Int, _ word: Int32) -> Int32 {
    let key = PhraseTrieBuilder.key(node, word)
    if let child = children[key] { return child }
    let child = Int32(endings.count)
    children[key] = child
    endings.append([])
    return child
  }
}
