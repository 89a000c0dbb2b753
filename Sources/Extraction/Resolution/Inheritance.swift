/// One row of the inheritance table: where a dimension's value may come from, nearest role first, and when a role may
/// not serve.
struct Inheritance<Value>: Sendable {
  /// Name of the dimension, as `--explain` prints it.
  let dimension: String
  /// The value that a text gives, nil where it says nothing.
  let value: @Sendable (FigureAttributes) -> Value?
  /// True where the text may give it.
  let admits: @Sendable (Context, FigureCandidate) -> Bool

  /// The value of the nearest text that gives one and may.
  func resolve(_ figure: FigureCandidate) -> Resolved<Value>? {
    for (index, context) in figure.contexts.enumerated() {
      guard let value = value(context.meaning), admits(context, figure) else { continue }
      return Resolved(value: value, role: context.role, words: context.words, index: index)
    }
    return nil
  }
}
