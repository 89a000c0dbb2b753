import Foundation
import Publication
import Records

/// Describes how statistics were derived from observations, and these from archived bytes: entities, activities, and
/// responsible agents.
struct ProvenanceDocument {
  private var graph = ProvenanceGraph()
  private let run: ProvenanceRun
  private let sources: [String: SourceRecord]
  private let program: String

  /// Creates an empty document.
  ///
  /// - Parameter sources: the sources by id.
  init(sources: [String: SourceRecord], run: ProvenanceRun) {
    self.run = run
    self.sources = sources
    program = ProvenanceGraph.id("program", "laborledger-\(run.toolVersion)")
    graph.add(
      .agent, program,
      [
        ("prov:type", ProvenanceGraph.typed("prov:SoftwareAgent", "prov:QUALIFIED_NAME")),
        ("prov:label", .string("LaborLedger \(run.toolVersion)")),
        ("ll:version", .string(run.toolVersion)),
      ])
    if let manifest = run.manifest {
      graph.add(
        .entity, manifestID(manifest),
        [
          ("prov:type", ProvenanceGraph.typed("prov:Plan", "prov:QUALIFIED_NAME")),
          ("ll:path", ProvenanceGraph.text(manifest.path)),
          ("ll:sha256", .string(manifest.sha256)),
        ])
    }
  }

  /// The document as PROV-JSON.
  var json: JSONValue { graph.json }

  /// Adds the snapshot of a source: the archived bytes, their page, and its publisher.
  mutating func add(_ record: SourceRecord) {
    let (id, snapshot) = (record.origin.sourceID, snapshotID(record.snapshotSHA256, record.origin.sourceID))
    let page = ProvenanceGraph.id("page", id)
    graph.add(
      .entity, page,
      [
        ("dcterms:title", ProvenanceGraph.text(record.origin.title)),
        ("ll:location", ProvenanceGraph.text(record.origin.location)),
      ]
        + (record.origin.license.isEmpty ? [] : [("dcterms:license", ProvenanceGraph.text(record.origin.license))]))
    if !record.origin.publisher.isEmpty {
      let publisher = ProvenanceGraph.id("publisher", StableID.make([record.origin.publisher]))
      graph.add(
        .agent, publisher,
        [
          ("prov:type", ProvenanceGraph.typed("prov:Organization", "prov:QUALIFIED_NAME")),
          ("foaf:name", ProvenanceGraph.text(record.origin.publisher)),
        ])
      graph.relate(.wasAttributedTo, ("prov:entity", page), ("prov:agent", publisher))
    }
    guard !record.snapshotSHA256.isEmpty else { return }
    addSnapshot(snapshot, sha256: record.snapshotSHA256, path: record.snapshotPath, record)
    let fetch = activity("fetch", id, end: record.fetchedAt)
    graph.relate(.used, ("prov:activity", fetch), ("prov:entity", page))
    graph.relate(.wasGeneratedBy, ("prov:entity", snapshot), ("prov:activity", fetch))
    graph.relate(.wasDerivedFrom, ("prov:generatedEntity", snapshot), ("prov:usedEntity", page))
  }

  private mutating func addSnapshot(_ id: String, sha256: String, path: String, _ record: SourceRecord?) {
    graph.add(
      .entity, id,
      [
        ("prov:type", ProvenanceGraph.typed("ll:Snapshot", "prov:QUALIFIED_NAME")), ("ll:sha256", .string(sha256)),
        ("ll:path", ProvenanceGraph.text(path)),
        ("ll:bytes", ProvenanceGraph.typed(String(record?.bytes ?? 0), "xsd:int")),
        ("dcterms:format", .string(record?.mediaType ?? "")),
      ])
  }

  /// Adds an observation and its extraction and normalization from its snapshot, with location and text.
  mutating func add(_ observation: Observation) {
    let id = ProvenanceGraph.id("observation", observation.id)
    let snapshot = snapshotID(observation.snapshotSHA256, observation.sourceID)
    let figure = ProvenanceGraph.id("figure", observation.id)
    addSnapshot(
      snapshot, sha256: observation.snapshotSHA256, path: observation.snapshotPath, sources[observation.sourceID])
    graph.add(
      .entity, figure,
      [
        ("prov:type", ProvenanceGraph.typed("ll:Figure", "prov:QUALIFIED_NAME")),
        ("prov:value", ProvenanceGraph.text(observation.raw)),
        ("prov:location", ProvenanceGraph.text(observation.locator.description)),
      ] + selector(observation))
    graph.add(
      .entity, id,
      [("prov:type", ProvenanceGraph.typed("ll:Observation", "prov:QUALIFIED_NAME"))]
        + figureAttributes(observation.extent, observation.unit, observation.measure, observation.statistic)
        + [
          ("ll:steps", .array(observation.steps.map { ProvenanceGraph.text("\($0.rule): \($0.input) → \($0.output)") }))
        ].filter { _ in
          !observation.steps.isEmpty
        })
    let extract = activity("extract", observation.sourceID)
    let normalize = activity("normalize", observation.sourceID)
    graph.relate(.used, ("prov:activity", extract), ("prov:entity", snapshot))
    graph.relate(.wasGeneratedBy, ("prov:entity", figure), ("prov:activity", extract))
    graph.relate(
      .wasDerivedFrom, ("prov:generatedEntity", figure), ("prov:usedEntity", snapshot),
      [("prov:activity", .string(extract))])
    graph.relate(.used, ("prov:activity", normalize), ("prov:entity", figure))
    graph.relate(.wasGeneratedBy, ("prov:entity", id), ("prov:activity", normalize))
    graph.relate(
      .wasDerivedFrom, ("prov:generatedEntity", id), ("prov:usedEntity", figure),
      [("prov:activity", .string(normalize))])
    graph.relate(.wasInformedBy, ("prov:informed", normalize), ("prov:informant", extract))
    attribute(id, to: Reviewers.named(in: observation.decision), by: observation.decision)
  }

