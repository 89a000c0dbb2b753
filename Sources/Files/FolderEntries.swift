import Foundation

/// The names in a folder.
package struct FolderEntries: Sendable, Hashable {
  /// Those that are valid UTF-8, in the order of their bytes.
  package var names: NameList
  /// The others, shown with `\xFF` instead of every byte that does not belong to a character, in the order of their
  /// bytes.
  package var unreadableNames: [String]

  /// Lists a folder through `readdir`: Foundation's listing traps on names that are not UTF-8. `.` and `..` are left
  /// out.
  ///
  /// - Parameter followsLink: false refuses a symbolic link in the folder's place.
  /// - Throws: the system's error when the folder cannot be read.
  package init(of path: String, followsLink: Bool = true) throws(SystemError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followsLink ? 0 : O_NOFOLLOW))
    guard descriptor >= 0 else { throw SystemError(errno) }
    guard let folder = fdopendir(descriptor) else {
      let error = SystemError(errno)
      close(descriptor)
      throw error
    }
    defer { closedir(folder) }
    let found = NameList(reading: folder)
    names = found.keeping { _ in true }
    unreadableNames = found.indices.compactMap { index in
      found.withName(at: index) { name in
        guard String(validatingCString: name) == nil else { return nil }
        return shown(UnsafeBufferPointer(start: name, count: strlen(name)).map { UInt8(bitPattern: $0) })
      }
    }
  }
}

/// A name that is not UTF-8, for people.
private func shown(_ name: [UInt8]) -> String {
  var text = ""
  var rest = name[...]
  while let first = rest.first {
    // The longest character that begins here, of at most four bytes.
    let length = (1...4).reversed().first {
      $0 <= rest.count && String(validating: rest.prefix($0), as: UTF8.self)?.unicodeScalars.count == 1
    }
    text +=
      length.map { String(decoding: rest.prefix($0), as: UTF8.self) } ?? "\\x" + (first < 16 ? "0" : "")
      + String(first, radix: 16, uppercase: true)
    rest = rest.dropFirst(length ?? 1)
  }
  return text
}
