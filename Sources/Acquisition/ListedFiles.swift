import Digests
import Files
import Foundation

/// The paths of files, those in folders as the folder and their names.
struct ListedFiles: Sendable, RandomAccessCollection {
  private struct Group {
    /// The folder of all names; nil for paths as given.
    var folder: String?
    var names: NameList
    /// The number of files in earlier groups.
    var start: Int
  }

  private var groups: [Group] = []
  private(set) var endIndex = 0
  var startIndex: Int { 0 }

  subscript(index: Int) -> String {
    guard let group = groups.last(where: { $0.start <= index }) else { preconditionFailure("no file \(index)") }
    let name = group.names[index - group.start]
    return group.folder.map { join($0, name) } ?? name
  }

  /// Adds a path as given.
  mutating func append(_ path: String) {
    if groups.isEmpty || groups[groups.count - 1].folder != nil {
      groups.append(Group(folder: nil, names: NameList(), start: endIndex))
    }
    groups[groups.count - 1].names.append(path)
    endIndex += 1
  }

  /// Adds the files of a folder by their names.
  mutating func append(_ names: NameList, in folder: String) {
    // A group without files would be found instead of the next one.
    guard !names.isEmpty else { return }
    groups.append(Group(folder: folder, names: names, start: endIndex))
    endIndex += names.count
  }
}

/// The path of a file in a folder.
func join(_ folder: String, _ name: String) -> String { folder.hasSuffix("/") ? folder + name : folder + "/" + name }

/// The files that were listed, by which one given twice is recognized: by bytes, since different encodings of an accented
/// letter are equal strings in Swift, but different files.
struct SeenPaths {
  private var files: Set<[UInt8]> = []
  /// The names in folders, by the folders' keys.
  private var folders: [[UInt8]: [NameList]] = [:]

  /// Adds a file; false if it was there.
  mutating func insert(_ path: String) -> Bool {
    let key = key(path)
    let slash = key.lastIndex(of: UInt8(ascii: "/")) ?? key.startIndex
    let name = String(decoding: key[slash...].dropFirst(), as: UTF8.self)
    if folders[Array(key[..<slash])]?.contains(where: { $0.hasSorted(name) }) == true { return false }
    return files.insert(key).inserted
  }

  /// Adds the names in a folder, and returns those that were not there.
  mutating func new(_ names: NameList, in folder: String) -> NameList {
    var key = key(folder)
    if key == Array("/".utf8) { key = [] }
    let known = folders[key, default: []]
    folders[key, default: []].append(names)
    guard !known.isEmpty || !files.isEmpty else { return names }
    return names.keeping { name in
      !known.contains { $0.hasSorted(name) } && !files.contains(key + "/".utf8 + name.utf8)
    }
  }

  /// The identity of a path: its bytes with `.` and `..` resolved.
  private func key(_ path: String) -> [UInt8] {
    Array((path == "-" ? path : URL(fileURLWithPath: path).standardizedFileURL.path).utf8)
  }
}

/// Names that are taken, of which only the first half of their SHA-256 digests is held: no two names with the same half
/// are known.
struct TakenNames: Sendable {
  private var digests: Set<SIMD2<UInt64>> = []
  /// The last number given to each name that was asked for more than once.
  private var numbers: [SIMD2<UInt64>: Int] = [:]

  /// Adds a name; false if it was taken.
  mutating func insert(_ name: String) -> Bool { digests.insert(sha256Half(name)).inserted }

  /// Adds the name, or if it is taken the name with the lowest free number from 2; returns what was added.
  mutating func insert(unique name: String) -> String {
    if insert(name) { return name }
    let digest = sha256Half(name)
    var number = numbers[digest] ?? 1
    repeat { number += 1 } while !insert("\(name)-\(number)")
    numbers[digest] = number
    return "\(name)-\(number)"
  }
}
