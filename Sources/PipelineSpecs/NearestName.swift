/// "; did you mean 'x'?" for the candidate closest to `name`; empty if none is close (at most a third of the letters
/// differ).
func suggestion(for name: String, among candidates: [String]) -> String {
  let written = Array(name.lowercased().unicodeScalars.prefix(64))
  let near = candidates.map { (name: $0, distance: editDistance(written, Array($0.lowercased().unicodeScalars))) }
    .filter { $0.distance <= max(1, $0.name.unicodeScalars.count / 3) }
    .min { ($0.distance, $0.name) < ($1.distance, $1.name) }
  return near.map { " (did you mean '\($0.name)'?)" } ?? ""
}

/// Optimal string alignment distance: insertions, deletions, substitutions and transpositions of adjacent characters.
func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var before: [Int] = []
  var previous = Array(0...b.count)
  for i in 0..<a.count {
    var current = [i + 1]
    for j in 0..<b.count {
      var best = min(previous[j + 1] + 1, current[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, before[j - 1] + 1) }
      current.append(best)
    }
    before = previous
    previous = current
  }
  return previous[b.count]
}
