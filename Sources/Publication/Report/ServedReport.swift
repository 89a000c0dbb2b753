import Foundation
import Records

/// Additions by the review server to the report.
package struct ReportAddition: Sendable {
  /// A script that runs before the report's own and may set `globalThis.reportExtension`: a function that receives the
  /// report's tools and returns additions to its parts.
  package var script: String
  /// Additional CSS.
  package var style: String

  /// Creates an addition.
  package init(script: String, style: String) {
    self.script = script
    self.style = style
  }
}

/// The report of a run as served by the review server: the same page with an additional script, which may talk only to
/// that server.
package struct ServedReport: Sendable {
  /// `report.html`.
  package let page: String
  /// `report-tables.html`, for readers without JavaScript.
  package let tables: String
  /// The Content-Security-Policy of the page, for the header of the same name.
  package let policy: String

  /// Renders both pages. Throws `PublicationError` of kind `defect`.
  package init(_ dataset: RunDataset, context: ReportContext, addition: ReportAddition) throws(PublicationError) {
    let sorted = SortedDataset(dataset)
    let writer = ReportWriter(context: context, addition: addition)
    page = try Self.text(writer, sorted)
    tables = try Self.text(PlainReportWriter(), sorted)
    policy = writer.policy
  }

  private static func text(_ writer: any DatasetWriter, _ dataset: SortedDataset) throws(PublicationError) -> String {
    var bytes: [UInt8] = []
    let stream = ByteStream { piece throws(PublicationError) in bytes += piece }
    try writer.write(dataset, to: stream)
    try stream.flush()
    return String(decoding: bytes, as: UTF8.self)
  }
}
