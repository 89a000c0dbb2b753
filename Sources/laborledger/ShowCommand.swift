import ArgumentParser
import Foundation
import PipelineRun
import Publication
import Terminal

/// `laborledger show`
struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a figure in context on its archived page.",
    discussion: """
      Prints the text around the figure, from the bytes read by the run, and the path of the archived page with the figure highlighted: a self-contained HTML file without scripts, \
      either from the run or written to a temporary folder.
      """)

  @Argument(
    help: "The id (or a unique prefix) of an observation, statistic, conflict or finding, or the id of a source.")
  var id: String

  @Option(help: "Write the archived page to this file.")
  var page: String?

  @OptionGroup var runs: RunsOption

  @OptionGroup var common: CommonOptions

  func run() async throws {
    BrokenPipe.endsProgram()
    try await exiting(common) {
      let shown = try show(id, in: runs.load())
      var blocks = shown.blocks
      if let path = try written(shown) {
        blocks += [.blank, .line(TerminalText("\(path)#\(shown.fragment)", .strong), indent: 2)]
      } else if shown.page == nil {
        blocks += [.blank, .line("no archived page was written: it has no figures or is too large", indent: 2)]
      }
      try tell(common, blocks)
    }
  }

  /// The path of the written page; nil if there is no page.
  private func written(_ shown: ShownPlace) throws -> String? {
    if page == nil, let published = shown.publishedPage { return published }
    guard let html = shown.page?.html else { return nil }
    let path = try page ?? temporaryPath(shown.fragment)
    let file = try OutputFile(path)
    try writeWhole(html, to: file.descriptor, name: path)
    try file.finish()
    return path
  }

  /// A file in a private temporary folder.
  private func temporaryPath(_ name: String) throws -> String {
    var template = Array((FileManager.default.temporaryDirectory.path + "/laborledger-XXXXXX").utf8CString)
    guard let folder = mkdtemp(&template) else {
      throw PublicationError(
        kind: .cannotCreate, operation: "create folder", path: FileManager.default.temporaryDirectory.path,
        reason: String(cString: strerror(errno)))
    }
    return "\(String(cString: folder))/\(name.isEmpty ? "page" : name).html"
  }
}
