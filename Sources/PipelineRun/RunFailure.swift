import Publication
import References

/// Why a call did not do what it was asked, as scripts see it. The exit status is a property of the code (sysexits.h); nothing else decides one.
public enum FailureCode: String, Sendable, CaseIterable {
  case usage, badData, gate, strict, noInput, unavailable, defect, cannotCreate, inputOutput, locked, deadline, manifest, interrupted, terminated

  /// The exit status of the program.
  public var exitStatus: Int32 {
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

  /// One sentence on when it happens, for the README.
  public var summary: String {
    switch self {
    case .usage: "The call itself is wrong: an unknown option, a missing argument, manifests and pages mixed."
    case .badData: "A file given as data cannot be read as such or is larger than one topic may be, or an id names nothing, or more than one thing."
    case .gate: "A gate objects to the dataset: no figure where the run before had some, or what the manifest asks for; it stands in `rejected` for review."
    case .strict: "With `--strict`: a finding or conflict is new that weighs `warning` or more; the dataset stands in `rejected` for review."
    case .noInput: "None of the pages could be read, or a manifest or run folder is missing; nothing was published."
    case .unavailable: "The port that `review` is to serve on is in use, or not allowed."
    case .defect: "A bug in the program."
    case .cannotCreate: "The output folder or a file in it cannot be made; `latest` is what it was."
    case .inputOutput: "Writing failed, as on a full disk, or reading a stream; `latest` is what it was."
    case .locked: "Another run of the same pipeline holds the output folder; try again later."
    case .deadline: "The run was not done within `--deadline`; nothing was published."
    case .manifest: "The manifest has mistakes; all of them are listed with line and column."
    case .interrupted: "Stopped by SIGINT; nothing was published."
    case .terminated: "Stopped by SIGTERM; nothing was published."
    }
  }
}

/// A failure of a call, with what to tell its user.
public struct RunFailure: Error, Sendable, CustomStringConvertible {
  /// Decides the exit status.
  public var code: FailureCode
  /// One or more lines.
  public var message: String

  /// Creates a failure.
  public init(_ code: FailureCode, _ message: String) {
    self.code = code
    self.message = message
  }

  /// Creates the failure that follows from one of publication.
  public init(_ error: PublicationError) {
    switch error.kind {
    case .cannotCreate: self.init(.cannotCreate, error.description)
    case .inputOutput: self.init(.inputOutput, error.description)
    case .defect: self.init(.defect, error.description)
    }
  }

  /// Creates the failure that follows from a file or database of official statistics.
  public init(_ error: ReferenceError) {
    switch error.kind {
    case .unreadable: self.init(.noInput, error.description)
    case .unknownFormat, .malformed, .contradiction: self.init(.badData, error.description)
    case .store: self.init(.inputOutput, error.description)
    case .cannotCreate: self.init(.cannotCreate, error.description)
    case .busy: self.init(.locked, error.description)
    case .stopped: self.init(.interrupted, error.description)
    }
  }

  /// The message.
  public var description: String { message }
}

extension FailureCode {
  /// The exit statuses in ascending order, each with its codes.
  public static var statuses: [(status: Int32, codes: [FailureCode])] {
    Dictionary(grouping: allCases, by: \.exitStatus).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
