import Foundation
import TestFolders
import Testing

@testable import PipelineRun

@Suite("Figures are shown on the archived page")
struct ShowTests {
  private static let page = """
    <html lang="en"><head><title>Welder salary</title><script>window.x=1</script></head><body><h1>Welder salary</h1><p>Read this first.</p>
    <p>The median annual salary of welders is $51,000, as of May 2023.</p><h2>Range</h2><table><tr><th>State</th><th>Median annual wage</th></tr>
    <tr><td>Texas</td><td>$48,200</td></tr><tr><td>Ohio</td><td>$47,900</td></tr></table></body></html>
    """
  private static let files = ["a.html": page, "b.txt": payPage]

  private func rows(_ folder: String) throws -> [[String]] {
    try String(contentsOfFile: folder + "/out/t/latest/observations.csv", encoding: .utf8).split(separator: "\n")
      .dropFirst().map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
  }

  private func ran<T>(
    _ files: [String: String] = files, _ options: [String] = [], _ body: (String) throws -> T
  ) throws -> T {
    try inFolder(files) { folder in
      let result = try Program.call(
        ["run"] + files.keys.sorted() + ["--topic", "t", "--output", "out"] + options, in: folder)
      #expect(result.status == 0, "\(result)")
      return try body(folder)
    }
  }

  @Test(
    "the run holds the pages with every figure marked, the same bytes each time, and they are no tables of the package")
  func pages() throws {
    try ran { folder in
      let html = try String(contentsOfFile: folder + "/out/t/latest/pages/a.html", encoding: .utf8)
      let ids = try rows(folder).filter { $0[2] == "a" }.map { $0[0] }
      #expect(ids.count >= 3)
      for id in ids { #expect(html.contains("<mark id=\"\(id)\">"), "\(id)") }
      #expect(!html.contains("<script"))
      #expect(try String(contentsOfFile: folder + "/out/t/latest/report.html", encoding: .utf8).contains("\"a.html\""))
      #expect(
        !(try String(contentsOfFile: folder + "/out/t/latest/datapackage.json", encoding: .utf8).contains(
          "\"path\": \"pages/")))
      #expect(try Program.call(["run", "a.html", "b.txt", "--topic", "t", "--output", "out"], in: folder).status == 0)
      #expect(try String(contentsOfFile: folder + "/out/t/latest/pages/a.html", encoding: .utf8) == html)
    }
  }

  @Test("without pages none are written, and show writes one")
  func noPages() throws {
    try ran(Self.files, ["--no-pages"]) { folder in
      #expect(!FileManager.default.fileExists(atPath: folder + "/out/t/latest/pages"))
      let id = try #require(try rows(folder).first)[0]
      let result = try Program.call(["show", id, "--output", "out", "--page", "p.html"], in: folder)
      #expect(result.status == 0 && result.output.contains("p.html#\(id)"), "\(result)")
      #expect(
        try String(contentsOfFile: folder + "/p.html", encoding: .utf8).contains(
          "<mark id=\"\(id)\" tabindex=\"-1\" autofocus>"))
      let temporary = try Program.call(["show", id, "--output", "out"], in: folder).output
      let path = try #require(
        temporary.split(separator: "\n").last?.split(separator: "#").first?.trimmingCharacters(in: .whitespaces))
      #expect(path.hasSuffix("\(id).html") && FileManager.default.fileExists(atPath: path))
      try FileManager.default.removeItem(at: URL(fileURLWithPath: path).deletingLastPathComponent())
    }
  }

  @Test(
    "a figure stands among its surroundings, of HTML, of a table, of text; and so do those of a statistic and a source")
  func surroundings() throws {
    try ran { folder in
      let all = try rows(folder)
      func show(_ id: String) throws -> String { try Program.call(["show", id, "--output", "out"], in: folder).output }
      func id(_ raw: String) throws -> String { try #require(all.first { $0.joined(separator: ",").contains(raw) })[0] }
      let prose = try show(try id("$51,000"))
      for part in [
        "│ # Welder salary", "│ Read this first.",
        "▶ The median annual salary of welders is »$51,000«, as of May 2023.", "│ ## Range",
        "place       /html/body/p[2]",
        "section     Welder salary", "address     a.html", "SHA-256     ", "out/t/latest/pages/a.html#",
      ] { #expect(prose.contains(part), "\(part) in \(prose)") }
      let cell = try show(try id("$47,900"))
      #expect(
        cell.contains("State | Median annual wage") && cell.contains("│ Texas | $48,200")
          && cell.contains("▶ Ohio | »$47,900«"), "\(cell)")
      let text = try show(try id("$52,340"))
      #expect(
        text.contains("│ ") && text.contains("▶ The median salary of an office manager is »$52,340« per year.")
          && text.contains("pages/b.html#"), "\(text)")
      let source = try show("a")
      #expect(
        source.contains("source a") && source.contains("»$47,900«") && source.contains("figures     "), "\(source)")
      let statistic = try String(contentsOfFile: folder + "/out/t/latest/statistics.csv", encoding: .utf8).split(
        separator: "\n")[1].split(separator: ",")[0]
      #expect(try show(String(statistic)).contains("▶ "))
      #expect(try Program.call(["show", "ffffffffffffffff", "--output", "out"], in: folder).status == 65)
    }
  }

  @Test("a page that changed, or is gone, is told and not shown")
  func changed() throws {
    try ran { folder in
      let id = try #require(try rows(folder).first { $0[2] == "a" })[0]
      try Self.page.replacing("$51,000", with: "$58,000").write(
        toFile: folder + "/a.html", atomically: true, encoding: .utf8)
      let changed = try Program.call(["show", id, "--output", "out"], in: folder)
      #expect(
        changed.status == 65 && changed.errors.contains("a.html: the file has changed since the run"), "\(changed)")
      try FileManager.default.removeItem(atPath: folder + "/a.html")
      let gone = try Program.call(["show", id, "--output", "out"], in: folder)
      #expect(gone.status == 66 && gone.errors.contains("cannot be re-read"), "\(gone)")
    }
  }
}

