import Foundation
import TestFolders
import Testing

@testable import Acquisition

@Suite("Listing inputs")
struct InputListingTests {
  /// A WARC file with a page at each address.
  private func archive(_ addresses: [String]) -> Data {
    let records = addresses.map { address in
      let message = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>\(address)</p>"
      return """
        WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: \(address)\r\nWARC-Date: 2026-01-02T03:04:05Z\r
        Content-Type: application/http; msgtype=response\r\nContent-Length: \(message.utf8.count)\r\n\r
        \(message)\r\n\r\n
        """
    }
    return Data(records.joined().utf8)
  }

  @Test("a WARC file is read when its pages are asked for, not when it is listed")
  func archivesAreReadLate() throws {
    try inFolder { folder in
      let path = folder + "/a.warc"
      try archive(["http://a.example/1"]).write(to: URL(fileURLWithPath: path))
      let listing = InputListing([path])
      try archive(["http://a.example/1", "http://a.example/2"]).write(to: URL(fileURLWithPath: path))
      #expect(listing.map { $0.address } == ["http://a.example/1", "http://a.example/2"])
    }
  }

  @Test("pages come before failures, and a WARC file that cannot be read does not end the listing")
  func order() throws {
    try inFolder(["b.warc": "nothing", "d.html": "<p>"]) { folder in
      try archive(["http://a.example/1"]).write(to: URL(fileURLWithPath: folder + "/a.warc"))
      try archive(["http://c.example/1"]).write(to: URL(fileURLWithPath: folder + "/c.warc"))
      let listing = InputListing([folder + "/none", folder, folder + "/c.warc"])
      #expect(listing.firstPlainFile == folder + "/d.html")
      #expect(
        listing.map { $0.address ?? $0.path } == [
          "http://a.example/1", "http://c.example/1", folder + "/d.html", folder + "/none", folder + "/b.warc",
        ])
    }
  }

  @Test("a file counts once, whether it is named before its folder, after it, or with it again")
  func once() throws {
    try inFolder(["a.html": "", "b.html": "", "c.html": ""]) { folder in
      let paths = [folder + "/b.html", folder, folder + "/./c.html", folder + "/", folder + "/a.html"]
      let listed = InputListing(paths).map { $0.path.dropFirst(folder.count).drop { $0 == "/" } }
      #expect(listed == ["b.html", "a.html", "c.html"])
    }
  }

  @Test("files of one name have ids of more detail, and no others do")
  func ids() throws {
    try inFolder(["x/a.html": "", "x/A.htm": "", "x/b.html": "", "y/b.html": "", "y/c.html": ""]) { folder in
      let ids = InputListing([folder + "/x", folder + "/y"]).map(\.sourceID)
      #expect(ids == ["A.htm", "a.html", "x-b.html", "y-b.html", "c"])
    }
  }

  @Test("a name asked for again gets the lowest free number")
  func takenNames() {
    var taken = TakenNames()
    let isNew = ["a-3", "a-3"].map { taken.insert($0) }
    #expect(isNew == [true, false])
    let names = ["a", "a", "a", "a", "b", "a-2"].map { taken.insert(unique: $0) }
    #expect(names == ["a", "a-2", "a-4", "a-5", "b", "a-2-2"])
  }
}

extension ListedInput {
  fileprivate var path: String {
    switch self {
    case .page(let page): page.path
    case .failure(let failure): failure.error.path
    }
  }
  fileprivate var address: String? { if case .page(let page) = self { page.address } else { nil } }
  fileprivate var sourceID: String {
    switch self {
    case .page(let page): page.sourceID
    case .failure(let failure): failure.sourceID
    }
  }
}
