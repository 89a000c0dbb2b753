/// One row of the inheritance table: where the value of a dimension may come from, nearest role first, and which roles
/// are not admitted when.
struct Inheritance<Value>: Sendable {
  /// Name of the dimension, as printed by `--explain`.
  let dimension: String
  /// The value that a text gives, or nil if it gives none.
  let value: @Sendable (FigureAttributes) -> Value?
  /// Whether the text is admitted as a source.
  let admits: @Sendable (Context, FigureCandidate) -> Bool

  /// The value of the nearest admitted text that gives one.
  func resolve(_ figure: FigureCandidate) -> Resolved<Value>? {
    for (index, context) in figure.contexts.enumerated() {
      guard let value = value(context.meaning), admits(context, figure) else { continue }
      return Resolved(value: value, role: context.role, words: context.words, index: index)
    }
    return nil
  }
}
