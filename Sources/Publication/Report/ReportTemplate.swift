import Foundation
import Mustache

/// The templates of the report (Mustache). Every `{{…}}` is escaped; only our own content is inserted unescaped: the
/// style sheet, the script, the data (with `<` escaped), and the rows of the plain tables, escaped by `ReportRow`.
enum ReportTemplate {
  /// Writes one part of a file.
  typealias Part = (ByteStream) throws(PublicationError) -> Void

  /// Writes a template of which some parts, named in it as `{{{name}}}`, are written by functions: they are long, and
  /// the library would copy them several times. Throws `PublicationError` of kind `defect` if the template is invalid.
  static func write(
    _ template: String, _ values: [String: Any], parts: [(name: String, write: Part)], path: String,
    to stream: ByteStream
  ) throws(PublicationError) {
    var rest = Substring(template)
    for part in parts {
      guard let place = rest.range(of: "{{{\(part.name)}}}") else {
        throw PublicationError(kind: .defect, operation: "render", path: path, reason: "no part \(part.name)")
      }
      try stream.write(try render(String(rest[..<place.lowerBound]), values, path: path))
      try part.write(stream)
      rest = rest[place.upperBound...]
    }
    try stream.write(try render(String(rest), values, path: path))
  }

  /// Renders a template. Throws `PublicationError` of kind `defect` if the template is invalid.
  static func render(_ template: String, _ values: [String: Any], path: String) throws(PublicationError) -> String {
    _ = ReportEscaping.registered
    do {
      return try MustacheTemplate(string: "{{% CONTENT_TYPE:\(ReportEscaping.name)}}\n" + template).render(values)
    } catch {
      throw PublicationError(kind: .defect, operation: "render", path: path, reason: String(describing: error))
    }
  }

  static let page = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="{{{policy}}}">
    <meta name="color-scheme" content="light dark">
    <title>Reconciliation report: {{pipeline}}</title>
    <style>
    {{{style}}}
    </style>
    </head>
    <body>
    <a class="skip" href="#main">Skip to the content</a>
    <header>
    <p class="kicker">Reconciliation report</p>
    <h1>{{pipeline}}</h1>
    <p id="run" class="quiet"></p>
    <nav aria-label="Report sections"><ul id="views"></ul></nav>
    </header>
    <main id="main" tabindex="-1">
    <noscript>
    <p>This page requires JavaScript, which is disabled here. The same content is available as plain tables in
    <a href="report-tables.html">report-tables.html</a>: {{statistics}} statistics, {{conflicts}} conflicts, {{findings}} findings, {{sources}} sources.</p>
    </noscript>
    </main>
    <dialog id="detail" aria-labelledby="detail-title"></dialog>
    <p id="told" class="hidden" role="status" aria-live="polite"></p>
    <script type="application/json" id="data">{{{data}}}</script>
    {{{addition}}}<script>
    {{{script}}}
    </script>
    </body>
    </html>

    """

  static let tables = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
    <meta name="color-scheme" content="light dark">
    <title>Reconciliation report: {{pipeline}}, plain tables</title>
    <style>
    {{{style}}}
    </style>
    </head>
    <body class="plain">
    <header><p class="kicker">Reconciliation report, plain tables</p><h1>{{pipeline}}</h1></header>
    <main>
    <h2>Statistics</h2>
    <div class="scroll" role="region" tabindex="0" aria-label="Statistics"><table>
    <thead><tr><th scope="col">Statistic</th><th scope="col">Figure</th><th scope="col">Status</th><th scope="col">Confidence</th><th scope="col">Official</th><th scope="col">Why</th><th scope="col">What the sources say</th></tr></thead>
    <tbody>
    {{{statistics}}}</tbody></table></div>
    <h2>Conflicts</h2>
    <div class="scroll" role="region" tabindex="0" aria-label="Conflicts"><table>
    <thead><tr><th scope="col">Kind</th><th scope="col">Severity</th><th scope="col">What</th><th scope="col">Resolution</th></tr></thead>
    <tbody>
    {{{conflicts}}}</tbody></table></div>
    <h2>Findings</h2>
    <div class="scroll" role="region" tabindex="0" aria-label="Findings"><table>
    <thead><tr><th scope="col">Check</th><th scope="col">Severity</th><th scope="col">Source</th><th scope="col">What</th></tr></thead>
    <tbody>
    {{{findings}}}</tbody></table></div>
    <h2>Sources</h2>
    <div class="scroll" role="region" tabindex="0" aria-label="Sources"><table>
    <thead><tr><th scope="col">Source</th><th scope="col">Location</th><th scope="col">Outcome</th><th scope="col">Remarks</th></tr></thead>
    <tbody>
    {{{sources}}}</tbody></table></div>
    </main>
    </body>
    </html>

    """
}
