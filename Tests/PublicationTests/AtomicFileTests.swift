import Foundation
import TestFolders
import Testing

@testable import Publication

@Suite("Replacing a file")
struct AtomicFileTests {
  @Test("whichever step fails, the file is the old one or the new one, whole, and nothing is left beside it")
  func failures() throws {
    let probe = FailingFileOperations(failAt: nil)
    let folder = try TemporaryFolder()
    try AtomicFile(folder.path + "/f.json", operations: probe).replace(with: "old\n")
    #expect(try folder.text("f.json") == "old\n" && probe.count >= 5)
    for step in 1...probe.count {
      try "old\n".write(toFile: folder.path + "/f.json", atomically: true, encoding: .utf8)
      #expect(throws: PublicationError.self) {
        try AtomicFile(folder.path + "/f.json", operations: FailingFileOperations(failAt: step)).replace(with: "new\n")
      }
      // The last step only waits for the disk.
      #expect(try folder.text("f.json") == (step == probe.count ? "new\n" : "old\n"))
      #expect(try folder.files() == ["f.json"])
    }
  }
}
