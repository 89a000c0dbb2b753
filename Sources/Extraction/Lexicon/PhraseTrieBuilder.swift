/// Collects phrases for a `PhraseTrie`.
///
/// Nodes and endings are linked by their numbers: a dictionary of children and an array of endings per node would take
/// most of the time in which the program starts.
struct PhraseTrieBuilder {
  struct Node {
    /// The word of the edge from the parent.
    var word: Int32
    var parent: Int32
    var firstChild: Int32 = -1
    var nextSibling: Int32 = -1
    var firstEnding: Int32 = -1
    var lastEnding: Int32 = -1
  }

  /// The nodes, the root first.
  private(set) var nodes = [Node(word: -1, parent: -1)]
  /// The nodes after the first word, by word number; -1 for words that begin no phrase.
  private(set) var roots: [Int32]
  /// The endings in the order in which they were added, each with the number of the next one at its node.
  private var endings: [(ending: PhraseTrie.Ending, next: Int32)] = []

  /// The bit of English, which is active on every page.
  static let english: UInt8 = 1

  /// A trie without phrases over words with the numbers below `words`.
  init(words: Int) { roots = Array(repeating: -1, count: words) }

  /// Adds a phrase: the alternatives of each of its words, with -1 after each word. If the vocabulary already has the
  /// phrase, it keeps its meaning; if that is the same, the phrase's languages are added to it.
  mutating func insert(_ phrase: ArraySlice<Int32>, _ ending: PhraseTrie.Ending, _ prefixes: WordPrefixes) {
    insert(phrase, after: 0, ending, prefixes)
  }

  private mutating func insert(
    _ phrase: ArraySlice<Int32>, after node: Int32, _ ending: PhraseTrie.Ending, _ prefixes: WordPrefixes
  ) {
    var index = phrase.startIndex
    while phrase[index] >= 0 { index += 1 }
    let rest = phrase[(index + 1)...]
    for alternative in phrase[..<index] {
      guard let words = prefixes.words(of: alternative) else {
        insert(rest, below: node, alternative, ending, prefixes)
        continue
      }
      for word in words { insert(rest, below: node, word, ending, prefixes) }
    }
  }

  private mutating func insert(
    _ rest: ArraySlice<Int32>, below node: Int32, _ word: Int32, _ ending: PhraseTrie.Ending, _ prefixes: WordPrefixes
  ) {
    let child = child(of: node, word)
    if rest.isEmpty { add(ending, to: child) } else { insert(rest, after: child, ending, prefixes) }
  }

  private mutating func add(_ ending: PhraseTrie.Ending, to node: Int32) {
    var known = nodes[Int(node)].firstEnding
    while known >= 0 {
      let other = endings[Int(known)].ending
      if other.vocabulary == ending.vocabulary,
        other.meaning == ending.meaning || other.languages & (PhraseTrieBuilder.english | ending.languages) != 0
      {
        if other.meaning == ending.meaning { endings[Int(known)].ending.languages |= ending.languages }
        return
      }
      known = endings[Int(known)].next
    }
    let number = Int32(endings.count)
    endings.append((ending, -1))
    let last = nodes[Int(node)].lastEnding
    if last >= 0 { endings[Int(last)].next = number } else { nodes[Int(node)].firstEnding = number }
    nodes[Int(node)].lastEnding = number
  }

  private mutating func child(of node: Int32, _ word: Int32) -> Int32 {
    var known = node == 0 ? roots[Int(word)] : nodes[Int(node)].firstChild
    while known >= 0, nodes[Int(known)].word != word { known = nodes[Int(known)].nextSibling }
    if known >= 0 { return known }
    let child = Int32(nodes.count)
    nodes.append(Node(word: word, parent: node))
    if node == 0 {
      roots[Int(word)] = child
    } else {
      nodes[Int(child)].nextSibling = nodes[Int(node)].firstChild
      nodes[Int(node)].firstChild = child
    }
    return child
  }

  /// Calls `visit` with the word and number of each child of a node that is not the root.
  func forEachChild(of node: Node, _ visit: (Int32, Int32) -> Void) {
    var child = node.firstChild
    while child >= 0 {
      visit(nodes[Int(child)].word, child)
      child = nodes[Int(child)].nextSibling
    }
  }

  /// Calls `visit` with each ending at a node, in the order in which they were added.
  func forEachEnding(of node: Node, _ visit: (PhraseTrie.Ending) -> Void) {
    var ending = node.firstEnding
    while ending >= 0 {
      visit(endings[Int(ending)].ending)
      ending = endings[Int(ending)].next
    }
  }
}
