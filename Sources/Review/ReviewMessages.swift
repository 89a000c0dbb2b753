import Records

/// A decision as the served page sends it.
struct DecisionRequest: Codable, Sendable {
  /// The id of an observation, statistic, conflict or finding.
  var id: String
  var action: ReviewDecision.Action
  var reason: String
  var by: String
  var value: String?
  var low: String?
  var high: String?
}

/// A wish to take a decision of the session back.
struct UndoRequest: Codable, Sendable {
  /// Its number in the session.
  var number: Int
}

/// The decisions shown on the served page; the response to every request that changes something.
struct ReviewState: Codable, Sendable, Equatable {
  /// A decision that takes effect with the next run.
  struct Pending: Codable, Sendable, Equatable {
    /// The id of what it is about.
    var record: String
    /// `reject by A. Reviewer, 2026-11-27: the chart is of 2016`
    var words: String
    /// Its number, where it was made in this session and can be taken back.
    var number: Int?
  }

  /// The decisions file.
  var file: String
  /// In the order of the file.
  var pending: [Pending]
  /// The numbers of the decisions made in this session that stand, the latest last.
  var made: [Int]
  /// The last reviewer of this session, used to prefill the next form.
  var reviewer: String
  /// Why the file cannot currently be read, or empty.
  var error: String
}

/// The answer to a request that is refused.
struct ReviewError: Codable, Sendable {
  /// The message for the user.
  var error: String
}
