import Foundation

/// A page named on the command line, or found in a folder named there.
public struct PageInput: Sendable, Hashable {
  /// Unique among the inputs of one call, and safe as a file name.
  public var sourceID: String
  /// The path as given, or the folder as given and the name in it; `-` for standard input.
  public var path: String
  /// Where the page stands in the WARC file at the path; nil for a file that is a page itself.
  public var record: WARCPlace?

  /// True for standard input.
  public var isStandardInput: Bool { path == "-" }
}

/// A path without a page at it.
public struct InputFailure: Sendable, Hashable {
  /// Unique among the inputs of one call, and safe as a file name.
  public var sourceID: String
  /// Why there is no page.
  public var error: AcquisitionError
}

/// The pages that a list of paths stands for, those in WARC files included, and what could not be listed.
public struct InputExpansion: Sendable, Hashable {
  /// In the order given, the pages of a folder by name; a path given twice counts once.
  public var inputs: [PageInput]
  /// The paths without a page, in the order given.
  public var failures: [InputFailure]
}

/// Which names in a folder are pages.
private let pageExtensions: Set<String> = ["html", "htm", "xhtml", "txt", "md"]

/// Lists the pages that `paths` stand for: files as they are, folders by the pages directly in them (regular files with a page's extension, none hidden,
/// in the order of the bytes of their names), `-` for standard input, WARC files (`.warc`, `.warc.gz`) by the pages in them.
public func expandInputs(_ paths: [String]) -> InputExpansion {
  var pages: [String] = []
  var seen: Set<String> = []
  var errors: [AcquisitionError] = []
  for path in paths {
    do throws(AcquisitionError) {
      for page in try listPages(of: path) where seen.insert(page == "-" ? "-" : standardized(page)).inserted { pages.append(page) }
    } catch {
      if seen.insert(standardized(path)).inserted { errors.append(error) }
    }
  }
  let ids = sourceIDs(of: pages + errors.map(\.path))
  var expansion = InputExpansion(
    inputs: [], failures: zip(ids.dropFirst(pages.count), errors).map { InputFailure(sourceID: $0, error: $1) })
  var taken = Set(ids)
  for (id, path) in zip(ids, pages) {
    if isArchiveName(path) {
      expansion.addPages(ofArchive: path, id: id, taken: &taken)
    } else {
      expansion.inputs.append(PageInput(sourceID: id, path: path))
    }
  }
  return expansion
}

private func listPages(of path: String) throws(AcquisitionError) -> [String] {
  if path == "-" { return ["-"] }
  var status = stat()
  guard stat(path, &status) == 0 else {
    let reason = errno == ENOENT || errno == ENOTDIR ? "no such file or folder" : String(cString: strerror(errno))
    throw AcquisitionError(kind: .missing, path: path, reason: reason)
  }
  guard status.st_mode & S_IFMT == S_IFDIR else { return [path] }
  let names = try folderEntries(path).filter { isPageName($0) && isRegularFile(join(path, $0)) }
  guard !names.isEmpty else {
    let extensions = pageExtensions.sorted().map { "." + $0 }.joined(separator: ", ")
    throw AcquisitionError(kind: .noPages, path: path, reason: "holds no page (\(extensions)) of its own")
  }
  return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { join(path, $0) }
}

/// The names in a folder that are valid UTF-8, through `readdir`: Foundation's listing traps on names that are not.
private func folderEntries(_ path: String) throws(AcquisitionError) -> [String] {
  guard let folder = opendir(path) else {
    throw AcquisitionError(kind: .unreadable, path: path, reason: String(cString: strerror(errno)))
  }
  defer { closedir(folder) }
  var names: [String] = []
  while let entry = readdir(folder) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(validatingCString: $0) }
    }
    if let name { names.append(name) }
  }
  return names
}

private func isPageName(_ name: String) -> Bool {
  !name.hasPrefix(".") && (pageExtensions.contains((name as NSString).pathExtension.lowercased()) || isArchiveName(name))
}

private func isRegularFile(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
}

private func join(_ folder: String, _ name: String) -> String { folder.hasSuffix("/") ? folder + name : folder + "/" + name }

private func standardized(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }
