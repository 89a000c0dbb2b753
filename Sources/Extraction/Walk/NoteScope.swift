import Records

/// Applies notes to the figures above them.
struct NoteScope {
  private var notes: [SourceNotes.Note] = []
  /// The region of each figure and the heading it is under.
  private var places: [(region: Int, heading: Int)] = []
  private var payHeadings: [Int: Bool] = [:]

  mutating func heading(_ number: Int, speaksOfPay: Bool) { payHeadings[number] = speaksOfPay }

  mutating func figure(region: Int, heading: Int) { places.append((region, heading)) }

  /// A note governs the tables, lists, cards and charts above it, back over every heading that mentions pay to the
  /// first that does not, but not beyond an earlier note.
  mutating func apply(_ note: SourceNotes.Note, to figures: inout [ExtractedFigure], under heading: Int) {
    var first = heading
    while first > 1, payHeadings[first] == true, payHeadings[first - 1] == true { first -= 1 }
    let earlier = notes.last?.region ?? 0
    notes.append(note)
    for index in figures.indices.reversed() {
      guard places[index].heading >= first, places[index].region > earlier else { break }
      guard places[index].region < note.region, figures[index].measure.isPay, figures[index].method != .prose else {
        continue
      }
      figures[index].period = figures[index].period ?? note.period
      if figures[index].citedSource.isEmpty { figures[index].citedSource = note.citedSource }
    }
  }
}
