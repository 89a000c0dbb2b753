import Digests
import Foundation
import Records
import TestFolders
import Testing

@testable import Acquisition

/// Runs `body` with the path of a folder of its own that holds files of the given names.
private func inFolder<T>(of names: [String], _ body: (String) throws -> T) throws -> T {
  try inFolder(Dictionary(uniqueKeysWithValues: names.map { ($0, "text") }), body)
}

@Suite("Ids of bare files")
struct SourceIDTests {
  @Test(
    "an id is the shortest name that tells the files apart",
    arguments: [
      (["a/000_x.txt"], ["000_x"]),
      (["a.html", "a.txt", "b.txt"], ["a.html", "a.txt", "b"]),
      (["x/a.html", "y/a.html"], ["x-a.html", "y-a.html"]),
      (["p/x/a.html", "q/x/a.html", "a.md"], ["p-x-a.html", "q-x-a.html", "a.md"]),
      (["-", "stdin.txt"], ["stdin", "stdin.txt"]),
      (["A.txt", "a.txt"], ["A.txt-85a2e21bc5dc", "a.txt-b89de0baa2ac"]),
      ([".../-.txt"], ["page"]),
      (["é.txt", "è.txt"], ["page.txt-42e0ab1fdd9b", "page.txt-0e7ccd2e5f86"]),
      (["a b.v2.html"], ["a-b.v2"]),
    ])
  func ids(_ paths: [String], _ expected: [String]) {
    let ids = self.ids(of: paths)
    #expect(Set(ids.map { $0.lowercased() }).count == paths.count)
    #expect(ids.map(withoutDigest) == expected.map(withoutDigest))
    #expect(self.ids(of: paths.reversed()) == ids.reversed())
  }

  private func ids(of paths: [String]) -> [String] {
    let ids = SourceIDs(of: paths)
    return paths.enumerated().map { ids.id(of: $1, at: $0) }
  }

  private func withoutDigest(_ id: String) -> String { id.replacing(/-[0-9a-f]{12}$/, with: "-…") }
}

@Suite("Which pages the arguments name")
struct InputExpansionTests {
  @Test(
    "a folder stands for the pages directly in it, by name; hidden files, other kinds and folders in it do not count")
  func folder() throws {
    try inFolder(of: ["b.html", "a.TXT", "B.md", "c.htm", "d.xhtml", ".e.html", "f.pdf", "g/h.html"]) { folder in
      try FileManager.default.createSymbolicLink(atPath: folder + "/i.html", withDestinationPath: "b.html")
      try FileManager.default.createSymbolicLink(atPath: folder + "/j.html", withDestinationPath: "nowhere")
      #expect(mkfifo(folder + "/k.html", 0o600) == 0)
      let expansion = expandInputs([folder])
      #expect(expansion.failures.isEmpty)
      #expect(
        expansion.inputs.map { String($0.path.dropFirst(folder.count + 1)) } == [
          "B.md", "a.TXT", "b.html", "c.htm", "d.xhtml", "i.html",
        ])
    }
  }

  @Test("what is missing is reported and the rest goes on; a path given twice counts once")
  func missing() throws {
    try inFolder(of: ["a.html", "empty/x.pdf"]) { folder in
      let expansion = expandInputs([
        folder + "/none", folder + "/a.html", folder + "/./a.html", folder + "/empty", "-", "-",
      ])
      #expect(expansion.inputs.map(\.path) == [folder + "/a.html", "-"])
      #expect(expansion.failures.map(\.error.kind) == [.missing, .noPages])
      #expect(expansion.failures.map(\.sourceID) == ["none", "empty"])
      #expect(expansion.failures.map(\.error.path) == [folder + "/none", folder + "/empty"])
    }
  }

  @Test("a name that is not UTF-8 does not stop the listing")
  func strangeName() throws {
    try inFolder(of: ["a.html"]) { folder in
      let name: [CChar] = Array(folder.utf8CString.dropLast()) + [0x2F, -1, 0x2E, 0x74, 0x78, 0x74, 0]
      let descriptor = open(name, O_CREAT | O_WRONLY, 0o600)
      #expect(descriptor >= 0)
      close(descriptor)
      #expect(expandInputs([folder]).inputs.count == 1)
    }
  }
}

private func failure(reading path: String) -> AcquisitionError? {
  do throws(AcquisitionError) {
    _ = try readFile(path, limits: AcquisitionLimits(bytes: 3))
    return nil
  } catch {
    return error
  }
}

@Suite("Reading pages")
struct SnapshotReadingTests {
  private let origin = Origin(sourceID: "a", topic: "t", location: "as/given.html")

  @Test("a snapshot carries the bytes, their digest and the path as given")
  func snapshot() throws {
    try inFolder(of: ["a.html"]) { folder in
      let snapshot = try readSnapshot(of: origin, at: folder + "/a.html") { bytes, name in
        "\(bytes.count) \(name.hasSuffix("a.html"))"
      }
      #expect(snapshot.bytes == Array("text".utf8))
      #expect(snapshot.sha256 == sha256Hex("text"))
      #expect(snapshot.path == "as/given.html")
      #expect(snapshot.mediaType == "4 true")
    }
  }

  @Test("pipes, devices and folders are refused without waiting, and so is what is missing or too large")
  func refused() throws {
    try inFolder(of: ["a.html"]) { folder in
      #expect(mkfifo(folder + "/pipe", 0o600) == 0)
      let cases: [(String, AcquisitionError.Kind, String)] = [
        (folder + "/pipe", .notAFile, "is a pipe, not a file"), ("/dev/zero", .notAFile, "is a device, not a file"),
        (folder, .notAFile, "is a folder, not a file"), (folder + "/none", .missing, "no such file or directory"),
        (folder + "/a.html", .tooLarge, "is larger than the limit of 3 bytes for one page"),
      ]
      for (path, kind, reason) in cases {
        let error = failure(reading: path)
        #expect(error?.kind == kind)
        #expect(error?.description == "\(path): \(reason)")
      }
      let whole = try readFile(folder + "/a.html", limits: AcquisitionLimits(bytes: 4))
      #expect(whole.count == 4)
    }
  }
}
