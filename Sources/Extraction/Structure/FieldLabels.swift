import Pages

/// Finds the label of a value from the elements around it: the other text in the smallest element that contains more
/// than the value.
struct FieldLabels {
  let tree: StructureTree
  let records: RecordGroups
  let layout: [LayoutBlock]

  /// An element with more blocks is a part of the page, where a value has neighbours but no label.
  private static let maxBlocks = 10
  private static let notLabels: ElementHints = [.tag, .employer, .place]

  /// The block that labels the value at `block`; nil if there is none.
  func label(of block: Int) -> Int? {
    if let term = term(of: block) { return term }
    var inner = tree.leaves[block]
    for node in tree.ancestors(of: block) {
      // The other items of a list are not labels.
      if tree.nodes[inner].role == .item, tree.nodes[node].role == .list { return nil }
      let range = tree.nodes[node].blocks
      guard range.count <= Self.maxBlocks else { return nil }
      let texts = range.filter { isText($0) && hints($0).isDisjoint(with: Self.notLabels) }
      if !texts.isEmpty {
        let values = range.filter { layout[$0].hasFigure && !isText($0) && !isTimedLabel($0) }
        return values.count == 1 ? single(block, texts, node) : shared(block, texts, values, inner)
      }
      inner = node
    }
    return nil
  }

  /// The term of a detail in a description list. A term may have several details.
  private func term(of block: Int) -> Int? {
    guard layout[block].block.kind == .details else { return nil }
    let before = layout[max(0, block - Self.maxBlocks)..<block].reversed().first { $0.block.kind != .details }
    return before?.block.kind == .term && before?.isLabel == true ? before?.index : nil
  }

  /// Whether the block is short, without figures, and could be taken for a label by a reader.
  ///
  /// A heading that identifies nothing has a heading's role, and is not a label.
  private func isText(_ block: Int) -> Bool {
    (layout[block].isLabel || isTimedLabel(block)) && layout[block].hasLetters
      && (!layout[block].isHeading || LabelFit.says(layout[block]))
  }

  /// `10-yr growth`: a length of time within a label is not a value.
  private func isTimedLabel(_ block: Int) -> Bool {
    let passage = layout[block].passage
    let isTimed = passage.tokens.allSatisfy(\.isTime)
    return isTimed && layout[block].isShort && passage.words.count <= 8
      && (!passage.topics.isEmpty || LabelReader.isYearsOfExperience(passage))
  }

  /// The label of an element's only value: the only other text, or of several the one that says what the value is, or
  /// the nearest one that is not a title.
  private func single(_ block: Int, _ texts: [Int], _ node: Int) -> Int? {
    if texts.count == 1 { return titles(texts[0], node) ? nil : texts[0] }
    if let named = texts.filter({ LabelFit.labels(layout[$0], layout[block].passage) }).min(by: {
      abs($0 - block) < abs($1 - block)
    }) {
      return named
    }
    let hinted = texts.filter { hints($0).contains(.label) && !hints($0).contains(.title) }
    return hinted.min { abs($0 - block) < abs($1 - block) }
  }

  /// The label of one of several values in a row of texts and values: the text before it, or after it if the row begins
  /// with a value.
  private func shared(_ block: Int, _ texts: [Int], _ values: [Int], _ inner: Int) -> Int? {
    guard tree.nodes[inner].isLeaf, let first = values.first else { return nil }
    let standsFirst = !texts.contains { $0 < first && !layout[$0].isHeading }
    let candidate = standsFirst ? texts.first { $0 > block } : texts.last { $0 < block }
    guard let candidate else { return nil }
    let between = min(candidate, block) + 1..<max(candidate, block)
    return between.contains(where: values.contains) ? nil : candidate
  }

  /// Whether the text is the subject of the record rather than the label of its value, like the title of a job card.
  private func titles(_ text: Int, _ node: Int) -> Bool {
    records.isRecord(node) && (layout[text].isHeading || hints(text).contains(.title)) && !LabelFit.says(layout[text])
  }

  private func hints(_ block: Int) -> ElementHints { tree.nodes[tree.leaves[block]].hints }
}

/// What a text would say about a value as its label.
enum LabelFit {
  /// Whether the label names something this kind of figure can measure, or a statistic or level.
  static func labels(_ block: LayoutBlock, _ value: AnnotatedText) -> Bool {
    let meaning = block.passage.label
    if meaning.statistic != nil || !meaning.topics.isEmpty && meaning.topics.allSatisfy({ $0 == .other }) {
      return true
    }
    return value.tokens.contains { CardLayout.fits(meaning, $0) }
  }

  /// Whether the label names any topic or statistic.
  static func says(_ block: LayoutBlock) -> Bool {
    let meaning = block.passage.label
    return !meaning.topics.isEmpty || meaning.statistic != nil
  }
}
