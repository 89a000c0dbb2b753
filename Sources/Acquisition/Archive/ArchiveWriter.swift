import Digests
import Dispatch
import Files
import Foundation
import Synchronization

/// Writes the WARC file of a run and its index.
///
/// Every record is one gzip member, appended with a single call; an index line is written only after the record to
/// which it points. A killed process leaves at most a truncated last record or line, which readers skip; the next run
/// creates new files.
final class ArchiveWriter {
  private let folder: String
  private let run: ArchiveRunName
  /// The name of the WARC file in the folder.
  var name: String { run.warc }
  private let warc: Int32
  private let index: Int32
  private var offset = 0
  private var visits = 0
  private let compressor = GzipCompressor()
  private let warcinfo = WARCRecord.newID()

  /// Creates the files of a run in `folder`, which is created if missing.
  init(folder: String, started: Date, software: String, userAgent: String) throws(ArchiveError) {
    self.folder = folder
    do throws(FolderError) {
      try OwnFiles.makeFolders(folder)
    } catch {
      throw ArchiveError(
        cannotCreate: !error.cause.isFullDisk, path: error.path, reason: "the folder cannot be created: \(error.cause)")
    }
    (run, warc) = try Self.begin(folder: folder, started: started)
    let indexPath = folder + "/" + run.index
    do throws(SystemError) {
      index = try OwnFiles.create(indexPath)
    } catch {
      close(warc)
      unlink(folder + "/" + run.warc)
      throw .system(indexPath, cannotCreate: !error.isFullDisk, errno: error.code)
    }
    let lines = [
      "software: \(software)", "format: WARC File Format 1.1",
      "conformsTo: https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
      "robots: obey", "http-header-user-agent: \(userAgent)",
      "description: Bodies are stored after transfer and content decoding; header fields that no longer apply are renamed to X-Archived-…",
    ]
    let fields = [
      field("WARC-Type", "warcinfo"), field("WARC-Record-ID", warcinfo),
      field("WARC-Date", started.formatted(.iso8601)), field("WARC-Filename", run.warc),
      field("Content-Type", "application/warc-fields"),
    ]
    do throws(ArchiveError) {
      _ = try write(WARCRecord(fields: fields, block: Array((lines.joined(separator: "\r\n") + "\r\n").utf8)))
    } catch {
      discard()
      throw error
    }
  }

  /// Creates the WARC file of a run that follows all existing ones.
  private static func begin(folder: String, started: Date) throws(ArchiveError) -> (ArchiveRunName, Int32) {
    var runs = ArchiveRunName.runs(in: folder)
    while true {
      let run = ArchiveRunName(after: runs, started: started)
      do throws(SystemError) {
        return (run, try OwnFiles.create(folder + "/" + run.warc))
      } catch {
        guard error.code == EEXIST else {
          throw .system(folder + "/" + run.warc, cannotCreate: !error.isFullDisk, errno: error.code)
        }
        runs.append(run)
      }
    }
  }

  /// Removes the files of this run: an incomplete archive is no evidence, and on a full disk every further run would
  /// leave two more files.
  func discard() {
    unlink(folder + "/" + run.index)
    unlink(folder + "/" + run.warc)
  }

  deinit {
    close(warc)
    close(index)
  }

  /// Writes a request and its response, or a revisit record if the page equals that of `earlier`. Returns the location
  /// of the response, if there was one.
  func write(
    _ exchange: FetchExchange, id: String, sha256: String, revisits earlier: StoredPage?
  ) throws(ArchiveError) -> Int? {
    guard !exchange.head.statusLine.isEmpty else { return nil }
    let place = try write(response(exchange, id: id, sha256: sha256, earlier: earlier))
    let request = withoutSecrets(exchange.sent)
    let fields =
      common("request", id: WARCRecord.newID(), exchange) + [
        field("WARC-Concurrent-To", id), field("WARC-Block-Digest", "sha256:" + sha256Hex(request)),
        field("Content-Type", "application/http;msgtype=request"),
      ]
    _ = try write(WARCRecord(fields: fields, block: request))
    return place
  }

  /// Writes the outcome of a source to the WARC file and the index.
  func write(_ visit: Visit) throws(ArchiveError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // A struct of strings and numbers always encodes.
    guard let line = try? encoder.encode(visit) else { return }
    let fields = [
      field("WARC-Type", "metadata"), field("WARC-Record-ID", WARCRecord.newID()), field("WARC-Date", visit.date),
      field("WARC-Target-URI", visit.address),
      field("WARC-Warcinfo-ID", warcinfo), field("WARC-Block-Digest", "sha256:" + sha256Hex(Array(line))),
      field("Content-Type", "application/json"),
    ]
    _ = try write(WARCRecord(fields: fields, block: Array(line)))
    try append(Array(line) + [0x0A], to: index, path: folder + "/" + run.index)
    visits += 1
  }

  /// Marks the index as complete and syncs all files.
  func finish() throws(ArchiveError) {
    guard let line = try? JSONEncoder().encode(ArchiveIndex.End(visits: visits)) else { return }
    try append(Array(line) + [0x0A], to: index, path: folder + "/" + run.index)
    try sync()
  }

