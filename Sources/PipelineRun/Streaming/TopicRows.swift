import Publication
import Records

/// The rows of one topic that have come.
struct TopicRows {
  let topic: String
  private var sources: [SourceRecord] = []
  private var observations: [Observation] = []
  private var findings: [Finding] = []
  private var facts: [PageFacts] = []
  private var ranks: [String: Int] = [:]
  /// The lines of observations by their ids, and of sources.
  private var lines: [String: Int] = [:]
  private var sourceLines: [String: Int] = [:]

  init(topic: String) { self.topic = topic }

  /// The rank of the next observation of a source that does not say its own.
  func rank(of sourceID: String) -> Int { ranks[sourceID] ?? 0 }

  /// Adds a row; throws where another with its id is there.
  mutating func add(_ row: StreamRow, line: Int) throws(StreamReader.Malformed) {
    switch row {
    case .observation(let observation, _):
      try Self.note(observation.id, line, in: &lines, "observation")
      ranks[observation.sourceID] = observation.ordinal + 1
      observations.append(observation)
    case .finding(let finding, _): findings.append(finding)
    case .source(let source, let facts):
      try Self.note(source.origin.sourceID, line, in: &sourceLines, "source")
      sources.append(source)
      if let facts { self.facts.append(facts) }
    case .statistic, .conflict, .error: break
    }
  }

  private static func note(_ id: String, _ line: Int, in lines: inout [String: Int], _ what: String) throws(StreamReader.Malformed) {
    if let first = lines[id] { throw StreamReader.Malformed("the \(what) '\(id)' already appears on line \(first)") }
    lines[id] = line
  }

  /// The dataset of the topic. Throws a failure when the official statistics cannot be read.
  func settled(by plan: RunPlan?, reference: RunReference) throws(RunFailure) -> RunDataset {
    var plan = plan ?? RunPlan(topic: topic)
    // Of another topic, every decision would be one that matches nothing.
    if plan.topic != topic { plan.decisions = [] }
    plan.topic = topic
    let known = Set(sources.map(\.origin.sourceID))
    // Observations without a row of their source are those of a file: nothing is known of the page.
    let others = observations.filter { !known.contains($0.sourceID) }
    var dataset = RunDataset(pipeline: topic, observations: others, plan: plan)
    dataset.sources += sources
    dataset.observations = observations
    // Reconciliation tells of every page without figures of which it has the facts.
    let told = Set(facts.map(\.sourceID))
    dataset.findings = findings.filter { $0.check != .noFigures || !told.contains($0.sourceID) }
    let changed = observations.filter(\.contradictsItsText)
    dataset.findings += changed.map(textContradiction)
    try dataset.settle(pages: facts, plan: plan, reference: reference, leavingOut: Set(changed.map(\.id)))
    return dataset
  }
}
