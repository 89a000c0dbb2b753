extension Sequence {
  /// The elements in the order of their columns, compared one after the other. The columns are made once per element:
  /// building them is more expensive than comparing.
  package func sorted(by columns: (Element) -> [String]) -> [Element] {
    map { (element: $0, columns: columns($0)) }.sorted { $0.columns.lexicographicallyPrecedes($1.columns) }.map(
      \.element)
  }
}
