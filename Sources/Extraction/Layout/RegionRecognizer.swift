import Pages

/// Recognizes one way in which pages group related content.
protocol RegionRecognizer: SendableMetatype {
  /// A region of this shape has a figure in one of its first blocks, at most this many after the first; nil if it may
  /// have none.
  static var figureWithin: Int? { get }

  /// The region of this shape that begins at the block `index`, or nil. `lastLabel` is the block that labelled the last
  /// card.
  static func region(at index: Int, in layout: LayoutFinder, lastLabel: Int?) -> FoundRegion?
}

extension RegionRecognizer {
  static var figureWithin: Int? { nil }
}

/// A region and the index of the block after it.
struct FoundRegion {
  let region: Region
  let end: Int

  init(_ region: Region, end: Int) {
    self.region = region
    self.end = end
  }
}

/// A table marked up as one.
enum TableElement: RegionRecognizer {
  static func region(at index: Int, in layout: LayoutFinder, lastLabel: Int?) -> FoundRegion? {
    guard case .table(let grid) = layout.blocks[index].block.kind else { return nil }
    return FoundRegion(.table(grid), end: index + 1)
  }
}

/// A heading, unless it is the caption of a photo, or a value set in large type above its label.
enum HeadingBlock: RegionRecognizer {
  static func region(at index: Int, in layout: LayoutFinder, lastLabel: Int?) -> FoundRegion? {
    let block = layout.blocks[index]
    guard case .heading(let level) = block.block.kind, !PhotoCaption.isOne(block.passage),
      !isLabelledValue(block, layout)
    else { return nil }
    return FoundRegion(.heading(block.passage, level: level), end: index + 1)
  }

  /// `<h3>$45,000</h3><p>Median salary</p>`
  private static func isLabelledValue(_ block: LayoutBlock, _ layout: LayoutFinder) -> Bool {
    guard layout.tree.hasStructure, block.isValue, block.passage.looseWords.count <= 2,
      block.passage.occupations.isEmpty,
      let label = layout.labels.label(of: block.index)
    else { return false }
    return !layout.blocks[label].isHeading
  }
}
