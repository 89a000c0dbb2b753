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

/// A page in a list of paths, or a path without one.
package enum ListedInput: Sendable, Hashable {
  case page(PageInput)
  case failure(InputFailure)
}

/// The pages in a list of paths, including those in WARC files, then the failures of listing them; a path given twice
/// counts once.
///
/// Pages come in the order given, those of a folder by name, one at a time: only the names of files are held, in one
/// buffer, and sixteen bytes per page if there are WARC files.
package struct InputListing: Sequence {
  private let files: ListedFiles
  private let ids: SourceIDs
  private let errors: [AcquisitionError]

  /// Lists the files at `paths`: files themselves, the pages directly in folders (regular, non-hidden files with a page
  /// extension, in byte order of their names), `-` for standard input, and WARC files (`.warc`, `.warc.gz`), which are
  /// read when their pages are asked for.
  package init(_ paths: [String]) {
    var files = ListedFiles()
    var seen = SeenPaths()
    var errors: [AcquisitionError] = []
    for path in paths {
      do throws(AcquisitionError) {
        switch try FoundFiles(at: path) {
        case .file: if seen.insert(path) { files.append(path) }
        case .folder(let names, let unreadable):
          files.append(seen.new(names, in: path), in: path)
          errors += unreadable.filter { seen.insert($0.path) }
        }
      } catch {
        if seen.insert(path) { errors.append(error) }
      }
    }
    (self.files, self.errors) = (files, errors)
    for error in errors { files.append(error.path) }
    ids = SourceIDs(of: files)
  }

  /// The first file that is a page and no WARC file.
  package var firstPlainFile: String? { files.first { !isArchiveName($0) } }

  /// The inputs from the first, for which WARC files are read anew.
  package func makeIterator() -> Iterator { Iterator(files: files, ids: ids, errors: errors) }

  /// Reads WARC files as it comes to them.
  package struct Iterator: IteratorProtocol {
    private let files: ListedFiles
    private let ids: SourceIDs
    private var position = 0
    private var archive: WARCPages?
    private var taken = TakenNames()
    private var failures: [InputFailure]
    private var toldFailures = 0

    fileprivate init(files: ListedFiles, ids: SourceIDs, errors: [AcquisitionError]) {
      (self.files, self.ids) = (files, ids)
      failures = errors.enumerated().map { index, error in
        InputFailure(sourceID: ids.id(of: error.path, at: files.count + index), error: error)
      }
      guard files.contains(where: isArchiveName) else { return }
      for (index, path) in files.enumerated() { _ = taken.insert(ids.id(of: path, at: index)) }
      for failure in failures { _ = taken.insert(failure.sourceID) }
    }

    /// The next page or, after all pages, the next failure; nil at the end.
    package mutating func next() -> ListedInput? {
      while true {
        if let page = archive?.next(&taken) { return .page(page) }
        endArchive()
        guard position < files.count else { break }
        let path = files[position]
        let id = ids.id(of: path, at: position)
        position += 1
        guard isArchiveName(path) else { return .page(PageInput(sourceID: id, path: path)) }
        do throws(AcquisitionError) {
          archive = try WARCPages(path: path, id: id)
        } catch {
          failures.append(InputFailure(sourceID: id, error: error))
        }
      }
      guard toldFailures < failures.count else { return nil }
      toldFailures += 1
      return .failure(failures[toldFailures - 1])
    }

    private mutating func endArchive() {
      if let failure = archive?.failure { failures.append(failure) }
      archive = nil
    }
  }
}
