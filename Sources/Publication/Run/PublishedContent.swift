import Records

/// What a run published, so that a later run which finds nothing changed can publish it again.
package struct PublishedContent: Sendable {
  /// The run's id.
  package var runID: String
  /// Its files but `run.json` and the report.
  package var files: [PublishedFile]
  /// The numbers of rows in its `run.json`.
  package var counts: [String: Int]
  /// What its report says of the dataset; nil for a run without one.
  package var report: ReportBody?

  /// What a run published that was made by this program.
  package init(_ run: PublishedRun) {
    runID = run.runID
    files = run.files.filter { ![ReportWriter.fileName, "run.json"].contains($0.path) }
    counts = run.manifest.counts
    report = run.report
  }

  /// Puts together what was kept.
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
  /// Publishes what the run that `latest` leads to published once more, as a run of its own with a report of its own:
  /// for one whose inputs are all what they were. Its files are copied, and each is compared with its digest.
  ///
  /// Nil, with nothing published and nothing left behind, where `latest` leads to another run or a file of it is not
  /// what was published. Throws as `publish` does.
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
  /// Writes the report of a body.
  fileprivate func write(_ body: ReportBody, _ report: ReportWriter) throws(PublicationError) -> PublishedFile {
    try write(as: report.path) { stream throws(PublicationError) in try report.write(body, to: stream) }
  }
}
