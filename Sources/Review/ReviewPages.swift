import PipelineRun
import Publication

/// The pages of a served run. They are rebuilt from its dataset, so that runs of earlier versions of the program can be
/// reviewed too. They do not change while being served, even if a new run is published.
struct ReviewPages: Sendable {
  let report: ServedReport
  /// Security headers of every response: no caching, framing, MIME sniffing or referrers.
  let headers: [String: String]

  /// Renders the pages of a run, with what changed since the previous run and the last audit, where these can be read.
  /// Throws `defect`.
  init(_ run: LoadedRun) throws(RunFailure) {
    let reader = PublishedRunReader(folder: run.folder)
    var context = ReportContext(
      runID: reader.runID, started: run.manifest?.started ?? "", toolVersion: run.manifest?.toolVersion ?? "",
      outcome: run.manifest?.outcome ?? "")
    if let folder = reader.folderBefore, let before = try? PublishedRunReader(folder: folder).dataset() {
      context.since = (PublishedRunReader(folder: folder).runID, RunDifference(from: before, to: run.dataset))
    }
    context.history = publishedHistory(before: run.folder)
    context.audit = try? AuditRecord.last(pipelineFolder: reader.folders.folder)
    do throws(PublicationError) {
      report = try ServedReport(
        run.dataset, context: context, addition: ReportAddition(script: ReviewScript.text, style: ReviewStyle.css))
    } catch {
      throw RunFailure(error)
    }
    headers = [
      "Content-Security-Policy": report.policy + "; frame-ancestors 'none'", "X-Content-Type-Options": "nosniff",
      "X-Frame-Options": "DENY",
      "Referrer-Policy": "no-referrer", "Cache-Control": "no-store", "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Resource-Policy": "same-origin",
    ]
  }
}
