import Mustache
import Records

/// Writes `report.html`: one page without outside parts and without scripts. All text is escaped by the template engine; nothing is put in as markup.
struct ReportWriter: DatasetWriter {
  let path = "report.html"

  func write(_ dataset: SortedDataset, to stream: ByteStream) throws(PublicationError) {
    _ = ReportEscaping.registered
    do {
      var library = MustacheLibrary()
      for (name, text) in ReportTemplate.parts { try library.register("{{% CONTENT_TYPE:\(ReportEscaping.name)}}\n" + text, named: name) }
      let report = try MustacheTemplate(string: "{{% CONTENT_TYPE:\(ReportEscaping.name)}}\n" + ReportTemplate.page)
      library.register(report, named: "page")
      guard let text = library.render(ReportModel(dataset).page, withTemplate: "page") else {
        throw PublicationError(kind: .defect, operation: "render", path: path, reason: "the template is missing")
      }
      try stream.write(text)
    } catch let error as PublicationError {
      throw error
    } catch {
      throw PublicationError(kind: .defect, operation: "render", path: path, reason: String(describing: error))
    }
  }
}
