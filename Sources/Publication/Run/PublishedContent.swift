import Records

/// The published content of a run, so that a later run without changes can publish it again.
package struct PublishedContent: Sendable {
  /// The run's id.
  package var runID: String
  /// Its files except `run.json` and the report.
  package var files: [PublishedFile]
  /// The numbers of rows in its `run.json`.
  package var counts: [String: Int]
  /// Its report's content about the dataset; nil for a run without a report.
  package var report: ReportBody?

  /// The content of a run just published.
  package init(_ run: PublishedRun) {
    runID = run.runID
    files = run.files.filter { ![ReportWriter.fileName, "run.json"].contains($0.path) }
    counts = run.manifest.counts
    report = run.report
  }

  /// Restores saved content.
  package init(runID: String, files: [PublishedFile], counts: [String: Int], report: ReportBody?) {
    self.runID = runID
    self.files = files
    self.counts = counts
    self.report = report
  }

  /// Whether every file lies below the run's folder.
  var hasSafePaths: Bool {
    files.allSatisfy { file in
      file.bytes >= 0 && !file.path.utf8.contains(0)
        && file.path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
          !["", ".", ".."].contains($0)
        }
    }
  }
}

extension RunPublisher {
  /// Republishes the content of the run that `latest` points to as a new run with its own report, if all inputs are
  /// unchanged. The files are copied, and each is checked against its digest.
  ///
  /// Returns nil, with nothing published and nothing left behind, if `latest` points to another run or one of its files
  /// differs from what was published. Throws as `publish` does.
  package func publishAgain(
    _ last: PublishedContent, run: RunManifest, pipeline: String, background: ReportBackground
  ) throws(PublicationError) -> PublishedRun? {
    guard latestRunID == last.runID, RunIdentifier.matches(last.runID), last.hasSafePaths else { return nil }
    var made = try make(run, pipeline: pipeline, counts: last.counts, in: folder, isPublished: true) {
      writer, manifest throws(PublicationError) in
      guard try writer.copy(last.files, from: path(last.runID)) else { return nil }
      guard let body = last.report else { return last.files }
      var context = context(manifest, background)
      context.since = (last.runID, .none)
      return last.files + [try writer.write(body, ReportWriter(context: context))]
    }
    made?.report = last.report
    return made
  }
}

extension RunFiles {
  /// Writes the report for a body.
  fileprivate func write(_ body: ReportBody, _ report: ReportWriter) throws(PublicationError) -> PublishedFile {
    try write(as: report.path) { stream throws(PublicationError) in try report.write(body, to: stream) }
  }
}
