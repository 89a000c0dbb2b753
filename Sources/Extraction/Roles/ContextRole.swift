/// What a text is to a figure that it may govern, in the order of how near it stands.
///
/// A role says how a text came to speak of the figure, not what it says: the inheritance table decides, dimension by
/// dimension, which roles may serve.
enum ContextRole: UInt8, CaseIterable, Comparable, Sendable {
  /// The figure's own clause, cell or line.
  case clause
  /// The property of structured data that holds the figure, or the terms of the amount that it is part of (`currency`,
  /// `unitText`).
  case property
  /// The label of the figure's field: before it, behind it, or in an element beside it.
  case label
  /// The header cells above the figure.
  case columnHeader
  /// The labels of the figure's row.
  case rowLabel
  /// The rest of the figure's sentence.
  case sentence
  /// The sentence before, where the figure's own goes on with it.
  case previousSentence
  /// The name that the page's markup gives the figure's own element: `class="job-salary"`.
  case markup
  /// Another field of the same record: its place, its employer.
  case sibling
  /// What the record (card, list item, row of tiles) around the figure is about.
  case recordTitle
  /// A table's caption, or a row of its own that titles it.
  case caption
  /// The last sentence before a group, or a short line that introduces it.
  case leadIn
  /// A text that declares once what holds for all figures of its part of the page.
  case note
  /// The certificate that the lines around are about.
  case program
  /// A question that the text answers.
  case question
  /// A heading above, nearest first.
  case heading
  /// Pay of the same size that stood before under the same heading.
  case neighbour
  /// The page as a whole.
  case page

  static func < (a: ContextRole, b: ContextRole) -> Bool { a.rawValue < b.rawValue }

  /// The role as `--explain` names it to programs: `columnHeader`.
  var code: String { ContextRole.codes[Int(rawValue)] }

  private static let codes = allCases.map { String(describing: $0) }

  /// The text speaks of the figure alone, or of its cell, column or row.
  var isOwn: Bool { self <= .rowLabel }

  /// The text stands outside the sentence or table, and speaks of all that stands under it.
  var isWide: Bool { self >= .caption }
}
