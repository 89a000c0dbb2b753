import Foundation

/// The recorded time of a run: now or, for reproducible output, the instant in `SOURCE_DATE_EPOCH`, in seconds since
/// 1970 (https://reproducible-builds.org/specs/source-date-epoch/). Ages of pages and durations are measured with
/// separate clocks.
package func runDate(environment: [String: String] = ProcessInfo.processInfo.environment) -> Date {
  // Up to the year 9999, beyond which times are formatted differently.
  guard let seconds = environment["SOURCE_DATE_EPOCH"].flatMap({ Int($0) }), (0...253_402_300_799).contains(seconds)
  else { return Date() }
  return Date(timeIntervalSince1970: Double(seconds))
}
