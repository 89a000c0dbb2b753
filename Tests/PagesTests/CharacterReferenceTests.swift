import Testing

@testable import Pages

@Suite("Character references in text that no parser saw")
struct CharacterReferenceTests {
  @Test(
    "are resolved once",
    arguments: [
      ("R&amp;D", "R&D"), ("a &#8211; b", "a – b"), ("a &#x2013; b", "a – b"), ("a &ndash; b", "a – b"),
      ("it&apos;s", "it's"), ("&amp;lt;", "&lt;"),
      ("AT&T; Q&A", "AT&T; Q&A"), ("&#xD800;", "&#xD800;"), ("&", "&"), ("&;", "&;"), ("plain", "plain"),
      ("&dollar;33&comma;200", "$33,200"), ("5&percnt;", "5%"), ("&NotEqualTilde;", "≂̸"),
      ("&nosuchname;", "&nosuchname;"),
    ])
  func resolved(text: String, expected: String) {
    #expect(CharacterReferences.resolved(text) == expected)
  }
}
