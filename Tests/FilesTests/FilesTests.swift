import Digests
import Foundation
import TestFolders
import Testing

@testable import Files

/// Runs `body` with a folder of its own, whose names need not be UTF-8.
private func withFolder<T>(_ body: (String) throws -> T) throws -> T {
  try inFolder { folder in
    defer { try? OwnFiles.removeTree(folder) }
    return try body(folder)
  }
}

private func touch(_ path: [UInt8]) {
  let descriptor = open(path.map(CChar.init(bitPattern:)) + [0], O_WRONLY | O_CREAT, 0o644)
  close(descriptor)
}

@Suite("Files of the program's own")
struct FilesTests {
  @Test(
    "the folder of a path, of one character or many",
    arguments: [
      ("o", ""), ("é", ""), ("o/", ""), (".", ""), ("out", ""), ("out/", ""), ("a/b", "a"), ("a/b/", "a"), ("./o", "."),
      ("/o", "/"), ("/", "/"), ("", ""), ("a//b", "a"), ("/a/b/c", "/a/b"),
    ])
  func parents(path: String, folder: String) { #expect(parentFolder(of: path) == folder) }

  @Test("a file's digest and size, of one piece, none and several; what is no file is refused")
  func digests() throws {
    try withFolder { folder in
      let path = folder + "/a"
      for size in [0, 3, (1 << 18) + 1, 3 << 18] {
        let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 * 7) }
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        let digest = try fileDigest(path)
        #expect(digest.bytes == size && digest.sha256 == sha256Hex(bytes), "\(size) bytes")
      }
      mkfifo(folder + "/pipe", 0o600)
      #expect(throws: SystemError(EINVAL)) { try fileDigest(folder + "/pipe") }
      #expect(throws: SystemError(EISDIR)) { try fileDigest(folder) }
      #expect(throws: SystemError(ENOENT)) { try fileDigest(folder + "/none") }
    }
  }

  @Test(
    "a folder's names are listed by their bytes; two ways of writing an accent are two names, and bytes that are no text are shown"
  )
  func entries() throws {
    try withFolder { folder in
      let names: [[UInt8]] =
        ["b", "\u{E9}.html", "e\u{301}.html"].map { Array($0.utf8) } + [
          Array("x".utf8) + [0xFF, 0xC3, 0xA9] + Array(".html".utf8)
        ]
      for name in names { touch(Array((folder + "/").utf8) + name) }
      let entries = try FolderEntries(of: folder)
      #expect(
        entries.names.map { Array($0.utf8) } == [
          Array("b".utf8), Array("e\u{301}.html".utf8), Array("\u{E9}.html".utf8),
        ])
      #expect(entries.unreadableNames == ["x\\xFF\u{E9}.html"])
    }
  }

  @Test("names are held in the order of their bytes and found by them")
  func nameList() throws {
    try withFolder { folder in
      let names = ["b", "B", "a.html", "a", "\u{E9}", "ab"]
      for name in names { touch(Array((folder + "/" + name).utf8)) }
      let listed = try FolderEntries(of: folder).names
      #expect(Array(listed) == ["B", "a", "a.html", "ab", "b", "\u{E9}"])
      #expect(names.allSatisfy(listed.hasSorted))
      #expect(!["", "a.htm", "a.html5", "A", "e\u{301}", "z"].contains(where: listed.hasSorted))
      #expect(Array(listed.keeping { $0.hasPrefix("a") }) == ["a", "a.html", "ab"])
      #expect(NameList().isEmpty)
    }
  }

  @Test("no link is opened, listed or followed")
  func links() throws {
    try withFolder { folder in
      try "theirs".write(toFile: folder + "/theirs", atomically: false, encoding: .utf8)
      try FileManager.default.createDirectory(atPath: folder + "/others", withIntermediateDirectories: true)
      try "kept".write(toFile: folder + "/others/kept", atomically: false, encoding: .utf8)
      for (name, target) in [("file", "theirs"), ("folder", "others"), ("nowhere", "gone")] {
        try FileManager.default.createSymbolicLink(atPath: folder + "/" + name, withDestinationPath: target)
      }
      for name in ["file", "nowhere"] {
        #expect(throws: SystemError(ELOOP)) { try OwnFiles.open(folder + "/" + name) }
        #expect(throws: SystemError(EEXIST)) { try OwnFiles.create(folder + "/" + name) }
      }
      #expect(throws: SystemError.self) { try FolderEntries(of: folder + "/folder", followsLink: false) }
      #expect(try Array(FolderEntries(of: folder + "/folder").names) == ["kept"])
      #expect(!OwnFiles.isFolder(folder + "/folder"))
      #expect(OwnFiles.exists(folder + "/nowhere"))
      try OwnFiles.removeTree(folder + "/folder")
      #expect(!OwnFiles.exists(folder + "/folder"))
      #expect(try String(contentsOfFile: folder + "/others/kept", encoding: .utf8) == "kept")
      #expect(try String(contentsOfFile: folder + "/theirs", encoding: .utf8) == "theirs")
      #expect(!OwnFiles.exists(folder + "/gone"))
    }
  }

  @Test("a folder is removed with what is in it, names that are no text and links included; what links lead to stays")
  func removing() throws {
    try withFolder { folder in
      try OwnFiles.makeFolders(folder + "/a/b/c")
      touch(Array((folder + "/a/b/").utf8) + [0xFF])
      try "kept".write(toFile: folder + "/kept", atomically: false, encoding: .utf8)
      try FileManager.default.createSymbolicLink(atPath: folder + "/a/up", withDestinationPath: "..")
      try OwnFiles.removeTree(folder + "/a")
      #expect(try Array(FolderEntries(of: folder).names) == ["kept"])
      let error = #expect(throws: FolderError.self) { try OwnFiles.makeFolders(folder + "/kept/below") }
      #expect(error?.description == folder + "/kept: Not a directory")
    }
  }

  @Test("a pipe in a file's place is not waited for")
  func pipe() throws {
    try withFolder { folder in
      mkfifo(folder + "/pipe", 0o644)
      #expect(throws: SystemError.self) { try OwnFiles.open(folder + "/pipe") }
    }
  }
}
