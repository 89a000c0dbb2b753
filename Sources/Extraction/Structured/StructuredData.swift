import Pages
import Records

/// The schema.org items of a page, read once for both its figures and the facts it states about itself.
struct StructuredData {
  /// In page order, the top-level items of each block in turn.
  private(set) var items: [StructuredItem] = []
  /// Blocks that could not be read, or only after repair.
  private(set) var findings: [Finding] = []
  private let sourceID: String
  private static let maxDepth = 64

  /// Reads the blocks of a page. A block that cannot be read becomes a finding and does not affect the others; a
  /// duplicate block adds nothing.
  init(_ page: Page) {
    sourceID = page.origin.sourceID
    var scripts: Set<[Int]> = []
    let isOnly = page.structuredData.count == 1
    for (index, block) in page.structuredData.enumerated() {
      if let item = block.item {
        items.append(item)
      } else if block.mediaType == "application/ld+json", block.text.utf8.contains(where: { $0 > 0x20 }),
        isOnly || scripts.insert(Self.digest(block.text)).inserted
      {
        read(block, number: index + 1)
      }
    }
  }

  /// Identifies a script regardless of its blanks: a hash (FNV-1a) and a count of its other bytes.
  private static func digest(_ script: String) -> [Int] {
    var script = script
    return script.withUTF8 { bytes in
      var (hash, count) = (FNV.start, 0)
      for byte in bytes where byte > 0x20 {
        FNV.add(byte, to: &hash)
        count += 1
      }
      return [Int(bitPattern: UInt(hash)), count]
    }
  }

  private mutating func read(_ block: StructuredDataBlock, number: Int) {
    do throws(JSONFailure) {
      let reading = try JSONParser.parse(block.text)
      if !reading.repairs.isEmpty {
        report(block, .info, "The JSON-LD was parsed after repair: \(reading.repairs.joined(separator: "; ")).")
      }
      if Self.mayMatter(reading.text) { items += JSONLDReader.items(reading, number: number) }
    } catch {
      report(block, .warning, "The JSON-LD cannot be parsed: \(error.reason) (line \(error.line) of the script).")
    }
  }

  /// Names within the types of items that are read, jobs and places: most scripts describe a site and its articles.
  private static let typesRead = ["JobPosting", "Occupation", "Place", "PostalAddress"]

  /// Whether a script may contain an item that is read: it contains the name of its type, or an escape that could be
  /// part of one.
  private static func mayMatter(_ script: String) -> Bool {
    typesRead.contains { script.contains($0) } || script.contains("\\u")
  }

  private mutating func report(_ block: StructuredDataBlock, _ severity: Severity, _ message: String) {
    findings.append(
      Finding(
        sourceID: sourceID, check: .brokenStructuredData, severity: severity, locator: block.locator, message: message,
        expected: "JSON",
        actual: Quote.joined([String(block.text.prefix(120))], separator: "")))
  }

  /// Visits every item, including nested ones, as long as `body` returns true. What a named person does
  /// (`hasOccupation`) is left out: the page is not about that.
  func visit(_ body: (StructuredItem) -> Bool) {
    for item in items where !visit(item, depth: 0, body) { return }
  }

  private func visit(_ item: StructuredItem, depth: Int, _ body: (StructuredItem) -> Bool) -> Bool {
    guard depth < Self.maxDepth else { return true }
    guard body(item) else { return false }
    for property in item.properties where property.name != "hasOccupation" {
      if case .item(let part) = property.value, !visit(part, depth: depth + 1, body) { return false }
    }
    return true
  }
}

extension StructuredItem {
  /// The values of a property, in order.
  func values(_ name: String) -> [StructuredValue] { properties.filter { $0.name == name }.map(\.value) }

  /// The first text value of a property.
  func text(_ name: String) -> String? {
    properties.lazy.filter { $0.name == name }.compactMap {
      if case .text(let text) = $0.value, !text.isEmpty { text } else { nil }
    }.first
  }

  /// The first value of a property that is an item.
  func item(_ name: String) -> StructuredItem? {
    properties.lazy.filter { $0.name == name }.compactMap { if case .item(let item) = $0.value { item } else { nil } }
      .first
  }

  /// The first value of a property as a name: its text, or the name of the item, at most 200 characters.
  func name(_ property: String) -> String {
    let name =
      switch properties.first(where: { $0.name == property })?.value {
      case .text(let text)?: text
      case .item(let item)?: item.text("name") ?? ""
      case nil: ""
      }
    return LabelText.plain(String(name.prefix(200)))
  }
}
