import ArgumentParser
import Files
import Foundation
import Logging
import PipelineRun
import Publication
import References
import Terminal

/// Runs a subcommand's work; a failure is told on standard error and becomes the exit status of its code.
func exiting(_ common: CommonOptions, _ body: () async throws -> Void) async throws {
  do {
    try await body()
  } catch let failure as RunFailure {
    report(failure, common)
    throw ExitCode(failure.code.exitStatus)
  } catch let error as PublicationError {
    let failure = RunFailure(error)
    report(failure, common)
    throw ExitCode(failure.code.exitStatus)
  } catch let error as ReferenceError {
    let failure = RunFailure(error)
    report(failure, common)
    throw ExitCode(failure.code.exitStatus)
  } catch let error as ExitCode {
    throw error
  } catch {
    let failure = RunFailure(.defect, "unexpected: \(error); please report this")
    report(failure, common)
    throw ExitCode(failure.code.exitStatus)
  }
}

/// Tells a failure. The mistakes of a manifest stand alone on their lines, as `file:line:column: message`, so that editors find the place.
func report(_ failure: RunFailure, _ common: CommonOptions) {
  if failure.code == .manifest, common.logFormat == .text {
    writeToStandardError(failure.message + "\n")
    return
  }
  let logger = common.logger()
  for line in failure.message.split(separator: "\n") {
    logger.error("\(line)", metadata: common.logFormat == .json ? ["code": "\(failure.code.rawValue)"] : nil)
  }
}

/// Writes a text for people to standard output, whole and made safe for a terminal. Throws `PublicationError` when that fails.
func writeToStandardOutput(_ text: String) throws { try writeData(SafeCharacters.text(text, keepsLines: true)) }

/// Writes data to standard output (CSV, JSON, YAML, or what is laid out already), as it is.
func writeData(_ text: String) throws { try writeWhole(text, to: STDOUT_FILENO, name: "standard output") }

/// Writes what is for people to standard output, laid out for where it goes. Throws `PublicationError` when that fails.
func tell(_ common: CommonOptions, _ blocks: [TerminalBlock]) throws { try writeData(common.layout.text(blocks)) }

/// Writes a text to an open file, whole; `name` stands for it in errors. Throws `PublicationError` when that fails.
func writeWhole(_ text: String, to descriptor: Int32, name: String) throws {
  do throws(SystemError) { try writeAll(Array(text.utf8)[...], to: descriptor) } catch {
    throw PublicationError(kind: .inputOutput, operation: "write", path: name, reason: error.description)
  }
}

/// What becomes of the program when the reader of its output goes away.
enum BrokenPipe {
  /// Ends the program without a word, as users of `| head` expect, even where whoever started it has the signal ignored. A limit on the size of files is told as below.
  static func endsProgram() {
    signal(SIGPIPE, SIG_DFL)
    signal(SIGXFSZ, SIG_IGN)
  }
  /// Is no reason to give up: the work of a run is its dataset, not its messages. Neither does a limit on the size of files (`ulimit -f`) end the process: it
  /// is told as the write error it is.
  static func isIgnored() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }
}
