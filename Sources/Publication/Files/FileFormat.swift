import Foundation

/// The format of a published file, by file extension.
struct FileFormat {
  let format: String
  let mediaType: String
  var isText = true

  /// Nil for an unknown extension.
  init?(path: String) {
    format = (path as NSString).pathExtension
    switch format {
    case "csv": mediaType = "text/csv"
    case "json": mediaType = "application/json"
    case "jsonld": mediaType = "application/ld+json"
    case "jsonl": mediaType = "application/jsonl"
    case "html": mediaType = "text/html"
    case "sql": mediaType = "application/sql"
    case "xml": mediaType = "application/xml"
    case "md", "tmcf": mediaType = "text/plain"
    case "sqlite":
      mediaType = "application/vnd.sqlite3"
      isText = false
    default: return nil
    }
  }
}
