import Pages
import Records

/// Recovers charts whose values and labels are in two separate runs, as text renderings and list markup leave them.
enum ChartLayout: RegionRecognizer {
  static let figureWithin: Int? = 6

  static func region(at index: Int, in layout: LayoutFinder, lastLabel: Int?) -> FoundRegion? {
    guard let chart = chart(in: layout.blocks, at: index), !isLabelled(index, layout) else { return nil }
    return chart
  }

  /// Whether the elements around the next value give it a label of its own, so that it is not part of two runs.
  private static func isLabelled(_ index: Int, _ layout: LayoutFinder) -> Bool {
    guard layout.tree.hasStructure,
      let value = (index..<min(index + 2, layout.blocks.count)).first(where: { layout.blocks[$0].isValue })
    else { return false }
    return layout.labels.label(of: value) != nil
  }

  /// Three or more money values, then as many percentile ranks in ascending order, or the ranks first.
  private static func chart(in blocks: [LayoutBlock], at index: Int) -> FoundRegion? {
    let block = blocks[index]
    guard block.isMoney || block.isRank || index + 1 < blocks.count && blocks[index + 1].isMoney else { return nil }
    let first = run(from: index, in: blocks) { $0.isMoney }
    if first.count >= 3 {
      let ranks = run(from: first.upperBound, in: blocks) { $0.isRank }
      if ranks.count == first.count, ascending(ranks, blocks) {
        return FoundRegion(
          .chart(values: passages(first, blocks), ranks: passages(ranks, blocks)), end: ranks.upperBound)
      }
    }
    let ranks = run(from: index, in: blocks) { $0.isRank }
    if ranks.count >= 3, ascending(ranks, blocks) {
      let values = run(from: ranks.upperBound, in: blocks) { $0.isMoney }
      if values.count == ranks.count {
        return FoundRegion(
          .chart(values: passages(values, blocks), ranks: passages(ranks, blocks)), end: values.upperBound)
      }
    }
    return interleaved(in: blocks, at: index) ?? levelled(in: blocks, at: index)
  }

  /// `Entry Level`, `$45,310`, `10th percentile`, `Early Career`, `$57,680`, `25th percentile`: alternating names,
  /// values and ranks.
  private static func levelled(in blocks: [LayoutBlock], at index: Int) -> FoundRegion? {
    var values: [AnnotatedText] = []
    var ranks: [AnnotatedText] = []
    var at = index
    while at + 2 < blocks.count, values.count <= longest, blocks[at].isLabel, blocks[at + 1].isMoney,
      blocks[at + 2].isRank
    {
      values.append(blocks[at + 1].passage)
      ranks.append(blocks[at + 2].passage)
      at += 3
    }
    let numbers = ranks.compactMap(rank)
    guard values.count >= 3, numbers.count == values.count, zip(numbers, numbers.dropFirst()).allSatisfy({ $0 < $1 })
    else { return nil }
    return FoundRegion(.chart(values: values, ranks: ranks), end: at)
  }

  /// There are only five ranks, so a longer run is not a chart and need not be read to its end.
  private static let longest = 5

  /// `10%`, `$33,500`, `25%`, `$36,780` …: alternating ranks and values, each in a block of its own.
  private static func interleaved(in blocks: [LayoutBlock], at index: Int) -> FoundRegion? {
    var values: [AnnotatedText] = []
    var ranks: [AnnotatedText] = []
    var at = index
    while at + 1 < blocks.count, values.count <= longest {
      if blocks[at].isRank, blocks[at + 1].isMoney {
        ranks.append(blocks[at].passage)
        values.append(blocks[at + 1].passage)
      } else if blocks[at].isMoney, blocks[at + 1].isRank, ranks.isEmpty || blocks[index].isMoney {
        values.append(blocks[at].passage)
        ranks.append(blocks[at + 1].passage)
      } else {
        break
      }
      at += 2
    }
    guard values.count >= 3, values.count <= longest else { return nil }
    let numbers = ranks.compactMap(rank)
    return zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
      ? FoundRegion(.chart(values: values, ranks: ranks), end: at) : nil
  }

  private static func run(from index: Int, in blocks: [LayoutBlock], where fits: (LayoutBlock) -> Bool) -> Range<Int> {
    var end = index
    while end < blocks.count, end - index <= longest, fits(blocks[end]) { end += 1 }
    return index..<max(index, end)
  }

  private static func passages(_ range: Range<Int>, _ blocks: [LayoutBlock]) -> [AnnotatedText] {
    range.map { blocks[$0].passage }
  }

  /// Use `LayoutBlock.isMoney`, which caches it.
  static func isMoney(_ block: LayoutBlock) -> Bool {
    block.passage.tokens.count == 1 && block.passage.tokens[0].kind == .money && block.passage.looseWords.isEmpty
      && !block.isTable
  }

  /// Use `LayoutBlock.isRank`, which caches it.
  static func isRank(_ block: LayoutBlock) -> Bool {
    !block.isTable && rank(block.passage) != nil && block.passage.words.count <= 4
  }

  private static func ascending(_ range: Range<Int>, _ blocks: [LayoutBlock]) -> Bool {
    let ranks = range.compactMap { rank(blocks[$0].passage) }
    return ranks.count == range.count && zip(ranks, ranks.dropFirst()).allSatisfy { $0 < $1 }
  }

  /// The percentile rank named in a label: `10%`, `10th percentile`, `Median`.
  static func rank(_ passage: AnnotatedText) -> Int? {
    if let statistic = passage.statistics.first, passage.tokens.isEmpty { return statistic.meaning.percentile }
    if let statistic = PercentileRank.ordinal(passage.words) { return statistic.percentile }
    guard passage.tokens.count == 1, PercentileRank.isRank(passage.tokens[0]), passage.looseWords.count <= 1 else {
      return nil
    }
    return Int(passage.tokens[0].numbers[0].numeral)
  }
}
