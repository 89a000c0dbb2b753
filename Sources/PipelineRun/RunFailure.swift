import Publication
import OfficialStatistics

/// Failure codes for scripts. The exit status depends only on the code (sysexits.h).
package enum FailureCode: String, Sendable, CaseIterable {
  case usage, badData, gate, strict, noInput, unavailable, defect, cannotCreate, inputOutput, locked, deadline,
    manifest, interrupted, terminated

  /// The exit status of the program.
  package var exitStatus: Int32 {
    switch self {
    case .usage: 64
    case .badData, .gate, .strict: 65
    case .noInput: 66
    case .unavailable: 69
    case .defect: 70
    case .cannotCreate: 73
    case .inputOutput: 74
    case .locked, .deadline: 75
    case .manifest: 78
    case .interrupted: 130
    case .terminated: 143
    }
  }

  /// The name in words, for help texts.
  package var words: String {
    switch self {
    case .usage: "usage error"
    case .badData: "invalid data"
    case .gate: "failed gate"
    case .strict: "failed --strict"
    case .noInput: "missing input"
    case .unavailable: "port not available"
    case .defect: "bug"
    case .cannotCreate: "cannot create output"
    case .inputOutput: "write or read error"
    case .locked: "another run is active"
    case .deadline: "deadline exceeded"
    case .manifest: "invalid manifest"
    case .interrupted: "interrupted"
    case .terminated: "terminated"
    }
  }

  /// One sentence describing when it occurs, for the documentation.
  package var summary: String {
    switch self {
    case .usage: "Usage error: an unknown option, a missing argument, or manifests mixed with pages."
    case .badData: "Invalid input data, a topic with too many observations, or an id that is unknown or ambiguous."
    case .gate:
      "A gate failed: a condition in the manifest, or no figures although the previous run had some. The dataset is in `rejected` for review."
    case .strict:
      "With `--strict`: there is a new finding or conflict of severity `warning` or higher. The dataset is in `rejected` for review."
    case .noInput: "No page could be read, or a manifest or run folder is missing; nothing was published."
    case .unavailable: "The port for `review` is in use or not permitted."
    case .defect: "A bug in the program."
    case .cannotCreate: "The output folder or a file in it cannot be created; `latest` is unchanged."
    case .inputOutput: "A write failed (for example, disk full), or a stream could not be read; `latest` is unchanged."
    case .locked: "Another run of the same pipeline has locked the output folder; try again later."
    case .deadline: "The run did not finish within `--deadline`; nothing was published."
    case .manifest: "The manifest is invalid; all errors are listed with line and column."
    case .interrupted: "Stopped by SIGINT; nothing was published."
    case .terminated: "Stopped by SIGTERM; nothing was published."
    }
  }
}

/// A failure with a message for the user.
package struct RunFailure: Error, Sendable, CustomStringConvertible {
  /// Determines the exit status.
  package var code: FailureCode
  /// One or more lines.
  package var message: String
  /// The run before failed in the same words, and somebody was told: a run that nobody watches need not print it again.
  package var wasTold = false

  /// Creates a failure.
  package init(_ code: FailureCode, _ message: String) {
    self.code = code
    self.message = message
  }

  /// Converts a publication error.
  package init(_ error: PublicationError) {
    switch error.kind {
    case .cannotCreate: self.init(.cannotCreate, error.description)
    case .inputOutput: self.init(.inputOutput, error.description)
    case .defect: self.init(.defect, error.description)
    }
  }

  /// Converts an error of official statistics.
  package init(_ error: ReferenceError) {
    switch error.kind {
    case .unreadable: self.init(.noInput, error.description)
    case .unknownFormat, .malformed, .contradiction: self.init(.badData, error.description)
    case .store: self.init(.inputOutput, error.description)
    case .cannotCreate: self.init(.cannotCreate, error.description)
    case .busy: self.init(.locked, error.description)
    case .stopped: self.init(.interrupted, error.description)
    }
  }

  /// The same failure, marked as told before or not.
  func told(_ wasTold: Bool) -> RunFailure {
    var failure = self
    failure.wasTold = wasTold
    return failure
  }

  /// The message.
  package var description: String { message }
}

extension FailureCode {
  /// Every exit status with the names of its codes: `64 usage error, 65 invalid data or …`.
  package static var overview: String {
    statuses.map { status, codes in "\(status) \(codes.map(\.words).joined(separator: " or "))" }.joined(
      separator: ", ")
  }

  /// The exit statuses in ascending order, each with its codes.
  package static var statuses: [(status: Int32, codes: [FailureCode])] {
    Dictionary(grouping: allCases, by: \.exitStatus).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
