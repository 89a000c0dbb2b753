import Publication
import Records

/// The rows of one topic received so far.
struct TopicRows {
  let topic: String
  /// The maximum number of rows held.
  private let limit: Int
  /// The line of the first row.
  private let firstLine: Int
  /// Number of rows received, including rows not held; a row larger than `TopicGrouping.rowBytes` counts as several.
  private(set) var size = 0
  private var sources: [SourceRecord] = []
  private var observations: [Observation] = []
  private var findings: [Finding] = []
  private var facts: [PageMetadata] = []
  private var ranks: [String: Int] = [:]
  /// The lines of observations by their ids, and of sources.
  private var lines: [String: Int] = [:]
  private var sourceLines: [String: Int] = [:]
  private var texts = TextInterner()

  init(topic: String, firstLine: Int = 1, limit: Int = TopicGrouping().maxRows) {
    self.topic = topic
    self.firstLine = firstLine
    self.limit = limit
  }

  /// Why the topic is not reconciled; nil if it is.
  var tooLarge: StreamError? {
    guard size > limit else { return nil }
    return StreamError(
      line: firstLine,
      message:
        "the topic '\(topic)' has \(size) rows, over the limit of \(limit) per topic, and was not reconciled; split it by area or year, "
        + "or raise --topic-limit (about \(TopicGrouping.memoryOfRow >> 10) KB of memory per row)", text: "")
  }

  /// Counts a row of this size before it is added; false if the topic is too large, so that the row must not be added.
  mutating func counts(bytes: Int) -> Bool {
    size += 1 + bytes / TopicGrouping.rowBytes
    guard size > limit else { return true }
    self = TopicRows(self)
    return false
  }

  /// The same topic without its rows: name and size only.
  private init(_ other: TopicRows) {
    self.init(topic: other.topic, firstLine: other.firstLine, limit: other.limit)
    size = other.size
  }

  /// The rank of the next observation of a source, for observations without one.
  func rank(of sourceID: String) -> Int { ranks[sourceID] ?? 0 }

  /// Adds a row; throws if its id is already present.
  mutating func add(_ row: StreamRow, line: Int) throws(StreamReader.Malformed) {
    switch row {
    case .observation(let observation, _):
      try Self.note(observation.id, line, in: &lines, "observation")
      ranks[observation.sourceID] = observation.ordinal + 1
      observations.append(texts.sharing(observation))
    case .finding(let finding, _): findings.append(finding)
    case .source(let source, let facts):
      try Self.note(source.origin.sourceID, line, in: &sourceLines, "source")
      sources.append(source)
      if let facts { self.facts.append(facts) }
    case .statistic, .conflict, .error: break
    }
  }

  private static func note(
    _ id: String, _ line: Int, in lines: inout [String: Int], _ what: String
  ) throws(StreamReader.Malformed) {
    if let first = lines[id] { throw StreamReader.Malformed("the \(what) '\(id)' already appears on line \(first)") }
    lines[id] = line
  }

  /// The dataset of the topic; its rows are moved out. Throws a failure when the official statistics cannot be read.
  mutating func settled(by plan: RunPlan?, reference: RunReference) throws(RunFailure) -> RunDataset {
    var plan = plan ?? RunPlan(topic: topic)
    // Decisions of another topic would all be reported as matching nothing.
    if plan.topic != topic { plan.decisions = [] }
    plan.topic = topic
    let known = Set(sources.map(\.origin.sourceID))
    // Observations without a row for their source come from a file: nothing is known about the page.
    let others = observations.filter { !known.contains($0.sourceID) }
    var dataset = RunDataset(pipeline: topic, observations: others, plan: plan)
    dataset.sources += sources
    // Reconciliation reports every page without figures whose facts it has.
    let told = Set(facts.map(\.sourceID))
    dataset.findings = findings.filter { $0.check != .noFigures || !told.contains($0.sourceID) }
    let changed = observations.filter(\.contradictsItsText)
    dataset.findings += changed.map(textContradiction)
    // Moved out: otherwise they would be copied when decisions change them.
    dataset.observations = observations
    let facts = facts
    self = TopicRows(self)
    try dataset.settle(pages: facts, plan: plan, reference: reference, leavingOut: Set(changed.map(\.id)))
    return dataset
  }
}
