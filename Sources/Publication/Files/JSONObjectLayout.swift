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

  private let members: [Write]
  /// For every indentation in use, what precedes the value of each member: a comma except before the first, line feed,
  /// blanks, and the name.
  private let heads: [[[UInt8]]]

  /// Objects are nested less deeply than this.
  private static var maxIndent: Int { 8 }

  /// The columns of a table except the `hidden` ones, and other members; sorted by name, as in `JSONValue.pretty`.
  init(_ columns: [Column<Row>] = [], leavingOut hidden: [ColumnName] = [], others: [Member] = []) {
    let hidden = Set(hidden.map(\.rawValue))
    let own = columns.filter { !hidden.contains($0.name) }.map { column in
      let cell = column.cell
      return Member(name: column.name) { row, bytes, indent in cell(row).writeJSON(to: &bytes, indent: indent) }
    }
    let sorted = (own + others).sorted { $0.name < $1.name }
    members = sorted.map(\.write)
    let names = sorted.map { Array("\(JSONValue.quoted($0.name)): ".utf8) }
    heads = (0..<Self.maxIndent).map { indent in
      names.enumerated().map { index, name in
        var head: [UInt8] = []
        JSONValue.beginLine(index, indent + 1, &head)
        return head + name
      }
    }
  }

  /// Appends the object of a row as `JSONValue.pretty` would write it; `indent` is less than eight.
  func write(_ row: Row, to bytes: inout [UInt8], indent: Int) {
    bytes.append(UInt8(ascii: "{"))
    let heads = heads[indent]
    for index in members.indices {
      bytes.append(contentsOf: heads[index])
      members[index](row, &bytes, indent + 1)
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
