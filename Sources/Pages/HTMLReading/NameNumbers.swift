/// Numbers element names, so that they can be compared without creating strings: a page has thousands of elements but
/// only dozens of names.
struct NameNumbers {
  /// Names of up to eight bytes (nearly all), keyed by these bytes.
  private var short: [UInt64: Int] = [:]
  private var long: [String: Int] = [:]
  /// The last name requested in each of 64 classes of names; no name consists of 0xFF bytes.
  private var recent: [(name: UInt64, number: Int)] = Array(repeating: (.max, 0), count: 64)
  /// How many names have been numbered.
  private(set) var count = 0

  /// The numbers of the names of HTML's elements, which are the same on every page.
  static let ofHTML: (numbers: NameNumbers, names: [String]) = {
    let names = (ElementTag.names + OpenElements.names).sorted()
    var numbers = NameNumbers()
    var numbered: [String] = []
    for name in names where name != numbered.last {
      _ = Array(name.utf8).withUnsafeBufferPointer { numbers.number(of: $0) }
      numbered.append(name)
    }
    return (numbers, numbered)
  }()

  /// The number of a name in UTF-8, ignoring case; a new one gets the next number.
  mutating func number(of name: UnsafeBufferPointer<UInt8>) -> Int {
    guard name.count <= 8 else { return long(name) }
    var packed: UInt64 = 0
    for byte in name { packed = packed << 8 | UInt64(lowercased(byte)) }
    let slot = Int((packed &* 0x9E37_79B9_7F4A_7C15) >> 58)
    if recent[slot].name == packed { return recent[slot].number }
    let number = short[packed] ?? count
    if number == count {
      short[packed] = number
      count += 1
    }
    recent[slot] = (packed, number)
    return number
  }

  private mutating func long(_ name: UnsafeBufferPointer<UInt8>) -> Int {
    let text = String(decoding: name.lazy.map(lowercased), as: UTF8.self)
    if let known = long[text] { return known }
    long[text] = count
    count += 1
    return count - 1
  }
}
