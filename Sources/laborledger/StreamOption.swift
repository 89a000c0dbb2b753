import ArgumentParser
import PipelineRun

extension StreamForm: ExpressibleByArgument {}

/// Whether, and in which form, records come as a stream.
struct StreamOption: ParsableArguments {
  @Option(help: "Read a stream of records and answer in JSON Lines: jsonl (one per line) or length-prefixed (four-byte big-endian length before each).")
  var from: StreamForm?
}
