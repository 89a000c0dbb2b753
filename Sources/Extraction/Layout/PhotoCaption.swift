/// Recognizes captions of pictures, which some pages mark as headings although they head nothing: `A claims office in
/// Omaha. (Staff photo)`.
enum PhotoCaption {
  private static let credits: WordSet = [
    "photo", "photos", "image", "images", "istock", "getty", "shutterstock", "unsplash", "pexels", "photograph", "foto",
  ]

  static func isOne(_ passage: AnnotatedText) -> Bool {
    guard passage.bytes.last == UInt8(ascii: ")"), let open = passage.bytes.lastIndex(of: UInt8(ascii: "(")) else {
      return false
    }
    return passage.words(from: open, to: passage.bytes.count).contains { credits.contains($0.text) }
  }
}
