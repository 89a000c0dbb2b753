/// What the labels below a text are names of, according to that text.
extension AnnotatedText {
  /// `by state`, `by experience level`: how a table is ordered, according to its heading.
  var orderedBy: LabelKind? {
    guard let index = words.lastIndex(where: { $0.text == "by" }) else { return nil }
    return first(Lexicons.labelKind, in: index + 1..<words.count)?.meaning
  }

  /// `Top certifications`: the cards below the heading are named after credentials.
  var listedCredentials: LabelKind? { listed == .credential ? .credential : nil }

  /// `… in the top industries in which they worked were as follows`: what the rows below are, according to their
  /// lead-in.
  var listed: LabelKind? { first(Lexicons.labelKindListed)?.meaning }
}
