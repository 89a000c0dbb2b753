/// Lists of numbers by key, in one array.
struct Postings: Sendable {
  private var starts: [Int32] = [0]
  private var values: [Int32] = []

  init() {}

  /// - Parameters:
  ///   - pairs: key and value; the values of a key keep their order.
  ///   - keys: upper bound of the keys (exclusive).
  init(_ pairs: [(Int32, Int32)], keys: Int) {
    var counts = [Int32](repeating: 0, count: keys + 1)
    for (key, _) in pairs { counts[Int(key) + 1] += 1 }
    for index in counts.indices.dropFirst() { counts[index] += counts[index - 1] }
    starts = counts
    values = [Int32](repeating: 0, count: pairs.count)
    for (key, value) in pairs {
      values[Int(counts[Int(key)])] = value
      counts[Int(key)] += 1
    }
  }

  /// The values of a key.
  subscript(key: Int32) -> ArraySlice<Int32> { values[Int(starts[Int(key)])..<Int(starts[Int(key) + 1])] }

  /// Number of values of a key.
  func count(_ key: Int32) -> Int { Int(starts[Int(key) + 1] - starts[Int(key)]) }
}