  /// Adds a statistic, its reconciliation from its evidence, and its publication.
  mutating func add(_ statistic: ReconciledStatistic) {
    let id = ProvenanceGraph.id("statistic", statistic.id)
    graph.add(
      .entity, id,
      [
        ("prov:type", ProvenanceGraph.typed("ll:Statistic", "prov:QUALIFIED_NAME")),
        ("ll:status", .string(statistic.status.rawValue)),
        ("ll:rule", .string(statistic.rule)), ("ll:explanation", ProvenanceGraph.text(statistic.explanation)),
      ] + figureAttributes(statistic.extent, statistic.unit, statistic.key.measure, statistic.key.statistic))
    let (reconcile, publish) = (activity("reconcile", statistic.key.topic), activity("publish", statistic.key.topic))
    graph.relate(.wasGeneratedBy, ("prov:entity", id), ("prov:activity", reconcile))
    graph.relate(.wasInformedBy, ("prov:informed", publish), ("prov:informant", reconcile))
    graph.relate(.used, ("prov:activity", publish), ("prov:entity", id))
    for observation in statistic.evidence {
      let evidence = ProvenanceGraph.id("observation", observation)
      graph.relate(.used, ("prov:activity", reconcile), ("prov:entity", evidence))
      graph.relate(
        .wasDerivedFrom, ("prov:generatedEntity", id), ("prov:usedEntity", evidence),
        [("prov:activity", .string(reconcile))])
    }
    if statistic.isByPerson { attribute(id, to: Reviewers.named(in: statistic.explanation), by: statistic.explanation) }
  }

  private mutating func attribute(_ entity: String, to persons: [String], by words: String) {
    for person in persons {
      let agent = ProvenanceGraph.id("reviewer", StableID.make([person]))
      graph.add(
        .agent, agent,
        [
          ("prov:type", ProvenanceGraph.typed("prov:Person", "prov:QUALIFIED_NAME")),
          ("foaf:name", ProvenanceGraph.text(person)),
        ])
      graph.relate(
        .wasAttributedTo, ("prov:entity", entity), ("prov:agent", agent), [("ll:decision", ProvenanceGraph.text(words))]
      )
    }
  }

  /// An activity of the program on `subject`, with what it was based on.
  private mutating func activity(_ name: String, _ subject: String, end: String? = nil) -> String {
    let id = ProvenanceGraph.id(name, subject)
    var attributes: [(String, JSONValue)] = [
      ("prov:type", ProvenanceGraph.typed("ll:\(name)", "prov:QUALIFIED_NAME")),
      ("ll:version", .string(run.toolVersion)),
    ]
    if let end { attributes.append(("prov:endTime", .string(end))) }
    if let manifest = run.manifest { attributes.append(("ll:manifest_sha256", .string(manifest.sha256))) }
    graph.add(.activity, id, attributes)
    let plan = run.manifest.map { [("prov:plan", JSONValue.string(manifestID($0)))] } ?? []
    graph.relate(.wasAssociatedWith, ("prov:activity", id), ("prov:agent", program), plan)
    return id
  }

  /// The text of a figure as a Web Annotation TextQuoteSelector: the exact text, and the words before and after it.
  private func selector(_ observation: Observation) -> [(String, JSONValue)] {
    let type = ("ll:selector", ProvenanceGraph.typed("oa:TextQuoteSelector", "prov:QUALIFIED_NAME"))
    guard let range = QuotedFigure.range(of: observation.raw, in: observation.quote) else {
      return [
        type, ("oa:exact", ProvenanceGraph.text(observation.raw)),
        ("ll:quote", ProvenanceGraph.text(observation.quote)),
      ]
    }
    return [
      type, ("oa:prefix", ProvenanceGraph.text(String(observation.quote[..<range.lowerBound]))),
      ("oa:exact", ProvenanceGraph.text(observation.raw)),
      ("oa:suffix", ProvenanceGraph.text(String(observation.quote[range.upperBound...]))),
    ]
  }

  private func figureAttributes(
    _ extent: QuantitativeValue, _ unit: MeasurementUnit, _ measure: Measure, _ statistic: Statistic
  ) -> [(String, JSONValue)] {
    var attributes: [(String, JSONValue)] = [
      ("ll:measure", .string(measure.rawValue)), ("ll:statistic", .string(statistic.rawValue)),
      ("ll:unit", .string(unit.code)),
    ]
    for (name, number) in [("prov:value", extent.value), ("ll:low", extent.low), ("ll:high", extent.high)] {
      if let number { attributes.append((name, ProvenanceGraph.typed(number.plain, "xsd:decimal"))) }
    }
    return attributes
  }

  /// Two sources with equal bytes share content, but each has its own fetch.
  private func snapshotID(_ sha256: String, _ source: String) -> String {
    ProvenanceGraph.id("snapshot", "\(source)-\(sha256.prefix(16))")
  }

  private func manifestID(_ manifest: RunManifest.Input) -> String { ProvenanceGraph.id("manifest", manifest.sha256) }
}

/// Extracts reviewer names from texts such as `reject by A. Reviewer, 2026-11-27: the chart is of 2016`.
enum Reviewers {
  static func named(in words: String) -> [String] {
    // Most figures have no reviewer, and preparing a regular expression takes far longer than searching for a short
    // string.
    guard words.contains(" by ") else { return [] }
    return Set(words.matches(of: /\b[a-z]+ by ([^,;:]+), \d{4}-\d{2}-\d{2}/).map { String($0.1) }).sorted()
  }
}
