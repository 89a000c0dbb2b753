import Foundation
import TestFolders
import Testing

private let header = "AREA,AREA_TITLE,OCC_CODE,OCC_TITLE,EMPLOYMENT,A_MEAN,A_PCT10,A_PCT25,A_MEDIAN\n"
private let row = "0000000,National,43-6013,Medical Secretaries,100,45000,30000,40000,44000\n"

/// Files of which one takes seconds to import.
private let files = [
  "small_2023.csv": header + row, "big_2024.csv": header + String(repeating: row, count: 250_000), "page.txt": payPage,
]

/// A shell script that begins an import of the large file, does `during` while it is under way, and tells the import's
/// exit status last.
private func whileImporting(_ during: String) -> String {
  """
  "$0" "$@" & import=$!
  for i in $(seq 500); do [ -s out/.reference.sqlite.import ] && break; sleep 0.02; done
  \(during)
  wait $import; echo "import $?"
  """
}

@Suite("Imports that are interrupted, or take long", .serialized)
struct ReferenceImportTests {
  private let arguments = ["reference", "import", "big_2024.csv", "--output", "out"]

  @Test(
    "an import that is stopped or killed leaves what was there before, and runs go on",
    arguments: [("INT", 130), ("TERM", 143), ("KILL", 137)])
  func interrupted(_ signal: String, _ status: Int) throws {
    try inFolder(files) { folder in
      let shell = whileImporting("kill -\(signal) $import")
      let first = try Program.call(arguments, in: folder, shell: shell)
      #expect(first.output == "import \(status)\n", "\(first.errors)")
      #expect(!FileManager.default.fileExists(atPath: folder + "/out/reference.sqlite"))
      if signal != "KILL" {
        #expect(first.errors.contains("nothing was imported"))
        #expect(!FileManager.default.fileExists(atPath: folder + "/out/.reference.sqlite.import"))
      }
      #expect(try Program.call(["run", "page.txt", "--topic", "t", "--output", "out"], in: folder).status == 0)
      #expect(try Program.call(["reference", "import", "small_2023.csv", "--output", "out"], in: folder).status == 0)
      #expect(!FileManager.default.fileExists(atPath: folder + "/out/.reference.sqlite.import"))
      let before = try Program.call(["reference", "list", "--output", "out"], in: folder).output
      #expect(before.contains("OEWS May 2023"))
      #expect(try Program.call(arguments, in: folder, shell: shell).output == "import \(status)\n")
      #expect(try Program.call(["reference", "list", "--output", "out"], in: folder).output == before)
      #expect(try Program.call(["run", "page.txt", "--topic", "t", "--output", "out"], in: folder).status == 0)
    }
  }

  @Test("a run during an import reads what was there before; a second import does not wait")
  func during() throws {
    try inFolder(files.merging(["big_2024.csv": header + String(repeating: row, count: 5_000)]) { $1 }) { folder in
      #expect(try Program.call(["reference", "import", "small_2023.csv", "--output", "out"], in: folder).status == 0)
      // Halted, so that it is under way for as long as it takes.
      let shell = whileImporting(
        """
        kill -STOP $import
        "$0" run page.txt --topic t --output out; echo "run $?"
        "$0" reference import small_2023.csv --output out; echo "second $?"
        kill -CONT $import
        """)
      let result = try Program.call(arguments, in: folder, shell: shell)
      #expect(result.output == "run 0\nsecond 75\nimport 0\n", "\(result.errors)")
      #expect(result.errors.contains("another import"))
      let listing = try Program.call(["reference", "list", "--output", "out"], in: folder).output
      #expect(listing.contains("OEWS May 2023") && listing.contains("OEWS May 2024"))
    }
  }

  @Test("an empty file in the place of the database is none")
  func empty() throws {
    try inFolder(files) { folder in
      try FileManager.default.createDirectory(atPath: folder + "/out", withIntermediateDirectories: true)
      try Data().write(to: URL(fileURLWithPath: folder + "/out/reference.sqlite"))
      #expect(try Program.call(["run", "page.txt", "--topic", "t", "--output", "out"], in: folder).status == 0)
      #expect(try Program.call(["reference", "import", "small_2023.csv", "--output", "out"], in: folder).status == 0)
      #expect(try Program.call(["reference", "list", "--output", "out"], in: folder).output.contains("OEWS May 2023"))
    }
  }

  @Test("a disk that is full ends an import in plain words, and leaves nothing")
  func fullDisk() throws {
    try inFolder(files) { folder in
      let result = try Program.call(
        ["reference", "import", "small_2023.csv", "--output", "out"], in: folder,
        shell: "ulimit -f 8; exec \"$0\" \"$@\"")
      #expect(result.status == 74)
      #expect(!result.errors.contains("SQLite") && result.errors.contains("reference.sqlite"), "\(result.errors)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/out") == [".reference.lock"])
    }
  }
}
