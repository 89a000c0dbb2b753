import Records

/// The members of one kind of object in output order, each with a function that writes its value, so that no
/// intermediate values are built.
struct JSONObjectLayout<Row> {
  /// Appends a value; the number is the indentation of the line on which it begins.
  typealias Write = (Row, inout [UInt8], Int) -> Void

  /// A member's name and value.
  struct Member {
    let name: String
    let write: Write

    /// A text.
    static func text(_ name: String, _ value: @escaping (Row) -> String) -> Member {
      Member(name: name) { row, bytes, _ in JSONValue.writeText(value(row), to: &bytes) }
    }

    /// A JSON literal: a number or null.
    static func plain(_ name: String, _ value: @escaping (Row) -> String) -> Member {
      Member(name: name) { row, bytes, _ in bytes.append(contentsOf: value(row).utf8) }
    }

    /// An array with one item per line.
    static func array<Item>(
      _ name: String, _ items: @escaping (Row) -> [Item], _ write: @escaping JSONObjectLayout<Item>.Write
    ) -> Member {
      Member(name: name) { row, bytes, indent in
        JSONValue.writeArray(items(row), to: &bytes, indent: indent, write: write)
      }
    }
  }

  private let members: [(name: [UInt8], write: Write)]

  /// The columns of a table except the `hidden` ones, and other members; sorted by name, as in `JSONValue.pretty`.
  init(_ columns: [Column<Row>] = [], leavingOut hidden: [ColumnName] = [], others: [Member] = []) {
    let hidden = Set(hidden.map(\.rawValue))
    let own = columns.filter { !hidden.contains($0.name) }.map { column in
      Member(name: column.name) { row, bytes, indent in column.cell(row).writeJSON(to: &bytes, indent: indent) }
    }
    members = (own + others).sorted { $0.name < $1.name }.map {
      (Array("\(JSONValue.quoted($0.name)): ".utf8), $0.write)
    }
  }

  /// Appends the object of a row as `JSONValue.pretty` would write it.
  func write(_ row: Row, to bytes: inout [UInt8], indent: Int) {
    bytes.append(UInt8(ascii: "{"))
    for (index, member) in members.enumerated() {
      JSONValue.beginLine(index, indent + 1, &bytes)
      bytes.append(contentsOf: member.name)
      member.write(row, &bytes, indent + 1)
    }
    if !members.isEmpty { JSONValue.beginLine(0, indent, &bytes) }
    bytes.append(UInt8(ascii: "}"))
  }
}

extension JSONValue {
  /// Appends an array with one item per line, as `pretty` would write it.
  static func writeArray<Item>(
    _ items: [Item], to bytes: inout [UInt8], indent: Int, write: (Item, inout [UInt8], Int) -> Void
  ) {
    bytes.append(UInt8(ascii: "["))
    for (index, item) in items.enumerated() {
      beginLine(index, indent + 1, &bytes)
      write(item, &bytes, indent + 1)
    }
    if !items.isEmpty { beginLine(0, indent, &bytes) }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Appends a text in published form.
  static func writeText(_ text: String, to bytes: inout [UInt8]) { writeQuoted(PublishedText.clean(text), to: &bytes) }
}

extension ColumnValue {
  /// Appends the cell as in `json`.
  func writeJSON(to bytes: inout [UInt8], indent: Int) {
    switch self {
    case .text(let text), .code(let text): JSONValue.writeText(text, to: &bytes)
    case .number, .integer:
      let text = plain
      bytes.append(contentsOf: (text.isEmpty ? "null" : text).utf8)
    case .list(let items), .path(let items):
      JSONValue.writeArray(items, to: &bytes, indent: indent) { item, bytes, _ in JSONValue.writeText(item, to: &bytes)
      }
    }
  }
}
