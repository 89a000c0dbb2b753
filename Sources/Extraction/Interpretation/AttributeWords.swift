import Records

/// The attributes of a text that are words of the page: fields of `FigureAttributes`.
struct AttributeWords: Sendable, Hashable {
  var perWords = ""
  var currency = ""
  var currencyWords = ""
  var place: NamedPlace?
  var experience = ""
  var setting = ""
  var credential = ""
  var industry = ""
  var occupation = ""
  /// The programme or certificate to which costs, fees and lengths of training belong; it does not qualify pay.
  var program = ""
  var period: StatedPeriod?
  var citedSource = ""
  var scale = ""
  /// The word that gives the direction.
  var directionWord = ""

  static let blank = AttributeWords()
}

/// Words shared by copies of attributes until one of them is changed. Attributes are copied for every figure that they
/// may govern, and most are of texts that name nothing in words, for which this takes no memory.
struct SharedWords: Hashable, @unchecked Sendable {
  // Only the holder of the single reference changes it. So no one else can read it meanwhile, which would otherwise be
  // checked for each of the fields that a figure may take from each of its texts.
  final class Box {
    @exclusivity(unchecked) fileprivate(set) var words: AttributeWords

    init(_ words: AttributeWords) { self.words = words }
  }

  /// Nil if there are no words yet.
  private(set) var box: Box?

  /// The words, to be changed.
  var own: AttributeWords {
    get { box?.words ?? AttributeWords() }
    _modify {
      let own: Box
      if isKnownUniquelyReferenced(&box), let box {
        own = box
      } else {
        own = Box(box?.words ?? AttributeWords())
        box = own
      }
      yield &own.words
    }
  }

  static func == (a: SharedWords, b: SharedWords) -> Bool { a.box === b.box || a.own == b.own }

  func hash(into hasher: inout Hasher) { hasher.combine(own) }
}
