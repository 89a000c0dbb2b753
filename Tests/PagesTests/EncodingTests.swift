import Pages
import Records
import Testing

struct EncodingCase: Sendable, CustomTestStringConvertible {
  let name: String
  let bytes: [UInt8]
  var transport: String?
  var mediaType = "text/html"
  let charset: String
  let basis: String
  let text: String
  var testDescription: String { name }
}

private let utf16 = Array("<p>€5".utf16)

private let encodingCases: [EncodingCase] = [
  EncodingCase(
    name: "UTF-8 mark before a meta",
    bytes: [0xEF, 0xBB, 0xBF] + bytes("<meta charset=windows-1251><p>\u{E2}\u{82}\u{AC}5"), charset: "utf-8",
    basis: "bom", text: "€5"),
  EncodingCase(
    name: "UTF-16 LE mark", bytes: [0xFF, 0xFE] + utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
    charset: "utf-16le", basis: "bom", text: "€5"),
  EncodingCase(
    name: "UTF-16 BE mark", bytes: [0xFE, 0xFF] + utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] },
    charset: "utf-16be", basis: "bom", text: "€5"),
  EncodingCase(
    name: "transport before meta", bytes: bytes("<meta charset=utf-8><p>\u{EE}\u{E5}\u{F2}"), transport: "Windows-1251",
    charset: "windows-1251",
    basis: "http", text: "оет"),
  EncodingCase(
    name: "a transport label nobody knows", bytes: bytes("<meta charset=koi8-r><p>\u{C1}\u{C2}"), transport: "klingon",
    charset: "koi8-r",
    basis: "meta", text: "аб"),
  EncodingCase(
    name: "a charset in the media type", bytes: bytes("<p>\u{80}5"), mediaType: "text/html; charset=\"latin1\"",
    charset: "windows-1252",
    basis: "http", text: "€5"),
  EncodingCase(
    name: "iso-8859-1 means windows-1252", bytes: bytes("<meta charset=\"iso-8859-1\"><p>\u{80}30\u{96}40"),
    charset: "windows-1252",
    basis: "meta", text: "€30–40"),
  EncodingCase(
    name: "http-equiv",
    bytes: bytes("<META content='text/html; charset = iso-8859-2' HTTP-EQUIV=Content-Type><p>\u{B1}"),
    charset: "iso-8859-2",
    basis: "meta", text: "ą"),
  EncodingCase(
    name: "content without http-equiv does not count",
    bytes: bytes("<meta name=x content='charset=iso-8859-2'><p>\u{E4}"),
    charset: "windows-1252", basis: "default", text: "ä"),
  EncodingCase(
    name: "a meta in a comment or a script does not count",
    bytes: bytes("<!-- <meta charset=koi8-r> --><script>'<meta charset=koi8-r>'</script><p>\u{E4}"),
    charset: "windows-1252", basis: "default", text: "ä"),
  EncodingCase(
    name: "a meta after 1,024 bytes",
    bytes: bytes("<!-- \(String(repeating: "x", count: 2000)) --><meta charset=cp1251><p>\u{E0}"),
    charset: "windows-1251", basis: "meta", text: "а"),
  EncodingCase(
    name: "a meta that says UTF-16 cannot be right", bytes: bytes("<meta charset=utf-16><p>\u{C3}\u{A9}"),
    charset: "utf-8", basis: "meta", text: "é"),
  EncodingCase(
    name: "an XML declaration", bytes: bytes("<?xml version='1.0' encoding='iso-8859-15'?><html><p>\u{A4}"),
    charset: "iso-8859-15",
    basis: "meta", text: "€"),
  EncodingCase(
    name: "valid UTF-8 without a word", bytes: bytes("<p>\u{E2}\u{80}\u{94}"), charset: "utf-8", basis: "valid-utf-8",
    text: "—"),
  EncodingCase(
    name: "neither label nor UTF-8", bytes: bytes("<p>30\u{96}40"), charset: "windows-1252", basis: "default",
    text: "30–40"),
  EncodingCase(
    name: "Shift_JIS", bytes: bytes("<meta charset=sjis><p>\u{94}\u{4E}\u{8E}\u{FB}"), charset: "shift_jis",
    basis: "meta", text: "年収"),
  EncodingCase(
    name: "GBK", bytes: bytes("<meta charset=gb2312><p>\u{C4}\u{EA}\u{D0}\u{BD}"), charset: "gbk", basis: "meta",
    text: "年薪"),
  EncodingCase(
    name: "Big5", bytes: bytes("<meta charset=big5><p>\u{A6}\u{7E}"), charset: "big5", basis: "meta", text: "年"),
  EncodingCase(
    name: "EUC-KR", bytes: bytes("<meta charset=euc-kr><p>\u{BF}\u{AC}\u{BA}\u{C0}"), charset: "euc-kr", basis: "meta",
    text: "연봉"),
  EncodingCase(
    name: "EUC-JP", bytes: bytes("<meta charset=euc-jp><p>\u{C7}\u{AF}"), charset: "euc-jp", basis: "meta", text: "年"),
  EncodingCase(
    name: "a meta does not count in text", bytes: bytes("<meta charset=koi8-r> \u{E4}"), mediaType: "text/plain",
    charset: "windows-1252",
    basis: "default", text: "<meta charset=koi8-r> ä"),
]