@Suite("Which run an id is looked up in")
struct RunChoiceTests {
  @Test("an id that several pipelines have is found with --run, in a run's folder or the pipeline's")
  func sameID() throws {
    let manifests = Dictionary(
      uniqueKeysWithValues: ["one", "two"].map {
        (
          "\($0).yaml",
          "schema_version: 1\npipeline: \($0)\ntopic: t\noutput: out\nsources: [{id: a, path: a.txt}]\n"
        )
      })
    try inFolder(manifests.merging(["a.txt": payPage]) { $1 }) { folder in
      #expect(try Program.call(["run", "one.yaml", "two.yaml"], in: folder).status == 0)
      let id = try #require(try loadRun(folder: folder + "/out/one/latest").dataset.statistics.first?.id)
      for command in ["explain", "show"] {
        let several = try Program.call([command, id, "--output", "out"], in: folder)
        #expect(several.status == 65)
        #expect(
          several.errors.contains("'\(id)' is in 2 runs; choose one with --run FOLDER:")
            && several.errors.contains("  statistic \(id) in out/one/latest")
            && several.errors.contains("  statistic \(id) in out/two/latest"), "\(several.errors)")
        for run in ["out/two/latest", "out/two", "out/two/"] {
          let one = try Program.call([command, id, "--run", run], in: folder)
          #expect(one.status == 0 && one.output.contains("statistic \(id)"), "\(one)")
        }
      }
      let begun = try Program.call(["explain", String(id.prefix(12)), "--output", "out"], in: folder)
      #expect(begun.status == 65 && begun.errors.contains("is in 2 runs"), "\(begun.errors)")
      let export = try Program.call(
        ["export", "out/one", "--format", "csv", "--output", "exported"], in: folder)
      #expect(export.status == 0, "\(export.errors)")
      #expect(
        FileManager.default.contentsEqual(
          atPath: folder + "/exported/statistics.csv", andPath: folder + "/out/one/latest/statistics.csv"))
      #expect(try Program.call(["diff", "out/one", "--against", "latest"], in: folder).status == 0)
    }
  }
}

@Suite("Nothing that pages, names or arguments hold drives the terminal")
struct TerminalSafetyTests {
  private static let hostile = "\u{1B}[31m\u{1B}]0;t\u{07}\u{9B}2J\u{85}\u{202E}x\u{202C}\u{200F}\u{7F}"
  private static let page = """
    <html lang="en"><head><title>Welder \(hostile) salary</title></head><body><h1>Welder \(hostile) salary</h1>
    <p>\(hostile) The median annual salary of welders \(hostile) is $51,000 \(hostile).</p><p>Welders earn a mean of $49,000 a year \(hostile).</p>
    <script type="application/ld+json">{"\(hostile)": </script></body></html>
    """

