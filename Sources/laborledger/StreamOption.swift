import ArgumentParser
import PipelineRun

extension StreamForm: ExpressibleByArgument {}

/// Whether, and in which form, records come as a stream.
struct StreamOption: ParsableArguments {
  @Option(help: "Take records from a stream, and answer with JSON Lines: jsonl, a record a line, or length-prefixed, four bytes of length before each.")
  var from: StreamForm?
}
