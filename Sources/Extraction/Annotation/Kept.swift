/// A value found on first use and then kept. Unlike a `lazy` variable, which hands out copies, it can be lent: whoever
/// only asks whether a list is empty then takes no reference to it.
///
///     var tokens: [FigureToken] {
///       _read {
///         if keptTokens.isMissing { keptTokens = Kept(findTokens()) }
///         yield keptTokens.value
///       }
///     }
struct Kept<Value> {
  private var found: Value?

  /// A value still to be found.
  init() {}

  init(_ value: Value) { found = value }

  /// Whether the value is still to be found.
  var isMissing: Bool { found == nil }

  /// The value, which must have been found.
  var value: Value {
    _read {
      precondition(!isMissing, "a value is asked for before it is found")
      yield found.unsafelyUnwrapped
    }
  }
}
