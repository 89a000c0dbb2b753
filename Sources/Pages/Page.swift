import Records

/// How the bytes of a page were decoded.
public struct PageEncoding: Sendable, Hashable {
  /// The WHATWG name of the charset the bytes were decoded from.
  public var charset: String
  /// How it was determined: `bom`, `http`, `meta`, `valid-utf-8`, `detected`, `default`.
  public var basis: String

  /// Creates the record of a decoding.
  public init(charset: String, basis: String) {
    self.charset = charset
    self.basis = basis
  }
}

/// Data that a page carries for machines: a script of JSON-LD as its text, or a microdata or RDFa item that is spread over the page's own elements.
public struct StructuredDataBlock: Sendable, Hashable {
  /// `application/ld+json`; of items in the markup `application/microdata` and `application/rdfa`.
  public var mediaType: String
  /// The content of a script as archived; empty for items in the markup.
  public var text: String
  /// The item in the markup; nil for a script.
  public var item: StructuredItem?
  /// Location of the block.
  public var locator: SourceLocator

  /// Creates the block of a script.
  public init(mediaType: String, text: String, locator: SourceLocator) {
    self.mediaType = mediaType
    self.text = text
    self.locator = locator
  }

  /// Creates the block of an item in the markup.
  public init(mediaType: String, item: StructuredItem) {
    self.init(mediaType: mediaType, text: "", locator: item.locator)
    self.item = item
  }
}

/// A page as a sequence of blocks: the same type for HTML and for plain text.
public struct Page: Sendable {
  /// The source the page is from.
  public var origin: Origin
  /// SHA-256 of the archived bytes, 64 hexadecimal digits.
  public var snapshotSHA256: String
  /// Location of the archived bytes.
  public var snapshotPath: String
  /// Type and subtype in lower case: `text/html`.
  public var mediaType: String
  /// The document's title (`<title>`), if it has one.
  public var title: String
  /// BCP 47 language of the page, lower case, if it says one.
  public var language: String
  /// How the bytes were decoded.
  public var encoding: PageEncoding
  /// The visible content, in reading order.
  public var blocks: [Block]
  /// Which blocks stand together.
  public var tree: DocumentTree
  /// Structured data: scripts in page order, then microdata.
  public var structuredData: [StructuredDataBlock]
  /// Findings about the page: repaired encoding, truncation …
  public var findings: [Finding]

  /// Creates a page.
  public init(
    origin: Origin, snapshotSHA256: String, snapshotPath: String, mediaType: String, title: String = "", language: String = "", encoding: PageEncoding,
    blocks: [Block], tree: DocumentTree? = nil, structuredData: [StructuredDataBlock] = [], findings: [Finding] = []
  ) {
    self.origin = origin
    self.snapshotSHA256 = snapshotSHA256
    self.snapshotPath = snapshotPath
    self.mediaType = mediaType
    self.title = title
    self.language = language
    self.encoding = encoding
    self.blocks = blocks
    self.tree = tree ?? DocumentTree(blocks: blocks.count)
    self.structuredData = structuredData
    self.findings = findings
  }
}
