import ArgumentParser
import Foundation
import Logging
import Terminal

/// Format of messages on standard error.
enum LogFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

extension ColorChoice: ExpressibleByArgument {}

/// Options of every subcommand.
struct CommonOptions: ParsableArguments {
  @Flag(name: [.short, .long], help: "Print errors only.")
  var quiet = false

  @Flag(name: [.short, .long], help: "Print progress and details.")
  var verbose = false

  @Option(help: "Format of messages on standard error: text, or json (one object per line).")
  var logFormat: LogFormat = .text

  @Option(help: "Use colour: auto (on terminals, unless NO_COLOR is set), always or never.")
  var color: ColorChoice = .auto

  func validate() throws {
    if quiet && verbose { throw ValidationError("--quiet and --verbose cannot be combined.") }
  }

  /// A logger to standard error; `usual` is the least severe level shown when neither --quiet nor --verbose is given.
  func logger(usual: Logger.Level = .notice) -> Logger {
    var logger = Logger(label: "laborledger") { [logFormat, color] _ in
      switch logFormat {
      case .text: TextLogHandler(layout: .forDescriptor(STDERR_FILENO, choice: color))
      case .json: JSONLogHandler()
      }
    }
    logger.logLevel = quiet ? .error : verbose ? .debug : usual
    return logger
  }

  /// The layout of text on standard output.
  var layout: TerminalLayout { .forDescriptor(STDOUT_FILENO, choice: color) }

  /// Whether output is interactive: standard error is a terminal, and neither --quiet nor JSON is set.
  var isWatched: Bool { isatty(STDERR_FILENO) == 1 && !quiet && logFormat == .text }

  /// Whether to print a summary to standard output: on a terminal, or with --verbose. Under cron, silence means
  /// success.
  var wantsSummary: Bool { !quiet && (verbose || isatty(STDOUT_FILENO) == 1) }
}
