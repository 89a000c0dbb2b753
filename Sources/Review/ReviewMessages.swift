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

/// A request to undo a decision of the session.
struct UndoRequest: Codable, Sendable {
  /// Its number in the session.
  var number: Int
}

/// The decisions shown on the served page; the response to every request that changes something.
struct ReviewState: Codable, Sendable, Equatable {
  /// A decision that takes effect with the next run.
  struct Pending: Codable, Sendable, Equatable {
    /// The id of the item concerned.
    var record: String
    /// `reject by A. Reviewer, 2026-11-27: the chart is of 2016`
    var words: String
    /// Its number if it was made in this session and can be undone; otherwise nil.
    var number: Int?
  }

  /// The decisions file.
  var file: String
  /// In the order of the file.
  var pending: [Pending]
  /// The numbers of the decisions of this session still in effect, latest last.
  var made: [Int]
  /// The last reviewer of this session, used to prefill the next form.
  var reviewer: String
  /// Why the file cannot currently be read, or empty.
  var error: String
}

/// The response to a refused request.
struct ReviewError: Codable, Sendable {
  /// The message for the user.
  var error: String
}
