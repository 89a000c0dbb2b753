import Digests
import Dispatch
import Foundation
import Synchronization

/// Writes the WARC file of one run and the index beside it.
///
/// Every record is one gzip member, written by one call at the end of the file; a line of the index follows only when what it points to has been handed to the
/// system. A process that is killed leaves at most a torn last record or line, which readers pass over; the next run begins files of its own.
final class ArchiveWriter {
  private let folder: String
  /// The name of the WARC file in the folder.
  let name: String
  private let warc: Int32
  private let index: Int32
  private var offset = 0
  private let compressor = GzipCompressor()
  private let warcinfo = WARCRecord.newID()

  /// The name of the index that belongs to a WARC file.
  static func indexName(of warc: String) -> String { String(warc.dropLast(".warc.gz".count)) + ".index.jsonl" }

  /// Begins the files of a run in `folder`, which is made if need be.
  init(folder: String, started: Date, software: String, userAgent: String) throws(ArchiveError) {
    self.folder = folder
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw ArchiveError(cannotCreate: true, path: folder, reason: "the folder cannot be made: \(error.localizedDescription)")
    }
    let stamp = started.formatted(.iso8601).replacing("-", with: "").replacing(":", with: "")
    var attempt = 1
    var opened: Int32 = -1
    var candidate = ""
    repeat {
      candidate = String(format: "%@-%02d.warc.gz", stamp, attempt)
      opened = open(folder + "/" + candidate, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
      attempt += 1
    } while opened < 0 && errno == EEXIST && attempt < 1000
    guard opened >= 0 else { throw .system(folder + "/" + candidate, cannotCreate: true) }
    name = candidate
    warc = opened
    let indexPath = folder + "/" + Self.indexName(of: candidate)
    index = open(indexPath, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard index >= 0 else {
      let code = errno
      close(opened)
      throw .system(indexPath, cannotCreate: true, errno: code)
    }
    let lines = [
      "software: \(software)", "format: WARC File Format 1.1", "conformsTo: https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
      "robots: obey", "http-header-user-agent: \(userAgent)",
      "description: Bodies stand as decoded from transfer and content codings; fields that no longer hold are renamed to X-Archived-…",
    ]
    let fields = [
      field("WARC-Type", "warcinfo"), field("WARC-Record-ID", warcinfo), field("WARC-Date", started.formatted(.iso8601)), field("WARC-Filename", candidate),
      field("Content-Type", "application/warc-fields"),
    ]
    _ = try write(WARCRecord(fields: fields, block: Array((lines.joined(separator: "\r\n") + "\r\n").utf8)))
  }

  deinit {
    close(warc)
    close(index)
  }

  /// Writes a request and its response, or the revisit that stands for it when the page is that of `earlier`. Returns where the response is, when it came.
  func write(_ exchange: FetchExchange, id: String, sha256: String, revisits earlier: StoredPage?) throws(ArchiveError) -> Int? {
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

  /// Writes what became of a source, to the WARC file and to the index.
  func write(_ visit: Visit) throws(ArchiveError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // A struct of texts and numbers always encodes.
    guard let line = try? encoder.encode(visit) else { return }
    let fields = [
      field("WARC-Type", "metadata"), field("WARC-Record-ID", WARCRecord.newID()), field("WARC-Date", visit.date), field("WARC-Target-URI", visit.address),
      field("WARC-Warcinfo-ID", warcinfo), field("WARC-Block-Digest", "sha256:" + sha256Hex(Array(line))),
      field("Content-Type", "application/json"),
    ]
    _ = try write(WARCRecord(fields: fields, block: Array(line)))
    try append(Array(line) + [0x0A], to: index, path: folder + "/" + Self.indexName(of: name))
  }

  /// Waits until all that was written is on the disk.
  func sync() throws(ArchiveError) {
    // All at once: the system then waits for its journal once instead of three times.
    let directory = open(folder, O_RDONLY | O_CLOEXEC)
    let descriptors = [warc, index, directory]
    let failure = Mutex<Int32?>(nil)
    DispatchQueue.concurrentPerform(iterations: descriptors.count) { number in
      // Not every file system syncs folders.
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
      fields.append(field("WARC-Truncated", failure.kind == .tooLarge ? "length" : failure.kind == .timeout ? "time" : "disconnect"))
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
      field("WARC-Type", type), field("WARC-Record-ID", id), field("WARC-Date", exchange.date), field("WARC-Target-URI", exchange.request.address.text),
      field("WARC-Warcinfo-ID", warcinfo),
    ]
  }

  private func field(_ name: String, _ value: String) -> HTTPHead.Field { HTTPHead.Field(name: name, value: value) }

  /// Writes a record and returns where it begins.
  private func write(_ record: WARCRecord) throws(ArchiveError) -> Int {
    guard let member = compressor.member(record.encoded) else { throw ArchiveError(cannotCreate: false, path: folder + "/" + name, reason: "out of memory") }
    let start = offset
    try append(member, to: warc, path: folder + "/" + name)
    offset += member.count
    return start
  }

  private func append(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(ArchiveError) {
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw .system(path)
      }
      done += count
    }
  }

  /// The request without what authenticates this machine to its proxy.
  private func withoutSecrets(_ request: [UInt8]) -> [UInt8] {
    let head = HTTPHead(request[...])
    let line = head.statusLine.hasSuffix(" HTTP/2") ? head.statusLine.dropLast(7) + " HTTP/1.1" : head.statusLine[...]
    return HTTPHead(statusLine: String(line), fields: head.fields.filter { $0.name.lowercased() != "proxy-authorization" }).encoded
  }
}

extension HTTPHead {
  /// The head as it is archived before a body of `length` bytes that was taken out of its transfer and content codings; nil where no body is stored. Fields that no longer hold are
  /// kept under names of their own, as Common Crawl does, and a line of HTTP/2 is written as the HTTP/1.1 that readers of archives know.
  func archived(length: Int?) -> HTTPHead {
    let parts = statusLine.split(separator: " ", maxSplits: 1)
    let isOld = parts.first == "HTTP/1.0" || parts.first == "HTTP/1.1"
    let line = isOld ? statusLine : "HTTP/1.1 " + (parts.dropFirst().first ?? "")
    let isPlain = value("Content-Encoding") == nil && value("Transfer-Encoding") == nil && value("Content-Length").map { Int($0) == length } ?? true
    guard let length, !isPlain else { return HTTPHead(statusLine: line, fields: fields) }
    let coded: Set<String> = ["content-encoding", "transfer-encoding", "content-length"]
    let renamed = fields.map { coded.contains($0.name.lowercased()) ? Field(name: "X-Archived-" + $0.name, value: $0.value) : $0 }
    return HTTPHead(statusLine: line, fields: renamed + [Field(name: "Content-Length", value: "\(length)")])
  }
}
