/// Resource limits for reading a page. Beyond a limit only part of the page is read, which is reported as a finding.
package struct PageLimits: Sendable, Hashable {
  /// Bytes of a page that are examined.
  package var maxBytes: Int
  /// Elements of an HTML page.
  package var maxElements: Int
  /// Attributes of one tag; further ones are ignored. libxml2 compares each attribute of a tag with all others.
  package var maxAttributes: Int
  /// Distinct names of elements and attributes on a page. libxml2 keeps them in a hash table that stops growing.
  package var maxNames: Int
  /// Comparisons of end tags with open elements, over the whole page. libxml2 searches all open elements for an end tag
  /// that matches none.
  package var maxEndTagSteps: Int
  /// Slots of one table's grid, spans expanded.
  package var maxTableSlots: Int
  /// Slots of all grids of a page.
  package var maxPageSlots: Int

  /// Creates limits.
  package init(
    maxBytes: Int = 16 << 20, maxElements: Int = 500_000, maxAttributes: Int = 128, maxNames: Int = 50_000,
    maxEndTagSteps: Int = 50_000_000, maxTableSlots: Int = 200_000,
    maxPageSlots: Int = 2_000_000
  ) {
    self.maxBytes = maxBytes
    self.maxElements = maxElements
    self.maxAttributes = maxAttributes
    self.maxNames = maxNames
    self.maxEndTagSteps = maxEndTagSteps
    self.maxTableSlots = maxTableSlots
    self.maxPageSlots = maxPageSlots
  }

  /// Ample for any career guide: real pages have about 0.1 MB and a few thousand elements.
  package static let standard = PageLimits()
}