  /// Bytes and characters that a terminal would obey.
  private func obeyed(_ text: String) -> [String] {
    text.unicodeScalars.filter {
      $0 != "\n"
        && ($0.value < 0x20 || (0x7F..<0xA0).contains($0.value) || (0x202A...0x202E).contains($0.value)
          || (0x2066...0x2069).contains($0.value)
          || $0.value == 0x200F)
    }.map { "U+" + String($0.value, radix: 16) }
  }

  @Test("run, explain, show, diff, extract and their errors write no control character and no mark of direction")
  func commands() throws {
    let name = "welder\u{1B}[2J\u{7}\u{9B}1m\u{202E}.html"
    try inFolder([
      name: Self.page, "\u{202E}dlew.html": Self.page, "other.html": Self.page.replacing("$51,000", with: "$58,000"),
    ]) { folder in
      func call(_ arguments: [String], _ status: Int32 = 0) throws -> ProgramResult {
        let result = try Program.call(arguments, in: folder)
        #expect(result.status == status, "\(arguments): \(result)")
        // What extract writes is data.
        #expect(
          arguments[0] == "extract" && !arguments.contains("--explain") || obeyed(result.output).isEmpty,
          "\(arguments): \(obeyed(result.output))")
        #expect(obeyed(result.errors).isEmpty, "\(arguments): \(obeyed(result.errors))")
        return result
      }
      #expect(
        try call(["run", name, "\u{202E}dlew.html", "--topic", "t", "--output", "out", "--verbose"]).output.contains(
          "published"))
      let first = folder + "/out/t/" + (latest(folder) ?? "")
      #expect(
        try call(["run", "other.html", "missing\u{1B}[1m.html", "--topic", "t", "--output", "out", "--verbose"]).errors
          .contains(") failed: "))
      #expect(try call(["diff", first, folder + "/out/t/latest"], 1).output.contains("Statistics"))
      let id = try #require(
        try String(contentsOfFile: first + "/observations.csv", encoding: .utf8).split(separator: "\n").first {
          $0.contains(",dlew,")
        }?.split(separator: ",")
          .first)
      for format in ["text", "json"] {
        #expect(try call(["explain", String(id), "--run", first, "--format", format]).output.contains(String(id)))
      }
      #expect(try call(["show", String(id), "--run", first]).output.contains("⟨U+202E⟩"))
      #expect(
        try call(["show", String(id), "--run", first, "--page", "p\u{1B}[2J.html"]).output.contains("p�[2J.html"))
      #expect(!(try call(["extract", name, "--verbose", "--explain"]).output.isEmpty))
      for format in ["text", "json"] {
        #expect(
          try call(["extract", name, "missing\u{9B}", "--verbose", "--log-format", format]).errors.contains("missing"))
      }
      _ = try call(["explain", "no\u{1B}[2Jsuch words", "--run", first], 65)
      _ = try call(["run", "--bo\u{1B}[2Jgus"], 64)
      _ = try call(["run", "m\u{1B}[2J.yaml"], 66)
      _ = try call(["validate", "m\u{202E}.yaml"], 66)
    }
  }

  @Test("colour comes with --color always and CLICOLOR_FORCE alone, and control characters of pages never")
  func color() throws {
    try inFolder(["a.html": Self.page]) { folder in
      #expect(try Program.call(["run", "a.html", "--topic", "t", "--output", "out"], in: folder).status == 0)
      let id = try #require(
        try String(contentsOfFile: folder + "/out/t/latest/observations.csv", encoding: .utf8).split(separator: "\n")
          .dropFirst().first?.split(separator: ",")
          .first)
      let colored = try Program.call(["show", String(id), "--output", "out", "--color", "always"], in: folder).output
      #expect(colored.contains("\u{1B}[1;30;43m$51,000\u{1B}[0m"))
      #expect(obeyed(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "")).isEmpty)
      let forced = try Program.call(
        ["show", String(id), "--output", "out"], in: folder, shell: "env -u NO_COLOR CLICOLOR_FORCE=1 \"$0\" \"$@\""
      ).output
      #expect(forced == colored)
      #expect(!(try Program.call(["show", String(id), "--output", "out"], in: folder).output.contains("\u{1B}")))
    }
  }
}
