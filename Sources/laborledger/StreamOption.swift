import ArgumentParser
import PipelineRun

extension StreamForm: ExpressibleByArgument {}

/// Whether, and in which form, records come as a stream.
struct StreamOption: ParsableArguments {
  @Option(help: "Read records from a stream and answer with JSON Lines: jsonl (one record per line) or length-prefixed (a four-byte big-endian length before each record).")
  var from: StreamForm?
}
