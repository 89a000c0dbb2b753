import CLibxml2
import Foundation

/// Parses XML in chunks with libxml2's SAX interface: elements, their attributes by local name, and text. No tree is
/// built and no external entity is resolved.
final class XMLEvents {
  var onStart: (_ element: String, _ attributes: [String: String]) -> Void = { _, _ in }
  var onText: (UnsafeBufferPointer<UInt8>) -> Void = { _ in }
  var onEnd: (_ element: String) -> Void = { _ in }
  /// The elements whose attributes are needed; building them for every element is expensive.
  private let wanted: Set<String>
  private var parser: xmlParserCtxtPtr?
  private var handler: xmlSAXHandler

  init(attributesOf wanted: Set<String>) {
    self.wanted = wanted
    laborledger_xml_init()
    handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { context, name, _, _, _, _, count, _, attributes in
      guard let context, let name else { return }
      Unmanaged<XMLEvents>.fromOpaque(context).takeUnretainedValue().start(name, Int(count), attributes)
    }
    handler.endElementNs = { context, name, _, _ in
      guard let context, let name else { return }
      let events = Unmanaged<XMLEvents>.fromOpaque(context).takeUnretainedValue()
      events.onEnd(String(cString: name))
    }
    handler.characters = { context, text, count in
      guard let context, let text else { return }
      Unmanaged<XMLEvents>.fromOpaque(context).takeUnretainedValue().onText(
        UnsafeBufferPointer(start: text, count: Int(count)))
    }
  }

  deinit { if let parser { xmlFreeParserCtxt(parser) } }

  private func start(
    _ name: UnsafePointer<xmlChar>, _ count: Int, _ raw: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    let element = String(cString: name)
    var attributes: [String: String] = [:]
    if wanted.contains(element), let raw {
      for index in 0..<count {
        guard let key = raw[index * 5], let start = raw[index * 5 + 3], let end = raw[index * 5 + 4] else { continue }
        attributes[String(cString: key)] = String(
          decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
      }
    }
    onStart(element, attributes)
  }

  /// Parses another chunk; returns the problem, or nil.
  func parse(_ piece: UnsafeRawBufferPointer) -> String? {
    let bytes = piece.baseAddress?.assumingMemoryBound(to: CChar.self)
    if parser == nil {
      parser = withUnsafeMutablePointer(to: &handler) {
        xmlCreatePushParserCtxt($0, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil)
      }
      guard let parser else { return "out of memory" }
      xmlCtxtUseOptions(parser, Int32(XML_PARSE_NONET.rawValue))
    }
    return xmlParseChunk(parser, bytes, Int32(piece.count), 0) == 0 ? nil : problem
  }

  /// Ends the document; returns the problem, or nil.
  func finish() -> String? {
    guard let parser else { return "is empty" }
    return xmlParseChunk(parser, nil, 0, 1) == 0 ? nil : problem
  }

  private var problem: String {
    guard let error = xmlCtxtGetLastError(parser), let message = error.pointee.message else {
      return "is not well-formed XML"
    }
    let text = String(cString: message).trimmingCharacters(in: .whitespacesAndNewlines)
    return "is not well-formed XML: \(text) (line \(error.pointee.line))"
  }
}
