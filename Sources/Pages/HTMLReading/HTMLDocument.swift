import CLibxml2

/// An HTML document: elements and texts, as parsed by libxml2. Its nodes are lost with it.
final class HTMLDocument {
  /// What a document holds.
  struct Content: ~Copyable {
    var memory = MarkupMemory()
    /// The document element, if the page has any element.
    var root: HTMLNode?
    /// Names of elements other than HTML's.
    var names = StableList<ElementName>()
    /// The distinct values of `class`.
    var classes = StableList<ClassNames>()
  }

  private let content: Content
  /// Why the parse stopped before the end of the page; nil if it did not.
  let lostContent: String?

  /// How many elements may be open at once; the rest of a page that has more is left out.
  static let maxDepth = 2000

  /// Parses well-formed UTF-8 without NUL; nil if memory runs out or there is nothing to parse.
  init?(utf8: [UInt8]) {
    guard !utf8.isEmpty, let length = Int32(exactly: utf8.count) else { return nil }
    var builder = MarkupTreeBuilder(maxDepth: HTMLDocument.maxDepth)
    var report = laborledger_parse_report()
    let isParsed = utf8.withUnsafeBytes { bytes in
      guard
        let parser = laborledger_html_parser(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), length)
      else { return false }
      return withUnsafeMutablePointer(to: &builder) { builder in
        builder.pointee.parser = parser
        parser.pointee.userData = UnsafeMutableRawPointer(builder)
        HTMLDocument.report(to: parser.pointee.sax)
        laborledger_parse(parser, &report)
        return true
      }
    }
    guard isParsed else { return nil }
    let parserMessage = withUnsafeBytes(of: &report.lost_message) {
      String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
    }
    lostContent =
      builder.isTooDeep
      ? "more than \(HTMLDocument.maxDepth) elements are open at once"
      : report.lost_error == 0 ? nil : parserMessage
    content = builder.finish()
  }

  /// The document element, if the page has any element.
  var root: HTMLNode? { content.root }

  /// Has the parser report to the `MarkupTreeBuilder` that its user data is.
  private static func report(to handler: UnsafeMutablePointer<xmlSAXHandler>) {
    handler.pointee = xmlSAXHandler()
    handler.pointee.startElement = { context, name, attributes in
      guard let name else { return }
      HTMLDocument.builder(context).pointee.begin(name, attributes)
    }
    handler.pointee.endElement = { context, _ in HTMLDocument.builder(context).pointee.end() }
    handler.pointee.characters = { context, text, length in
      HTMLDocument.builder(context).pointee.add(UnsafeBufferPointer(start: text, count: Int(length)), isRaw: false)
    }
    handler.pointee.cdataBlock = { context, text, length in
      HTMLDocument.builder(context).pointee.add(UnsafeBufferPointer(start: text, count: Int(length)), isRaw: true)
    }
    handler.pointee.comment = { context, _ in HTMLDocument.builder(context).pointee.separate() }
    handler.pointee.processingInstruction = { context, _, _ in HTMLDocument.builder(context).pointee.separate() }
  }

  private static func builder(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<MarkupTreeBuilder> {
    context.unsafelyUnwrapped.assumingMemoryBound(to: MarkupTreeBuilder.self)
  }
}

/// Values that stay where they are until the list is given back.
struct StableList<Value>: ~Copyable {
  private var places: [UnsafeMutablePointer<Value>] = []

  init() {}

  deinit {
    for place in places {
      place.deinitialize(count: 1)
      place.deallocate()
    }
  }

  var count: Int { places.count }

  subscript(index: Int) -> UnsafePointer<Value> { UnsafePointer(places[index]) }

  /// Adds a value, and returns where it is.
  @discardableResult
  mutating func append(_ value: Value) -> UnsafePointer<Value> {
    let place = UnsafeMutablePointer<Value>.allocate(capacity: 1)
    place.initialize(to: value)
    places.append(place)
    return UnsafePointer(place)
  }
}
