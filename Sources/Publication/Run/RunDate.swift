import Foundation

/// The time that a run says it happened at: now or, where whoever calls the program wants the same bytes again, the
/// instant in `SOURCE_DATE_EPOCH`, in seconds since 1970 (https://reproducible-builds.org/specs/source-date-epoch/).
/// How old pages are, and how long things take, is measured by clocks of their own.
package func runDate(environment: [String: String] = ProcessInfo.processInfo.environment) -> Date {
  // Up to the year 9999, beyond which times have another form.
  guard let seconds = environment["SOURCE_DATE_EPOCH"].flatMap({ Int($0) }), (0...253_402_300_799).contains(seconds)
  else { return Date() }
  return Date(timeIntervalSince1970: Double(seconds))
}
