import Files
import Foundation

/// File extensions of pages in a folder.
private let pageExtensions: Set<String> = ["html", "htm", "xhtml", "txt", "md"]

/// What is at a path given on the command line.
enum FoundFiles {
  /// A file, or standard input.
  case file
  /// A folder: the names of its pages, and the pages with unusable names.
  case folder(NameList, unreadable: [AcquisitionError])

  init(at path: String) throws(AcquisitionError) {
    if path == "-" {
      self = .file
      return
    }
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
    guard status.st_mode & S_IFMT == S_IFDIR else {
      self = .file
      return
    }
    let entries: FolderEntries
    do throws(SystemError) {
      entries = try FolderEntries(of: path)
    } catch {
      throw AcquisitionError(kind: .unreadable, path: path, reason: error.description)
    }
    let unreadable = entries.unreadableNames.filter(isPageName).map {
      AcquisitionError(kind: .unreadable, path: join(path, $0), reason: "its name is not valid UTF-8; rename it")
    }
    let names = entries.names.keeping { isPageName($0) && isRegularFile(join(path, $0)) }
    guard !names.isEmpty || !unreadable.isEmpty else {
      let extensions = pageExtensions.sorted().map { "." + $0 }.joined(separator: ", ")
      throw AcquisitionError(
        kind: .noPages, path: path, reason: "contains no pages (\(extensions)); subfolders are not searched")
    }
    self = .folder(names, unreadable: unreadable)
  }
}

private func isPageName(_ name: String) -> Bool {
  !name.hasPrefix(".")
    && (pageExtensions.contains((name as NSString).pathExtension.lowercased()) || isArchiveName(name))
}

private func isRegularFile(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
}
