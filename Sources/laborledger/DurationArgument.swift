import ArgumentParser

/// A duration: `90s`, `10m`, `1h30m`.
struct DurationArgument: ExpressibleByArgument, Hashable {
  var seconds: Int
  /// The text as given.
  var defaultValueDescription: String

  init?(argument: String) {
    guard let match = argument.wholeMatch(of: /(?:(\d{1,4})h)?(?:(\d{1,6})m)?(?:(\d{1,8})s)?/), !argument.isEmpty else {
      return nil
    }
    func number(_ text: Substring?) -> Int { text.flatMap { Int($0) } ?? 0 }
    seconds = number(match.1) * 3600 + number(match.2) * 60 + number(match.3)
    defaultValueDescription = argument
    if seconds == 0 { return nil }
  }

  /// The duration.
  var duration: Duration { .seconds(seconds) }
}
