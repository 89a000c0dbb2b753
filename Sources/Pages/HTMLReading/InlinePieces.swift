import Records

/// Divides a line that consists only of inline elements into the pieces that a reader sees as separate: `<span>Pastry
/// cook</span><span>$41,000</span>` are a title and an amount.
///
/// A sentence with words in bold stays whole: it has text of its own between its elements. Pieces that form an amount
/// only together (`<span>6,000</span><span>→</span><span>10,000</span>`, `<span>$45</span><span>K</span>`) stay one
/// piece.
enum InlinePieces {
  /// A stretch of a block's text, and the element that contains it.
  struct Piece {
    var range: Range<Int>
    var node: HTMLNode
  }

  /// Maximum bytes per piece; a line with a longer one is running text.
  private static let maxPiece = 160
  private static let maxText = 1_200

  /// The pieces of a line in UTF-8; nil if it is a single piece.
  ///
  /// `runs` gives, for each offset, the node (a text node's parent) that directly contains the text from there on;
  /// `frame` is the block to which the line belongs.
  static func pieces(of bytes: [UInt8], runs: [(offset: Int, node: HTMLNode)], in frame: HTMLNode) -> [Piece]? {
    guard runs.count > 1, bytes.count <= maxText, runs.contains(where: { $0.node != frame }) else { return nil }
    guard let parts = divided(bytes, runs, in: frame) else { return nil }
    let joined = joined(parts, bytes)
    guard joined.count > 1, joined.allSatisfy({ $0.range.count <= maxPiece }) else { return nil }
    return joined
  }

  /// One piece for each child of the innermost element around the whole line; nil if there is text between them.
  private static func divided(_ bytes: [UInt8], _ runs: [(offset: Int, node: HTMLNode)], in frame: HTMLNode) -> [Piece]?
  {
    var root = frame
    for _ in 0..<8 {
      let children = runs.map { child(of: root, above: $0.node) }
      guard let first = children.first else { return nil }
      if let only = first, children.allSatisfy({ $0 == only }) {
        root = only
        continue
      }
      var pieces: [Piece] = []
      for (index, run) in runs.enumerated() {
        let end = index + 1 < runs.count ? runs[index + 1].offset : bytes.count
        let range = trimmed(bytes, run.offset..<max(run.offset, end))
        guard let node = children[index] else {
          if !range.isEmpty, !isSeparator(bytes[range]) { return nil }
          continue
        }
        guard !range.isEmpty else { continue }
        if let last = pieces.last, last.node == node {
          pieces[pieces.count - 1].range = last.range.lowerBound..<range.upperBound
        } else {
          pieces.append(Piece(range: range, node: node))
        }
      }
      return pieces
    }
    return nil
  }

  /// The child of `root` that contains `node`; nil if it is `root` itself.
  private static func child(of root: HTMLNode, above node: HTMLNode) -> HTMLNode? {
    var node = node
    var steps = 0
    while node != root {
      guard let parent = node.pointee.parent, steps < 64 else { return nil }
      if parent == root { return node }
      node = parent
      steps += 1
    }
    return nil
  }

  // MARK: - What belongs together

  private static func joined(_ parts: [Piece], _ bytes: [UInt8]) -> [Piece] {
    var result: [Piece] = []
    for part in parts {
      if let last = result.last,
        belongs(
          bytes[part.range], to: bytes[last.range], touches: last.range.upperBound == part.range.lowerBound)
      {
        result[result.count - 1].range = last.range.lowerBound..<part.range.upperBound
      } else {
        result.append(part)
      }
    }
    return result
  }

  private static let openers: Set<String> = [
    "from", "up to", "to", "approx.", "avg.", "about", "~", "over", "under", "usd", "gbp", "aud", "cad", "eur", "sar",
    "aed",
  ]
  private static let units: Set<String> = [
    "k", "m", "l", "lpa", "lakh", "lakhs", "per year", "per hour", "per month", "per week", "per annum", "a year",
    "an hour", "a month", "a week", "yr", "hr",
    "year",
    "hour", "month", "week", "annually", "hourly", "monthly", "weekly", "yearly", "p.a.", "pa", "usd", "gbp", "aud",
    "cad", "eur", "sar", "aed", "percent",
    "to",
  ]

  /// True if the piece continues the previous one: a sign or a dash, the unit of an amount, the other end of a range,
  /// the rest of a word.
  private static func belongs(_ piece: ArraySlice<UInt8>, to before: ArraySlice<UInt8>, touches: Bool) -> Bool {
    guard let first = piece.first, let last = before.last else { return true }
    let isFigure = before.contains(where: isDigit)
    if !piece.contains(where: isWordByte) { return !piece.allSatisfy { $0 >= 0x80 } || isFigure && isJoint(piece) }
    if !before.contains(where: isWordByte) { return true }
    if endsInJoint(before) && (isFigure || before.count < 8) || isOne(of: openers, before) { return true }
    if isFigure, first == UInt8(ascii: "/") || first == UInt8(ascii: "%") || isOne(of: units, piece) { return true }
    if first == UInt8(ascii: "("), !piece.contains(where: isDigit) { return true }
    // `<b>4</b><b>5</b>` is one number; `<b>$66,000</b><i>104,600</i>` are two figures, and a footnote mark is not one
    // of the amount's digits.
    return touches && isWordByte(first) && isWordByte(last)
      && (before.count == 1 || isDigit(last) && isDigit(first) && before.count <= 3)
  }

  /// Whether a piece is one of the words, in any case.
  private static func isOne(of words: Set<String>, _ piece: ArraySlice<UInt8>) -> Bool {
    // Longer ones are none, even in letters of three bytes.
    piece.count <= 27 && words.contains(String(decoding: piece, as: UTF8.self).lowercased())
  }

  private static let joints = ["-", "–", "—", "→"].map { Array($0.utf8) }
  private static let endsOfJoints = [" to", "-", "–", "—", "→", "$", "£", "€", "₹"].map { Array($0.utf8) }

  private static func isJoint(_ piece: ArraySlice<UInt8>) -> Bool { joints.contains { piece.elementsEqual($0) } }

  private static func endsInJoint(_ piece: ArraySlice<UInt8>) -> Bool {
    // Most pieces end in a letter or digit.
    guard let last = piece.last, !isWordByte(last) || last == UInt8(ascii: "o") else { return false }
    return endsOfJoints.contains { piece.suffix($0.count).elementsEqual($0) }
  }

  private static func isSeparator(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count <= 12 && !bytes.contains(where: isWordByte) && !bytes.contains(UInt8(ascii: "$"))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// A letter or digit; non-ASCII letters start at U+00C0, while signs such as `·`, `–`, `→` and emoji begin with other
  /// bytes.
  private static func isWordByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || (0xC3...0xDF).contains(byte)
  }

  private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var range = range
    while !range.isEmpty, bytes[range.lowerBound] == 0x20 || bytes[range.lowerBound] == 0x0A {
      range = range.lowerBound + 1..<range.upperBound
    }
    while !range.isEmpty, bytes[range.upperBound - 1] == 0x20 || bytes[range.upperBound - 1] == 0x0A {
      range = range.lowerBound..<range.upperBound - 1
    }
    return range
  }
}
