import Digests
import Records

/// The range of the member that a JSON Pointer names in the text of a script, in bytes.
package typealias MemberRange = (_ pointer: String, _ script: String) -> Range<Int>?

/// The archived page of a source as a document with figures marked, in which nothing runs or is loaded.
///
/// HTML is rewritten from the tree from which it was read, using an allow-list of elements and attributes; anything
/// else is shown as text. Equal snapshots and figures give equal bytes.
/// - Parameters:
///   - figures: each can be addressed by its id as fragment, even if it could not be marked: then at the text that
///     contains it, or in the list at the head of the page.
///   - focus: the figures of which the first is scrolled to if the page is opened without a fragment.
///   - maxBytes: size limit of the document; nil is returned for a page that would need more.
///   - markup: of the snapshot, if it has just been read; otherwise it is parsed.
///   - memberRange: finds figures of JSON-LD.
package func markPage(
  _ snapshot: Snapshot, title: String, figures: [FigureMark], focus: String? = nil, maxBytes: Int = 8 << 20,
  limits: PageLimits = .standard, markup: PageMarkup? = nil,
  memberRange: MemberRange = { _, _ in nil }
) -> SourcePage? {
  var body = SafeText()
  var placements: [String: MarkPlacement] = [:]
  let media = MediaType(snapshot.mediaType)
  var markup = markup
  if markup == nil {
    let decoding = decodePage(
      readBytes(of: snapshot, isHTML: media.isHTML, limits: limits), isHTML: media.isHTML,
      transportCharset: snapshot.transportCharset ?? media.charset)
    if media.isHTML {
      var problems: [PageProblem] = []
      markup = PageMarkup(decoding.utf8, limits: limits, keepsShown: true, problems: &problems)
    } else {
      let text = MarkedTextPage(decoding.text, figures: figures)
      placements = text.placements
      text.write(to: &body)
    }
  }
  if let markup {
    let marked = MarkedDocument(markup, figures: figures)
    placements = marked.placements
    guard marked.write(to: &body, limit: maxBytes) else { return nil }
    let pointed = figures.filter { if case .pointer = $0.locator { true } else { false } }
    if !pointed.isEmpty {
      let scripts = MarkedScripts(marked.structuredData(), figures: pointed, memberRange: memberRange)
      placements.merge(scripts.placements) { $1 }
      scripts.write(to: &body)
    }
  }
  for figure in figures where placements[figure.id] == nil { placements[figure.id] = MarkPlacement.none }
  guard body.bytes.count <= maxBytes else { return nil }
  let frame = MarkedPageFrame(snapshot: snapshot, title: title, figures: figures, placements: placements, focus: focus)
  return SourcePage(sourceID: snapshot.origin.sourceID, html: frame.document(body.bytes), placements: placements)
}
