import ArgumentParser
import Foundation

/// The number of workers.
struct JobsOption: ParsableArguments {
  @Option(name: [.short, .long], help: "Number of workers; the results are the same for any number. (default: the number of processors)")
  var jobs: Int?

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs must be from 1 to 1024.") }
  }

  var count: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }
}
