import Records

/// How the bytes of a page were decoded.
package struct PageEncoding: Sendable, Hashable {
  /// The WHATWG name of the charset the bytes were decoded from.
  package var charset: String
  /// How it was determined: `bom`, `http`, `meta`, `valid-utf-8`, `detected`, `default`.
  package var basis: String

  /// Creates the record of a decoding.
  package init(charset: String, basis: String) {
    self.charset = charset
    self.basis = basis
  }
}

/// Machine-readable data of a page: a JSON-LD script as its text, or a microdata or RDFa item spread over the page's
/// own elements.
package struct StructuredDataBlock: Sendable, Hashable {
  /// `application/ld+json`; for items in the markup, `application/microdata` or `application/rdfa`.
  package var mediaType: String
  /// The content of a script as archived; empty for items in the markup.
  package var text: String
  /// The item in the markup; nil for a script.
  package var item: StructuredItem?
  /// Location of the block.
  package var locator: SourceLocator

  /// Creates the block of a script.
  package init(mediaType: String, text: String, locator: SourceLocator) {
    self.mediaType = mediaType
    self.text = text
    self.locator = locator
  }

  /// Creates the block of an item in the markup.
  package init(mediaType: String, item: StructuredItem) {
    self.init(mediaType: mediaType, text: "", locator: item.locator)
    self.item = item
  }
}

/// A page as a sequence of blocks: the same type for HTML and plain text.
package struct Page: Sendable {
  /// The source of the page.
  package var origin: Origin
  /// SHA-256 of the archived bytes, 64 hexadecimal digits.
  package var snapshotSHA256: String
  /// Location of the archived bytes.
  package var snapshotPath: String
  /// Type and subtype in lower case: `text/html`.
  package var mediaType: String
  /// The document's title (`<title>`), if it has one.
  package var title: String
  /// BCP 47 language of the page, lower case, if stated.
  package var language: String
  /// How the bytes were decoded.
  package var encoding: PageEncoding
  /// The visible content, in reading order.
  package var blocks: [Block]
  /// Which blocks belong together.
  package var tree: DocumentTree
  /// Structured data: scripts in page order, then microdata.
  package var structuredData: [StructuredDataBlock]
  /// Findings about the page: repaired encoding, truncation …
  package var findings: [Finding]

  /// Creates a page.
  package init(
    origin: Origin, snapshotSHA256: String, snapshotPath: String, mediaType: String, title: String = "",
    language: String = "", encoding: PageEncoding,
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
