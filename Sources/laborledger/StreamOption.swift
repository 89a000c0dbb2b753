import ArgumentParser
import PipelineRun

extension StreamForm: ExpressibleByArgument {}

/// Whether records are read from a stream, and in which format.
struct StreamOption: ParsableArguments {
  @Option(
    help:
      "Read a stream of records and answer in JSON Lines: jsonl (one per line) or length-prefixed (four-byte big-endian length before each)."
  )
  var from: StreamForm?
}
