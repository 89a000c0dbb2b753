import Files
import Foundation

/// A page given on the command line, or found in a folder given there.
package struct PageInput: Sendable, Hashable {
  /// Unique among the inputs of one call, and safe as a file name.
  package var sourceID: String
  /// The path as given, or the given folder and the file name; `-` for standard input.
  package var path: String
  /// The location of the page in the WARC file at `path`; nil if the file itself is a page.
  package var record: WARCPlace?
  /// The address of the page in the WARC file; nil if the file itself is a page.
  package var address: String?
}

/// A path without a page at it.
package struct InputFailure: Sendable, Hashable {
  /// Unique among the inputs of one call, and safe as a file name.
  package var sourceID: String
  /// Why there is no page.
  package var error: AcquisitionError
}

/// The pages in a list of paths, including those in WARC files, and listing failures.
package struct InputExpansion: Sendable, Hashable {
  /// In the order given, the pages of a folder by name; a path given twice counts once.
  package var inputs: [PageInput]
  /// The paths without a page, in the order given.
  package var failures: [InputFailure]
}

/// File extensions of pages in a folder.
private let pageExtensions: Set<String> = ["html", "htm", "xhtml", "txt", "md"]

/// Lists the pages at `paths`: files themselves, the pages directly in folders (regular, non-hidden files with a page
/// extension, in byte order of their names), `-` for standard input, and the pages in WARC files (`.warc`, `.warc.gz`).
package func expandInputs(_ paths: [String]) -> InputExpansion {
  var pages: [String] = []
  // By bytes: different encodings of an accented letter are equal strings in Swift, but different files.
  var seen: Set<[UInt8]> = []
  var errors: [AcquisitionError] = []
  for path in paths {
    do throws(AcquisitionError) {
      let (found, unreadable) = try listPages(of: path)
      for page in found where seen.insert(key(page)).inserted { pages.append(page) }
      for error in unreadable where seen.insert(key(error.path)).inserted { errors.append(error) }
    } catch {
      if seen.insert(key(path)).inserted { errors.append(error) }
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

/// The pages at a path, and the files in a folder with unusable names.
private func listPages(of path: String) throws(AcquisitionError) -> (pages: [String], unreadable: [AcquisitionError]) {
  if path == "-" { return (["-"], []) }
  var status = stat()
  guard stat(path, &status) == 0 else {
    let isMissing = errno == ENOENT || errno == ENOTDIR
    if isMissing, path.wholeMatch(of: /(?i)https?:\/\/.*/) != nil {
      let reason = "is a URL: to fetch a page from the web, give it as the 'url' of a source in a manifest"
      throw AcquisitionError(kind: .missing, path: redacted(path), reason: reason)
    }
    throw AcquisitionError(
      kind: .missing, path: path, reason: isMissing ? "no such file or directory" : String(cString: strerror(errno)))
  }
  guard status.st_mode & S_IFMT == S_IFDIR else { return ([path], []) }
  let entries: FolderEntries
  do throws(SystemError) {
    entries = try FolderEntries(of: path)
  } catch {
    throw AcquisitionError(kind: .unreadable, path: path, reason: error.description)
  }
  let unreadable = entries.unreadableNames.filter(isPageName).map {
    AcquisitionError(kind: .unreadable, path: join(path, $0), reason: "its name is not valid UTF-8; rename it")
  }
  let names = entries.names.filter { isPageName($0) && isRegularFile(join(path, $0)) }
  guard !names.isEmpty || !unreadable.isEmpty else {
    let extensions = pageExtensions.sorted().map { "." + $0 }.joined(separator: ", ")
    throw AcquisitionError(
      kind: .noPages, path: path, reason: "contains no pages (\(extensions)); subfolders are not searched")
  }
  return (names.map { join(path, $0) }, unreadable)
}

private func isPageName(_ name: String) -> Bool {
  !name.hasPrefix(".")
    && (pageExtensions.contains((name as NSString).pathExtension.lowercased()) || isArchiveName(name))
}

private func isRegularFile(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
}

private func join(_ folder: String, _ name: String) -> String {
  folder.hasSuffix("/") ? folder + name : folder + "/" + name
}

/// The identity of a path: its bytes with `.` and `..` resolved.
private func key(_ path: String) -> [UInt8] {
  Array((path == "-" ? path : URL(fileURLWithPath: path).standardizedFileURL.path).utf8)
}
