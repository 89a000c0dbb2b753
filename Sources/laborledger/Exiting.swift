import ArgumentParser
import Files
import Foundation
import Logging
import PipelineRun
import Publication
import OfficialStatistics
import Terminal

/// Runs a subcommand; a failure is reported on standard error and determines the exit status.
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
    let failure = RunFailure(.defect, "unexpected error: \(error); please report this")
    report(failure, common)
    throw ExitCode(failure.code.exitStatus)
  }
}

/// Reports a failure. Manifest errors are printed one per line as `file:line:column: message`, as understood by
/// editors.
func report(_ failure: RunFailure, _ common: CommonOptions) {
  if failure.wasTold { return }
  if failure.code == .manifest, common.logFormat == .text {
    writeToStandardError(failure.message + "\n")
    return
  }
  let logger = common.logger()
  for line in failure.message.split(separator: "\n") {
    logger.error("\(line)", metadata: common.logFormat == .json ? ["code": "\(failure.code.rawValue)"] : nil)
  }
}

/// Writes sanitized text to standard output. Throws `PublicationError`.
func writeToStandardOutput(_ text: String) throws { try writeData(SafeCharacters.text(text, keepsLines: true)) }

/// Writes data (CSV, JSON, YAML or formatted text) to standard output unchanged.
func writeData(_ text: String) throws { try writeWhole(text, to: STDOUT_FILENO, name: "standard output") }

/// Writes blocks to standard output, formatted for the terminal or file. Throws `PublicationError`.
func tell(_ common: CommonOptions, _ blocks: [TerminalBlock]) throws { try writeData(common.layout.text(blocks)) }

/// Writes the complete text to an open file; `name` identifies it in errors. Throws `PublicationError`.
func writeWhole(_ text: String, to descriptor: Int32, name: String) throws {
  do throws(SystemError) { try writeAll(Array(text.utf8)[...], to: descriptor) } catch {
    throw PublicationError(kind: .inputOutput, operation: "write", path: name, reason: error.description)
  }
}

/// Handling of SIGPIPE.
enum BrokenPipe {
  /// Exits silently, as expected with `| head`, even if the parent process ignores the signal. A file size limit is
  /// reported as a write error.
  static func endsProgram() {
    signal(SIGPIPE, SIG_DFL)
    signal(SIGXFSZ, SIG_IGN)
  }
  /// Ignores a closed pipe, since the result of a run is its dataset. A file size limit (`ulimit -f`) does not end the
  /// process either: it is reported as the write error it is.
  static func isIgnored() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }
}
