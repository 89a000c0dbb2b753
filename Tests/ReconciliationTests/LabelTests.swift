import SeededRandom
import Testing

@testable import Reconciliation

@Suite("Words of labels")
struct LabelTests {
  @Test(
    "titles are compared in lower case, in the singular and without punctuation",
    arguments: [
      ("Medical Secretaries, and Assistants", "medical secretary and assistant"), ("CEHRS", "cehrs"),
      ("NURSES", "nurse"), ("Women's clinics", "women clinic"), ("the boss' boxes", "the boss box"),
      ("Business analysis", "business analysis"), ("CAMPUS classes", "campus class"), ("24/7 care", "24 7 care"),
      ("’s ties and dies", "tie and die"), ("Infirmières", "infirmière"), ("", ""), ("'s", ""),
    ])
  func normalized(_ text: String, _ expected: String) { #expect(LabelNormalizer.normalized(text) == expected) }

  @Test("text in ASCII has the same words by bytes as by characters")
  func bytes() {
    var random = SplitMix(state: 7)
    let parts = [
      "s", "S", "'", "'s", "ies", "sses", "xes", "us", "is", "a", "B", "4", " ", "-", "\t", "\r\n", "_", "ch",
    ]
    for _ in 0..<5000 {
      let text = (0..<(random.next() % 9)).map { _ in parts[Int(random.next() % UInt64(parts.count))] }.joined()
      #expect(ASCIILabel.words(of: text) == LabelNormalizer.words(of: text), "\(text.debugDescription)")
    }
  }
}
