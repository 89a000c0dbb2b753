import ArgumentParser
import Foundation

/// The number of workers.
struct JobsOption: ParsableArguments {
  @Option(
    name: [.short, .long], help: "Number of workers; does not affect the results. (default: the number of processors)")
  var jobs: Int?

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs must be between 1 and 1024.") }
  }

  var count: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }
}
