import Foundation
import Records

extension SnapshotArchive {
  /// A stored page as a snapshot; its path is that of the record relative to the parent of the archive's folder,
  /// `pipeline/file#offset`.
  ///
  /// - Parameter sniff: determines the media type by content if the server's is not trusted.
  /// - Throws: `AcquisitionError` if the archive no longer contains the page.
  package func snapshot(
    of origin: Origin, page: StoredPage, sniff: (_ bytes: [UInt8], _ name: String) -> String
  ) throws(AcquisitionError) -> Snapshot {
    let (head, body) = try read(page)
    let declared = ContentType(head.value("Content-Type") ?? "")
    let store = folder.split(separator: "/").last.map { $0 + "/" } ?? ""
    return Snapshot(
      origin: origin, bytes: body, sha256: page.sha256, path: "\(store)\(page.file)#\(page.offset)",
      mediaType: declared.isTrusted ? declared.essence : sniff(body, page.address), transportCharset: declared.charset,
      fetchedAt: page.fetchedAt,
      httpStatus: page.status)
  }
}

/// A `Content-Type` field (RFC 9110, section 8.3).
struct ContentType: Sendable, Hashable {
  /// Type and subtype in lower case.
  var essence: String
  /// As written, without quotes.
  var charset: String?

  init(_ text: String) {
    let parts = text.split(separator: ";", omittingEmptySubsequences: false).map { String($0).trimmingBlanks }
    essence = (parts.first ?? "").lowercased()
    let charsets = parts.dropFirst().compactMap { part -> String? in
      let pair = part.split(separator: "=", maxSplits: 1).map { String($0).trimmingBlanks }
      guard pair.count == 2, pair[0].lowercased() == "charset" else { return nil }
      return pair[1].trimmingCharacters(in: ["\"", "'"])
    }
    charset = charsets.first { !$0.isEmpty }
  }

  /// Servers send `text/plain` and `application/octet-stream` for unknown types, so only HTML types are trusted (WHATWG
  /// MIME Sniffing, section 7).
  var isTrusted: Bool { essence == "text/html" || essence == "application/xhtml+xml" }
}
