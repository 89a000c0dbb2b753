import Codelists

/// The role of a text for a figure that it may govern, nearest first.
///
/// A role says how a text relates to the figure, not what it says: the inheritance table decides, dimension by
/// dimension, which roles are admitted.
enum ContextRole: UInt8, CaseIterable, Comparable, Sendable {
  /// The figure's own clause, cell or line.
  case clause
  /// The property of structured data that contains the figure, or the terms of the amount it is part of (`currency`,
  /// `unitText`).
  case property
  /// The label of the figure's field: before it, after it, or in an adjacent element.
  case label
  /// The header cells above the figure.
  case columnHeader
  /// The labels of the figure's row.
  case rowLabel
  /// The rest of the figure's sentence.
  case sentence
  /// The previous sentence, if the figure's own continues it.
  case previousSentence
  /// The name of the figure's own element in the page's markup: `class="job-salary"`.
  case markup
  /// Another field of the same record: its place, its employer.
  case sibling
  /// What the record (card, list item, row of tiles) around the figure is about.
  case recordTitle
  /// A table's caption, or a row that serves as its title.
  case caption
  /// The last sentence before a group, or a short introductory line.
  case leadIn
  /// A text that states once what applies to all figures of its part of the page.
  case note
  /// The certificate that the surrounding lines are about.
  case program
  /// A question that the text answers.
  case question
  /// A heading above, nearest first.
  case heading
  /// Previous pay of the same size under the same heading.
  case neighbour
  /// The page as a whole.
  case page

  static func < (a: ContextRole, b: ContextRole) -> Bool { a.rawValue < b.rawValue }

  /// The role as named in the machine-readable output of `--explain`: `columnHeader`.
  var code: String { ContextRole.codes[Int(rawValue)] }

  /// The names of the cases in their order. Asking the cases themselves is reflection, at every start.
  private static let codes = TableText.words(
    in: """
      clause property label columnHeader rowLabel sentence previousSentence markup sibling recordTitle caption leadIn
      note program question heading neighbour page
      """)

  /// Whether the text is about the figure alone, or about its cell, column or row.
  var isOwn: Bool { self <= .rowLabel }

  /// Whether the text is outside the sentence or table, and applies to everything under it.
  var isWide: Bool { self >= .caption }
}
