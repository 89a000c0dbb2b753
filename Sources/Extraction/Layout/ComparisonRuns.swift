/// Finds runs of cards that compare occupations (a bar chart of `Medical assistants`, `Other healthcare support
/// occupations`, `Total, all occupations`).
///
/// If one label of a run is the name of an occupation and no label names anything else, every label of the run is an
/// occupation, whatever its wording.
enum ComparisonRuns {
  /// Positions in `regions` of the cards whose labels are names of occupations.
  static func cards(in regions: [(region: Region, block: Int)]) -> Set<Int> {
    var found: Set<Int> = []
    var run: [Int] = []
    for index in regions.indices {
      switch regions[index].region {
      case .card: run.append(index)
      case .text(let passage, _) where passage.tokens.isEmpty && labels(passage, regions, index + 1): continue
      default:
        close(&run, regions, &found)
      }
    }
    close(&run, regions, &found)
    return found
  }

  /// Whether the text is the label of the card after it.
  private static func labels(_ passage: AnnotatedText, _ regions: [(region: Region, block: Int)], _ next: Int) -> Bool {
    guard next < regions.count, case .card(_, let label?) = regions[next].region else { return false }
    return label.passage.text == passage.text
  }

  private static func close(_ run: inout [Int], _ regions: [(region: Region, block: Int)], _ found: inout Set<Int>) {
    defer { run = [] }
    guard run.count > 1 else { return }
    var hasOccupation = false
    for index in run {
      guard case .card(let value, let label?) = regions[index].region, let token = value.tokens.first,
        value.tokens.count == 1
      else { return }
      let meaning = label.passage.label
      guard !CardLayout.fits(meaning, token), meaning.statistic == nil, meaning.experience.isEmpty,
        !meaning.namesCodedPlace, meaning.per == nil
      else { return }
      hasOccupation = hasOccupation || LabelReader.occupationKind(label.passage) != nil
    }
    if hasOccupation { found.formUnion(run) }
  }
}
