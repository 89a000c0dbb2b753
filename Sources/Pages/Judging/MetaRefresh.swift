import Foundation

/// `<meta http-equiv=refresh content="0; url=…">`: how long the page stays, and where it then redirects (HTML standard,
/// 4.2.5.3).
struct MetaRefresh: Hashable {
  /// Whole seconds, as browsers count them.
  var seconds: Int
  /// As written; empty for a page that reloads itself.
  var address: String

  /// The first refresh in the head of a document; nil if there is none. Comments, scripts and content for readers
  /// without scripts are ignored.
  static func first(in markup: [UInt8]) -> MetaRefresh? {
    var scan = MetaPrescan(markup[...], window: 64 * 1024, passesNoScript: true)
    while let attributes = scan.nextMeta() {
      guard attributes["http-equiv"]?.lowercased() == "refresh", let content = attributes["content"] else { continue }
      if let refresh = MetaRefresh(content: content) { return refresh }
    }
    return nil
  }

  /// Reads `0;url=next.html`, `0, next.html` or `5`; nil if the content does not begin with a number.
  init?(content: String) {
    guard
      let match = content.wholeMatch(
        of: /\s*(\d{1,9})?(\.[\d.]*)?(?:\s*[;,\s]\s*(?:url\s*=\s*)?(.*?))?\s*/.ignoresCase().dotMatchesNewlines()),
      match.1 != nil || match.2 != nil
    else { return nil }
    seconds = match.1.flatMap { Int($0) } ?? 0
    address = String(match.3 ?? "").trimmingCharacters(in: ["\"", "'", " "])
  }

  /// Whether a page at `location` immediately redirects to another page. A page that reloads itself, or stays for a
  /// while, is not a redirect.
  func sendsElsewhere(from location: String) -> Bool {
    guard seconds == 0, !address.isEmpty else { return false }
    func bare(_ url: URL?) -> String? { url?.absoluteURL.absoluteString.prefix { $0 != "#" }.description }
    let here = URL(string: location) ?? URL(fileURLWithPath: location)
    return bare(URL(string: address, relativeTo: here)) != bare(here)
  }
}

/// Whether a page only redirects: its content is for browsers that do not follow, even if it contains figures.
package func sendsElsewhere(_ page: Page, markup: [UInt8]) -> Bool {
  guard ["text/html", "application/xhtml+xml"].contains(page.mediaType) else { return false }
  return MetaRefresh.first(in: markup)?.sendsElsewhere(from: page.origin.location) == true
}