@Suite struct EncodingTests {
  @Test("a page is decoded by the order of the standard", arguments: encodingCases)
  func decodes(_ example: EncodingCase) {
    let page = read(example.bytes, mediaType: example.mediaType, charset: example.transport)
    #expect(page.encoding == PageEncoding(charset: example.charset, basis: example.basis))
    #expect(page.blocks.map(\.text.string) == [example.text])
    #expect(page.findings.isEmpty)
  }

  @Test(
    "what is not valid is replaced, and a finding says so",
    arguments: [
      ([0x61, 0xFF, 0x62], "a\u{FFFD}b", "1 ill-formed"), ([0x61, 0xE2, 0x80, 0x62], "a\u{FFFD}b", "1 ill-formed"),
      ([0xC0, 0x80], "\u{FFFD}\u{FFFD}", "2 ill-formed"),
      ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}", "3 ill-formed"),
      ([0x61, 0xF0, 0x9F, 0x93], "a\u{FFFD}", "1 ill-formed"),
    ] as [([UInt8], String, String)])
  func invalid(_ damaged: [UInt8], _ text: String, _ actual: String) {
    let page = read(bytes("one\ntwo ") + damaged, mediaType: "text/plain", charset: "utf-8")
    #expect(page.blocks.last?.text.string.hasSuffix("two " + text) == true)
    #expect(checks(page) == ["invalid-encoding"])
    #expect(page.findings.first?.actual == actual)
    #expect(
      page.findings.first.map { if case .text(2, let column) = $0.locator { column <= 6 } else { false } } == true)
  }

  @Test(
    "a declaration of UTF-8 that the bytes contradict does not count, and that is told",
    arguments: [
      ("by the header", "<p>\u{A3}30,130 a year", "utf-8", "£30,130 a year", "windows-1252", "default"),
      ("by a meta", "<meta charset=utf-8><p>30.300 \u{80} im Jahr", nil, "30.300 € im Jahr", "windows-1252", "default"),
      (
        "by an XML declaration", "<?xml version='1.0' encoding='utf-8'?><html><p>\u{80}5", nil, "€5", "windows-1252",
        "default"
      ),
      (
        "a pound and a no-break space", "<meta charset=utf-8><p>\u{A3}\u{A0}30", nil, "£\u{A0}30", "windows-1252",
        "default"
      ),
      (
        "in another language",
        "<meta charset=utf-8><p>\u{C7}\u{E0}\u{F0}\u{EF}\u{EB}\u{E0}\u{F2}\u{E0} \u{E2} \u{F0}\u{F3}\u{E1}\u{EB}\u{E5}",
        nil,
        "Зарплата в рубле", "windows-1251", "detected"
      ),
    ] as [(String, String, String?, String, String, String)])
  func contradicted(
    _ name: String, _ page: String, _ transport: String?, _ text: String, _ charset: String, _ basis: String
  ) {
    let page = read(bytes(page), charset: transport)
    #expect(page.blocks.map(\.text.string) == [text])
    #expect(page.encoding == PageEncoding(charset: charset, basis: basis))
    #expect(checks(page) == ["invalid-encoding"])
    #expect(page.findings.first?.message.contains("it was decoded as \(charset)") == true)
  }

  @Test(
    "in a page that is UTF-8, pasted bytes are read as windows-1252 one by one, and what is no text is replaced",
    arguments: [
      ("Here £30 – there ", [0xA3, 0x33, 0x30], "Here £30 – there £30", "1 invalid byte was decoded"),
      ("Here £30 – there ", [0x80, 0xA0, 0x33], "Here £30 – there €\u{A0}3", "2 invalid bytes were decoded"),
      ("Here £30 – there ", [0xFF, 0x33], "Here £30 – there \u{FFFD}3", "in 1 place"),
      ("Here £30 – there ", [0xE2, 0x82], "Here £30 – there \u{FFFD}", "in 1 place"),
      ("Here £30 – there ", [0xC0, 0x80], "Here £30 – there \u{FFFD}\u{FFFD}", "in 2 places"),
    ] as [(String, [UInt8], String, String)])
  func stray(_ whole: String, _ pasted: [UInt8], _ text: String, _ words: String) {
    let page = read(Array(whole.utf8) + pasted, mediaType: "text/plain", charset: "utf-8")
    #expect(page.encoding == PageEncoding(charset: "utf-8", basis: "http"))
    #expect(page.blocks.map(\.text.string) == [text])
    #expect(checks(page) == ["invalid-encoding"])
    #expect(page.findings.first?.message.contains(words) == true)
  }

  @Test("damaged UTF-8 is taken for UTF-8") func takesDamagedUTF8ForUTF8() {
    let page = read(Array("café – naïve – façade – 30–40".utf8) + [0xE2, 0x80], mediaType: "text/plain")
    #expect(page.encoding == PageEncoding(charset: "utf-8", basis: "default"))
    #expect(page.blocks.first?.text.string == "café – naïve – façade – 30–40\u{FFFD}")
    #expect(checks(page) == ["invalid-encoding"])
  }

  @Test(
    "tells media types",
    arguments: [
      ("<!DOCTYPE html><p>", "a.txt", "text/html"), ("\u{EF}\u{BB}\u{BF} \n<html>", "a", "text/html"),
      ("<!-- x --><head>", "a", "text/html"),
      ("<?xml version='1.0'?><html>", "a", "text/html"), ("<div><p>a</p></div>", "a", "text/html"),
      ("no tags", "a.HTML", "text/html"),
      ("no tags", "a.txt", "text/plain"), ("if a <b and c> d", "notes", "text/plain"),
      ("<p>1. first", "notes", "text/plain"), ("", "a.txt", "text/plain"),
      ("%PDF-1.7 x", "a.html", "application/octet-stream"), ("PK\u{03}\u{04}", "a.txt", "application/octet-stream"),
      ("abc\u{0}def", "a.txt", "application/octet-stream"), ("\u{FF}\u{FE}a\u{0}", "a.txt", "text/plain"),
      (String(repeating: "x <b>y</b> ", count: 20), "a", "text/html"),
    ])
  func sniffs(_ text: String, _ name: String, _ type: String) {
    #expect(sniffMediaType(bytes(text), name: name) == type)
  }
}
