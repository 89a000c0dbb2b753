import Yams

/// The duplicate keys of a manifest. The YAML library stops at the first mapping with such keys; to report all errors
/// at once, the first character of the earlier of two equal keys is replaced by a private-use character, and the
/// document is parsed again.
struct DuplicateKeys: Equatable {
  /// Maps each placeholder to the character it replaced.
  private(set) var replaced: [Unicode.Scalar: Unicode.Scalar] = [:]
  private static let firstStandIn: UInt32 = 0xE000
  private static let most: UInt32 = 20

  /// The key as written in the manifest.
  func name(of written: String) -> String {
    guard let first = written.unicodeScalars.first, let original = replaced[first] else { return written }
    return String(original) + String(String.UnicodeScalarView(written.unicodeScalars.dropFirst()))
  }

  /// Replaces the first character of the key at `mark` in `lines`; false if there is no plain or quoted name, or there
  /// are too many.
  mutating func setAside(at mark: Mark, in lines: inout [[Unicode.Scalar]]) -> Bool {
    let line = mark.line - 1
    guard lines.indices.contains(line), UInt32(replaced.count) < Self.most,
      let standIn = Unicode.Scalar(Self.firstStandIn + UInt32(replaced.count))
    else {
      return false
    }
    var column = mark.column - 1
    if lines[line].indices.contains(column), lines[line][column] == "\"" || lines[line][column] == "'" { column += 1 }
    guard lines[line].indices.contains(column), lines[line][column].properties.isAlphabetic else { return false }
    replaced[standIn] = lines[line][column]
    lines[line][column] = standIn
    return true
  }
}

/// The YAML tree of a manifest, parsed with size limits.
struct ManifestDocument {
  var root: Node
  var duplicates: DuplicateKeys

  /// Size limit: manifests are written by hand.
  static let maxBytes = 256 << 10
  /// Above this size, only the first duplicate key is reported, because each one requires another parse.
  static let maxBytesForAllDuplicates = 32 << 10

  /// Parses `bytes`; throws the error that makes the text invalid YAML.
  init(bytes: [UInt8], file: String) throws(ManifestError) {
    func failure(_ message: String, line: Int = 1, column: Int = 1) -> ManifestError {
      ManifestError(problems: [ManifestProblem(file: file, line: line, column: column, message: message)])
    }
    let text = try Self.text(bytes, failure)
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0) }
    if let alias = firstAlias(in: lines) {
      throw failure(
        "YAML aliases (*name) are not supported in manifests; write out the value", line: alias.line,
        column: alias.column)
    }
    var duplicates = DuplicateKeys()
    while true {
      do {
        let current = String(String.UnicodeScalarView(lines.joined(separator: CollectionOfOne("\n"))))
        guard let root = try Yams.compose(yaml: current) else { throw failure("the manifest is empty") }
        self.root = root
        self.duplicates = duplicates
        return
      } catch YamlError.duplicatedKeysInMapping(let names, let context) {
        guard text.utf8.count <= Self.maxBytesForAllDuplicates, duplicates.setAside(at: context.mark, in: &lines) else {
          throw failure("'\(names.first ?? "")' is given twice", line: context.mark.line, column: context.mark.column)
        }
      } catch let error as ManifestError {
        throw error
      } catch {
        let place = yamlPlace(of: error, in: text)
        throw failure(place.message, line: place.line, column: place.column)
      }
    }
  }
}

extension ManifestDocument {
  /// The text of a manifest; throws the error created by `failure` if the file is too large or not UTF-8.
  private static func text(
    _ bytes: [UInt8], _ failure: (String, Int, Int) -> ManifestError
  ) throws(ManifestError) -> String {
    guard bytes.count <= maxBytes else {
      throw failure("a manifest may be at most 256 KiB; this file has \(bytes.count) bytes", 1, 1)
    }
    // Some editors write a byte order mark.
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let good = bytes.prefix(validUTF8Count(bytes))
      let line = good.split(separator: 0x0A, omittingEmptySubsequences: false)
      let column = String(decoding: line.last ?? [], as: UTF8.self).unicodeScalars.count + 1
      throw failure("not valid UTF-8", max(1, line.count), column)
    }
    return text
  }
}

/// The length of the longest valid UTF-8 prefix, in bytes.
private func validUTF8Count(_ bytes: [UInt8]) -> Int {
  var decoder = UTF8()
  var iterator = bytes.makeIterator()
  var count = 0
  while case .scalarValue(let scalar) = decoder.decode(&iterator) { count += UTF8.width(scalar) }
  return count
}
