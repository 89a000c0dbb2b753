import Digests
import Foundation
import Mustache
import Records

/// Writes `report.html`: a self-contained page. Its data is one JSON object rendered by an inline script; the
/// Content-Security-Policy allows no other script. All text from pages is inserted as text, never as markup.
struct ReportWriter: DatasetWriter {
  static let fileName = "report.html"

  let path = Self.fileName
  let context: ReportContext
  /// The content about the dataset; if nil, it is built when writing.
  var body: ReportBody?
  /// The addition by the review server; nil for the published page.
  var addition: ReportAddition?

  /// The Content-Security-Policy: the page may run its own scripts and, if served, talk to its server. Nothing external
  /// and nothing injected through page text is allowed.
  var policy: String {
    let scripts = [addition?.script, ReportScript.text].compactMap(\.self).map {
      "'sha256-\(Self.digest(of: Self.element($0)))'"
    }
    return
      "default-src 'none'; style-src 'unsafe-inline'; script-src \(scripts.joined(separator: " "));\(addition == nil ? "" : " connect-src 'self';")"
      + " base-uri 'none'; form-action 'none'"
  }

  func write(_ dataset: SortedDataset, to stream: ByteStream) throws(PublicationError) {
    try write(body ?? ReportBody(dataset), to: stream)
  }

  /// Writes the report of a body, whichever dataset it was made of.
  func write(_ body: ReportBody, to stream: ByteStream) throws(PublicationError) {
    let values: [String: Any] = [
      "pipeline": body.pipeline, "style": ReportStyle.css + (addition.map { "\n" + $0.style } ?? ""),
      "script": ReportScript.text, "policy": policy,
      "addition": addition.map { "<script>" + Self.element($0.script) + "</script>\n" } ?? "",
      "statistics": body.counts.statistics, "conflicts": body.counts.conflicts, "findings": body.counts.findings,
      "sources": body.counts.sources,
    ]
    let data = (
      "data", { stream throws(PublicationError) in try stream.write(body.data(context)) } as ReportTemplate.Part
    )
    try ReportTemplate.write(ReportTemplate.page, values, parts: [data], path: path, to: stream)
  }

  /// A script as written between its tags.
  private static func element(_ script: String) -> String { "\n" + script + "\n" }

  /// A SHA-256 in base64, as used in a Content-Security-Policy to allow a script.
  private static func digest(of text: String) -> String {
    let hex = Array(sha256Hex(text).utf8)
    let bytes = stride(from: 0, to: hex.count, by: 2).map { place in
      UInt8(String(decoding: hex[place...place + 1], as: UTF8.self), radix: 16) ?? 0
    }
    return Data(bytes).base64EncodedString()
  }
}
