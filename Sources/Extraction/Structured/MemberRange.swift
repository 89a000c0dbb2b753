import Records

/// The range of the member that a locator names in the text of a JSON-LD script, in UTF-8 bytes; nil if the script has
/// no such member.
///
/// - Parameter pointer: as written in `observations.csv`: the number of the script on its page, then a JSON Pointer
///   (`#2/@graph/0/estimatedSalary`).
package func structuredMemberRange(_ pointer: String, in script: String) -> Range<Int>? {
  guard let reading = try? JSONParser.parse(script), reading.text == script else { return nil }
  var steps = pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map {
    $0.replacing("~1", with: "/").replacing("~0", with: "~")
  }[...]
  var value = reading.values.first
  if reading.values.count > 1, let number = steps.popFirst().flatMap({ Int($0) }) {
    value = reading.values.indices.contains(number) ? reading.values[number] : nil
  }
  var range: Range<Int>?
  while let step = steps.popFirst(), let current = value {
    switch current {
    case .object(let members):
      guard let member = members.first(where: { $0.name == step }) else { return range }
      (value, range) = (member.value, member.range)
    case .array(let elements):
      guard let number = Int(step), elements.indices.contains(number) else { return range }
      value = elements[number]
    case .string, .number, .literal: return range
    }
  }
  return range
}
