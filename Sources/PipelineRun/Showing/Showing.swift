import Foundation
import Pages
import Publication
import Records
import Terminal

/// A figure in context, or a source with its figures, as on the archived page.
package struct ShownPlace: Sendable {
  /// Output for the terminal.
  package var blocks: [TerminalBlock]
  /// The archived page with the figures highlighted; nil if the source has none or the page is too large.
  package var page: SourcePage?
  /// The fragment of the first figure.
  package var fragment: String
  /// The path of the page published by the run; nil if there is none.
  package var publishedPage: String?
}

/// Shows the item with the given id on the archived page: an observation, the figures behind a statistic, a conflict or
/// a finding, or a source with all its figures.
///
/// - Throws: `badData` if the id is unknown or ambiguous, or the page has changed; `noInput` if it can no longer be
///   read.
package func show(_ id: String, in runs: [LoadedRun]) throws(RunFailure) -> ShownPlace {
  for run in runs {
    if let source = run.dataset.sources.first(where: { $0.origin.sourceID == id }) {
      return try PlaceShowing(run: run).source(source)
    }
  }
  let match = try named(id, in: runs)
  let ids: [String] =
    switch match.item {
    case .observation(let it): [it.id]
    case .statistic(let it): it.evidence
    case .conflict(let it): it.observations
    case .finding(let it): it.observations
    }
  let byID = Dictionary(match.run.dataset.observations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  let observations = ids.compactMap { byID[$0] }
  guard let first = observations.first else {
    throw RunFailure(.badData, "\(match.item.kind) \(match.item.id) refers to no figure on a page")
  }
  return try PlaceShowing(run: match.run).figures(
    observations, first: first, title: "\(match.item.kind) \(match.item.id)")
}

/// Assembles the output.
private struct PlaceShowing {
  let run: LoadedRun
  private static let maxFigures = 6
  private static let maxListed = 60

  func figures(_ observations: [Observation], first: Observation, title: String) throws(RunFailure) -> ShownPlace {
    var blocks: [TerminalBlock] = [.heading(TerminalText(title))]
    var pages: [String: (snapshot: Snapshot, page: Page)] = [:]
    for observation in observations.prefix(Self.maxFigures) {
      guard let source = source(of: observation) else { continue }
      if pages[source.origin.sourceID] == nil {
        let snapshot = try SnapshotOfRun(run: run, source: source).read()
        pages[source.origin.sourceID] = (snapshot, readPage(snapshot))
      }
      guard let read = pages[source.origin.sourceID] else { continue }
      blocks.append(.blank)
      blocks += about(observation, source)
      blocks += Surroundings(page: read.page, observation: observation).blocks
    }
    if observations.count > Self.maxFigures {
      blocks += [.blank, .line("and \(observations.count - Self.maxFigures) more figures", indent: 2)]
    }
    let same = observations.filter { $0.sourceID == first.sourceID }
    let page = pages[first.sourceID].flatMap {
      sourcePage(of: $0.snapshot, title: pageTitle(first.sourceID), observations: same, focus: first.id)
    }
    return ShownPlace(blocks: blocks, page: page, fragment: first.id, publishedPage: publishedPage(first.sourceID))
  }

  func source(_ source: SourceRecord) throws(RunFailure) -> ShownPlace {
    let id = source.origin.sourceID
    let observations = run.dataset.observations.filter { $0.sourceID == id }
    let snapshot = try SnapshotOfRun(run: run, source: source).read()
    var blocks: [TerminalBlock] = [.heading(TerminalText("source \(id)"))] + facts(of: source)
    blocks.append(.field("figures", "\(observations.count)"))
    for observation in observations.prefix(Self.maxListed) {
      blocks += [
        .blank,
        .field(
          observation.locator.description.isEmpty ? "" : "at", TerminalText(observation.locator.description, .quiet)),
      ]
      blocks += [
        .field(
          "read as",
          TerminalText(ReadableFigure.text(observation.extent, observation.unit), .strong) + "  "
            + TerminalText(observation.id, .quiet))
      ]
      blocks += [.field("quote", marked(observation.raw, in: observation.quote))]
    }
    if observations.count > Self.maxListed {
      blocks += [.blank, .line("and \(observations.count - Self.maxListed) more figures", indent: 2)]
    }
    let page = sourcePage(of: snapshot, title: pageTitle(id), observations: observations, focus: observations.first?.id)
    return ShownPlace(
      blocks: blocks, page: page, fragment: observations.first?.id ?? "", publishedPage: publishedPage(id))
  }

  private func about(_ observation: Observation, _ source: SourceRecord) -> [TerminalBlock] {
    var blocks: [TerminalBlock] = [
      .field(
        "figure",
        TerminalText(observation.raw, .strong) + " → \(ReadableFigure.text(observation.extent, observation.unit))  "
          + TerminalText(observation.id, .quiet))
    ]
    blocks += facts(of: source)
    if !observation.section.isEmpty {
      blocks.append(.field("section", TerminalText(observation.section.joined(separator: " > "))))
    }
    blocks.append(.field("place", TerminalText(observation.locator.description)))
    return blocks
  }

  private func facts(of source: SourceRecord) -> [TerminalBlock] {
    let names = [source.origin.title, source.origin.publisher].filter { !$0.isEmpty }.joined(separator: ", ")
    var blocks: [TerminalBlock] = [
      .field("page", TerminalText(source.origin.sourceID + (names.isEmpty ? "" : ": \(names)"))),
      .field("address", TerminalText(source.origin.location)),
    ]
    if let fetchedAt = source.fetchedAt { blocks.append(.field("fetched", TerminalText(fetchedAt))) }
    blocks.append(.field("SHA-256", TerminalText(source.snapshotSHA256, .quiet)))
    if source.snapshotPath != source.origin.location {
      blocks.append(.field("archived", TerminalText(source.snapshotPath, .quiet)))
    }
    return blocks
  }

  private func source(of observation: Observation) -> SourceRecord? {
    run.dataset.sources.first { $0.origin.sourceID == observation.sourceID }
  }

  private func pageTitle(_ id: String) -> String {
    run.dataset.sources.first { $0.origin.sourceID == id }?.origin.title ?? ""
  }

  private func publishedPage(_ id: String) -> String? {
    let path = PublishedRunReader(folder: run.folder).pagePath(ofSource: id)
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }
}
