import Pages
import Records

/// A figure on its way: where it stands, its quote, and the layers of words around it, nearest first.
struct Draft {
  var token: FigureToken
  var passage: AnnotatedText
  var layers: [Meaning]
  var quote: String
  var method: ExtractionMethod
  /// The layer at which a range may take a mean from: own column header, card label.
  var hasOwnLabel = false
  /// Numbers without marks are taken as money where a layer gives a currency and a wage.
  var allowsBareMoney = false

  /// Why nobody can tell what the figure is, though it is of a kind that is read.
  var doubt: String?
  /// The figure takes no statistic from what stands above its table.
  var isNoAverage = false

  /// All layers merged.
  var merged: Meaning {
    var merged = layers.reduce(Meaning()) { $0.filled(from: $1) }
    if isNoAverage { merged.statistic = layers.first?.statistic }
    return merged
  }
}