  private func sync() throws(ArchiveError) {
    // All at once, so that the system waits for its journal once instead of three times.
    let directory = open(folder, O_RDONLY | O_CLOEXEC)
    let descriptors = [warc, index, directory]
    let failure = Mutex<Int32?>(nil)
    DispatchQueue.concurrentPerform(iterations: descriptors.count) { number in
      // Not every file system can sync folders.
      if fsync(descriptors[number]) != 0, descriptors[number] != directory {
        let code = errno
        failure.withLock { $0 = code }
      }
    }
    if directory >= 0 { close(directory) }
    if let code = failure.withLock({ $0 }) { throw .system(folder + "/" + name, errno: code) }
  }

  private func response(_ exchange: FetchExchange, id: String, sha256: String, earlier: StoredPage?) -> WARCRecord {
    let head = exchange.head.archived(length: earlier == nil ? exchange.body.count : nil)
    let block = head.encoded + (earlier == nil ? exchange.body : [])
    var fields = common(earlier == nil ? "response" : "revisit", id: id, exchange)
    fields.append(field("Content-Type", "application/http;msgtype=response"))
    fields.append(field("WARC-Block-Digest", "sha256:" + sha256Hex(block)))
    fields.append(field("WARC-Payload-Digest", "sha256:" + (earlier?.sha256 ?? sha256)))
    if !exchange.remote.isEmpty { fields.append(field("WARC-IP-Address", exchange.remote)) }
    if exchange.httpVersion == "h2" { fields.append(field("WARC-Protocol", "h2")) }
    if let failure = exchange.failure {
      fields.append(
        field("WARC-Truncated", failure.kind == .tooLarge ? "length" : failure.kind == .timeout ? "time" : "disconnect")
      )
    }
    if let earlier {
      let profile = exchange.status == 304 ? "server-not-modified" : "identical-payload-digest"
      fields.append(field("WARC-Profile", "http://netpreserve.org/warc/1.1/revisit/" + profile))
      fields.append(field("WARC-Refers-To", earlier.recordID))
      fields.append(field("WARC-Refers-To-Target-URI", earlier.address))
      fields.append(field("WARC-Refers-To-Date", earlier.fetchedAt))
    }
    return WARCRecord(fields: fields, block: block)
  }

  private func common(_ type: String, id: String, _ exchange: FetchExchange) -> [HTTPHead.Field] {
    [
      field("WARC-Type", type), field("WARC-Record-ID", id), field("WARC-Date", exchange.date),
      field("WARC-Target-URI", redacted(exchange.request.address.text)),
      field("WARC-Warcinfo-ID", warcinfo),
    ]
  }

  private func field(_ name: String, _ value: String) -> HTTPHead.Field { HTTPHead.Field(name: name, value: value) }

  /// Writes a record and returns its offset.
  private func write(_ record: WARCRecord) throws(ArchiveError) -> Int {
    guard let member = compressor.member(record.encoded) else {
      throw ArchiveError(cannotCreate: false, path: folder + "/" + name, reason: "out of memory")
    }
    let start = offset
    try append(member, to: warc, path: folder + "/" + name)
    offset += member.count
    return start
  }

  private func append(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(ArchiveError) {
    do throws(SystemError) { try writeAll(bytes[...], to: descriptor) } catch { throw .system(path, errno: error.code) }
  }

  /// The request without proxy credentials and without keys and tokens in its URL.
  private func withoutSecrets(_ request: [UInt8]) -> [UInt8] {
    let head = HTTPHead(request[...])
    let line = head.statusLine.hasSuffix(" HTTP/2") ? head.statusLine.dropLast(7) + " HTTP/1.1" : head.statusLine[...]
    return HTTPHead(
      statusLine: redacted(String(line)), fields: head.fields.filter { $0.name.lowercased() != "proxy-authorization" }
    ).encoded
  }
}

extension HTTPHead {
  /// The head as archived for a body of `length` bytes after decoding; `length` is nil if no body is stored. Fields
  /// that no longer apply are renamed, as Common Crawl does, and an HTTP/2 status line is written as HTTP/1.1, which
  /// archive readers understand.
  func archived(length: Int?) -> HTTPHead {
    let parts = statusLine.split(separator: " ", maxSplits: 1)
    let isOld = parts.first == "HTTP/1.0" || parts.first == "HTTP/1.1"
    let line = isOld ? statusLine : "HTTP/1.1 " + (parts.dropFirst().first ?? "")
    let isPlain =
      value("Content-Encoding") == nil && value("Transfer-Encoding") == nil
      && value("Content-Length").map { Int($0) == length } ?? true
    guard let length, !isPlain else { return HTTPHead(statusLine: line, fields: fields) }
    let coded: Set<String> = ["content-encoding", "transfer-encoding", "content-length"]
    let renamed = fields.map {
      coded.contains($0.name.lowercased()) ? Field(name: "X-Archived-" + $0.name, value: $0.value) : $0
    }
    return HTTPHead(statusLine: line, fields: renamed + [Field(name: "Content-Length", value: "\(length)")])
  }
}
