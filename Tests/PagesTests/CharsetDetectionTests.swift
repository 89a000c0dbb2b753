import Foundation
import Pages
import Records
import Testing

/// A text and the encoding it is sent in without a word about it.
private struct Unlabelled: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  let encoding: String
  let charset: String
  let basis: String
  var testDescription: String { name }
}

private let russian =
  "Средняя зарплата офис-менеджера составляет 65 000 рублей в месяц. Начинающие получают меньше, а опытные больше."
private let japanese = "事務職の平均年収は約350万円です。経験者はそれ以上を得ます。未経験でも応募できる会社があります。"
private let polish =
  "Średnie wynagrodzenie kierownika biura wynosi 7 500 zł miesięcznie. Początkujący zarabiają mniej, a doświadczenie się liczy. Różnice między "
  + "województwami są duże, lecz maleją. Część firm płaci również premię świąteczną, która zwiększa roczną płacę o kilka procent."
private let french =
  "Le salaire médian d’une secrétaire médicale est de 28 000 € par an. Les débutants gagnent moins, à l’échelle nationale. L’expérience est recherchée, "
  + "même à Orléans."
private let english =
  "Office managers plan the work of an office. The median salary is $52,340 per year, and experience counts for a part of it. "

private let unlabelled = [
  Unlabelled(name: "windows-1251", text: russian, encoding: "CP1251", charset: "windows-1251", basis: "detected"),
  Unlabelled(name: "KOI8-R", text: russian, encoding: "KOI8-R", charset: "koi8-r", basis: "detected"),
  Unlabelled(name: "Shift_JIS", text: japanese, encoding: "CP932", charset: "shift_jis", basis: "detected"),
  Unlabelled(name: "EUC-JP", text: japanese, encoding: "EUC-JP", charset: "euc-jp", basis: "detected"),
  Unlabelled(name: "windows-1250", text: polish, encoding: "CP1250", charset: "windows-1250", basis: "detected"),
  Unlabelled(
    name: "windows-1252 with accents", text: french, encoding: "CP1252", charset: "windows-1252", basis: "detected"),
  Unlabelled(name: "UTF-8", text: russian, encoding: "UTF-8", charset: "utf-8", basis: "valid-utf-8"),
  // Of these the detector says windows-1250, ISO-8859-2 and ISO-8859-1.
  Unlabelled(
    name: "English quotes", text: english + "“The office” isn’t all – €48,000", encoding: "CP1252",
    charset: "windows-1252", basis: "default"),
  Unlabelled(
    name: "English with a résumé", text: english + english + "Send your résumé.", encoding: "CP1252",
    charset: "windows-1252", basis: "default"),
  Unlabelled(
    name: "English with signs", text: english + "© 2026 Acme® §5 £30 ½ day", encoding: "CP1252",
    charset: "windows-1252", basis: "default"),
  // Too little to judge by.
  Unlabelled(name: "one letter", text: "ä", encoding: "CP1252", charset: "windows-1252", basis: "default"),
  Unlabelled(name: "one word", text: "дом", encoding: "CP1251", charset: "windows-1252", basis: "default"),
]

/// Bytes of a text in an encoding of the system's `iconv`.
private func encoded(_ text: String, _ encoding: String) -> [UInt8] {
  var out: [UInt8] = []
  let converter = iconv_open(encoding, "UTF-8")
  defer { iconv_close(converter) }
  var input = text.utf8.map { CChar(bitPattern: $0) }
  var room = [CChar](repeating: 0, count: text.utf8.count * 4)
  input.withUnsafeMutableBufferPointer { source in
    room.withUnsafeMutableBufferPointer { target in
      var (from, to) = (source.baseAddress, target.baseAddress)
      var (left, free) = (source.count, target.count)
      _ = iconv(converter, &from, &left, &to, &free)
      out = target[..<(target.count - free)].map { UInt8(bitPattern: $0) }
    }
  }
  return out
}

@Suite("Charsets of pages that name none") struct CharsetDetectionTests {
  @Test("text", arguments: unlabelled)
  private func text(_ example: Unlabelled) {
    let page = read(encoded(example.text, example.encoding), mediaType: "text/plain")
    #expect(page.encoding == PageEncoding(charset: example.charset, basis: example.basis))
    if example.name != "one word" { #expect(page.blocks.map(\.text.string) == [example.text]) }
  }

  @Test("HTML, whose markup does not count", arguments: unlabelled)
  private func html(_ example: Unlabelled) {
    let script =
      "<script>" + String(repeating: "let a = b;", count: 500) + "</script><!-- " + String(repeating: "x", count: 900)
      + " -->"
    let markup =
      "<html><head>\(script)<title>x</title></head><body><p class=\"\(String(repeating: "wide ", count: 200))\">\(example.text)</p></body></html>"
    let page = read(encoded(markup, example.encoding))
    #expect(page.encoding == PageEncoding(charset: example.charset, basis: example.basis))
    if example.name != "one word" { #expect(page.blocks.map(\.text.string) == [example.text]) }
  }

  @Test("a word of the page or the server goes before, and a mark before all")
  func declared() {
    let bytes = encoded(russian, "CP1251")
    #expect(
      read(bytes, mediaType: "text/plain", charset: "koi8-r").encoding == PageEncoding(charset: "koi8-r", basis: "http")
    )
    #expect(
      read(Array("<meta charset=iso-8859-5><p>".utf8) + bytes).encoding
        == PageEncoding(charset: "iso-8859-5", basis: "meta"))
  }

  @Test("a guess that does not fit the bytes is not taken: nobody writes control characters")
  func controls() {
    let text = encoded(polish, "ISO-8859-2") + [0x20, 0x96, 0x20, 0x80]
    #expect(read(text, mediaType: "text/plain").encoding.charset.hasPrefix("windows-"))
  }

  @Test("whatever the bytes, reading ends, and says the same twice")
  func anyBytes() {
    var state: UInt64 = 42
    func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }
    for round in 0..<300 {
      // Some all beyond ASCII, some mixed; none zero, which is no text.
      let bytes = (0..<Int(next() % 400)).map { _ in
        UInt8(truncatingIfNeeded: round % 2 == 0 ? next() | 0x80 : next() % 255 + 1)
      }
      let first = read(bytes, mediaType: "text/plain")
      #expect(first.encoding == read(bytes, mediaType: "text/plain").encoding)
      #expect(
        ["utf-8", "utf-16le", "utf-16be", ""].contains(first.encoding.charset)
          || ["default", "detected"].contains(first.encoding.basis))
    }
  }

  @Test("a large page is judged by its beginning, in bounded work")
  func large() {
    let page = read(encoded(String(repeating: russian + "\n", count: 800), "CP1251"), mediaType: "text/plain")
    #expect(page.encoding == PageEncoding(charset: "windows-1251", basis: "detected"))
  }
}
