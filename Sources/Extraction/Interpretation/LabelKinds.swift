/// What a text above labels says that they are names of.
extension AnnotatedText {
  /// `by state`, `by experience level`: what a heading says its table is ordered by.
  var orderedBy: LabelKind? {
    guard let index = words.lastIndex(where: { $0.text == "by" }) else { return nil }
    return first(Lexicons.labelKind, in: index + 1..<words.count)?.meaning
  }

  /// `Top certifications`: what the cards below a heading are names of.
  var listedCredentials: LabelKind? { listed == .credential ? .credential : nil }

  /// `… in the top industries in which they worked were as follows`: what a lead-in says that the rows below are.
  var listed: LabelKind? { first(Lexicons.labelKindListed)?.meaning }
}
