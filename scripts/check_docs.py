#!/usr/bin/env python3
"""Checks that every `package` declaration has a documentation comment.

swift-format's AllPublicDeclarationsHaveDocumentation looks at public and open declarations only; here nearly all are `package`. Like that
rule it leaves out overrides, and also what a protocol of the standard library requires (`<`, `hash(into:)`), whose meaning is the protocol's.
One comment serves a list of constants (`package static let`) on lines that follow each other.

usage: check_docs.py [FOLDER…] (default: Sources); check_docs.py --test
"""
import pathlib, re, sys

MODIFIERS = r"(?:(?:static|class|final|mutating|nonmutating|nonisolated|indirect|lazy|weak|convenience|required|prefix|postfix|infix|dynamic|isolated|override|private\(set\)|fileprivate\(set\)|internal\(set\)|nonisolated\(unsafe\)|borrowing|consuming)\s+)*"
DECLARATION = re.compile(
    r"\s*(?:@\w+(?:\([^)]*\))?\s+)*" + MODIFIERS + r"package\s+" + MODIFIERS
    + r"(?P<kind>func|var|let|struct|enum|class|protocol|init|typealias|actor|subscript|associatedtype|macro)\b\s*(?P<name>[^\s(:<={]*)(?P<rest>.*)"
)
CONSTANT = re.compile(r"\s*package static let \w+ = ")


def is_required_elsewhere(line, found):
    """Whether the language or its standard library says what the declaration is for."""
    name, rest = found["name"], found["rest"]
    return (
        re.search(r"\boverride\b", line) is not None
        # The `<` of an operator function is not the beginning of its generic parameters.
        or (found["kind"] == "func" and re.match(r"\s*(==|<=|>=|<|>|~=)\s*\(", line[found.start("name"):]) is not None)
        or (found["kind"] == "func" and name in ("hash", "encode") and re.match(r"\((into|to) ", rest) is not None)
        or (found["kind"] == "init" and rest.startswith("(from decoder:"))
    )


def undocumented(text):
    """The numbers and lines of declarations without a comment."""
    lines = text.split("\n")
    in_string = in_comment = False
    for number, line in enumerate(lines, 1):
        was_inside = in_string or in_comment
        if not in_comment and line.count('"""') % 2 == 1:
            in_string = not in_string
        if not in_string and not was_inside and "/*" in line and "*/" not in line:
            in_comment = True
        elif in_comment and "*/" in line:
            in_comment = False
        found = None if was_inside else DECLARATION.match(line)
        if not found or is_required_elsewhere(line, found):
            continue
        above = number - 2
        # Attributes on lines of their own stand between a comment and its declaration.
        while above >= 0 and re.match(r"\s*(@\w+(\([^)]*\))?\s*)+$", lines[above]):
            above -= 1
        if CONSTANT.match(line) and above >= 0 and CONSTANT.match(lines[above]):
            continue
        before = lines[above].strip() if above >= 0 else ""
        if not before.startswith("///") and not before.endswith("*/"):
            yield number, line.strip()


GOOD = '''
/// What it is.
package struct Documented: Comparable {
  /// Its value.
  package private(set) var value: Int
  /// Its name.
  @available(macOS 15, *)
  @discardableResult
  package static func named() -> Int { 0 }
  /** Creates one. */
  package init() {}
  package static func < (a: Documented, b: Documented) -> Bool { a.value < b.value }
  package static func == (a: Documented, b: Documented) -> Bool { a.value == b.value }
  package func hash(into hasher: inout Hasher) {}
  package func encode(to encoder: any Encoder) throws {}
  package init(from decoder: any Decoder) throws {}
  override package func run() {}
  /// The names.
  package static let one = 1
  package static let two = 2
  package static let three = 3
  func inner() {}
  let text = """
    package func inText() {}
    """
  /* package func inComment() {}
     package var inComment = 1
   */
}
'''
BAD = [
    "package struct A {}", "package enum A {}", "package final class A {}", "package protocol A {}", "package actor A {}",
    "package typealias A = Int", "  package var a = 1", "  package let a = 1", "  package static let a = 1",
    "  package private(set) var a = 1", "  package internal(set) var a = 1", "  package func a() {}", "  package mutating func a<T>() {}",
    "  static package func a() {}", "  package init(a: Int) {}", "  package init?(a: Int) {}", "  package subscript(a: Int) -> Int { a }",
    "  @discardableResult package func a() -> Int { 1 }", "  @discardableResult\n  package func a() -> Int { 1 }",
    "  // Not a documentation comment.\n  package func a() {}", "  package func encode(a: Int) {}", "  package nonisolated func a() {}",
    "package static let a = 1\npackage static let b = 1", "/// A.\npackage let a = 1\npackage let b = 1",
    "/// Of the line above.\nlet b = 1\npackage let a = 1", "  package static func + (a: A, b: A) -> A { a }",
]


def test():
    failures = [f"reported although documented: {line}" for _, line in undocumented(GOOD)]
    failures += [f"not reported: {text}" for text in BAD if len(list(undocumented(text))) != 1]
    print("\n".join(failures) or f"check_docs: {len(BAD)} undocumented declarations are reported, and none that is documented")
    return 1 if failures else 0


def main(folders):
    wrong = 0
    for folder in folders or ["Sources"]:
        for file in sorted(pathlib.Path(folder).rglob("*.swift")):
            for number, line in undocumented(file.read_text(encoding="utf-8")):
                print(f"{file}:{number}: no documentation comment: {line}")
                wrong = 1
    return wrong


if __name__ == "__main__":
    sys.exit(test() if sys.argv[1:] == ["--test"] else main(sys.argv[1:]))
