import Acquisition
import Extraction
import Foundation
import Pages
import Records

/// The interpretation of every amount of one source.
package struct SourceExplanation: Sendable {
  /// The page.
  package var sourceID: String
  /// Its amounts, in page order.
  package var figures: [FigureExplanation]
  /// Why the source could not be read, or nil.
  package var failure: String?
}

/// Reports, for every amount on the pages in `paths`, its interpretation with the supporting text and role, or the rule
/// that rejected it.
///
/// - Throws: errors of `emit`, and `noInput` if no page could be read.
package func explainFigures(
  of paths: [String], limits: AcquisitionLimits = AcquisitionLimits(), emit: (SourceExplanation) throws -> Void
) throws {
  var read = 0
  for source in plannedSources(paths, topic: "") {
    let explanation = explained(source, limits)
    if explanation.failure == nil { read += 1 }
    try emit(explanation)
  }
  if read == 0 { throw RunFailure(.noInput, "no page could be read") }
}

private func explained(_ source: PlannedSource, _ limits: AcquisitionLimits) -> SourceExplanation {
  do throws(AcquisitionError) {
    if let failure = source.failure { throw failure }
    let (snapshot, _) = try readBytes(source, limits: limits)
    return SourceExplanation(sourceID: source.origin.sourceID, figures: explainFigures(of: readPage(snapshot)))
  } catch {
    return SourceExplanation(sourceID: source.origin.sourceID, figures: [], failure: error.reason)
  }
}

extension SourceExplanation {
  /// Text output: a paragraph per amount.
  package var text: String {
    var lines = ["== \(sourceID): \(failure.map { "could not be read: \($0)" } ?? "\(figures.count) amounts examined")"]
    for figure in figures { lines += SourceExplanation.lines(figure) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(_ figure: FigureExplanation) -> [String] {
    var lines = [
      "\(figure.locator): \(figure.raw)  [\(figure.outcome.rawValue), \(figure.method.rawValue), \(figure.form)]"
    ]
    lines.append("    \u{201C}\(figure.quote)\u{201D}")
    if !figure.rule.isEmpty { lines.append("    \(figure.rule)\(figure.reason.isEmpty ? "" : ": \(figure.reason)")") }
    for entry in figure.trace.entries {
      lines.append(
        "    \(spaced(entry.dimension)): \(entry.value), by the \(spaced(entry.role))\(entry.words.isEmpty ? "" : " \u{201C}\(entry.words.prefix(80))\u{201D}")"
      )
    }
    for offer in notTaken(figure) {
      lines.append(
        "    not used: \(spaced(offer.dimension)) \(offer.value), by the \(spaced(offer.role))\(offer.words.isEmpty ? "" : " \u{201C}\(offer.words.prefix(80))\u{201D}")"
      )
    }
    if let read = figure.figure {
      lines.append(
        "    confidence: \(read.confidence)"
          + (figure.trace.confidenceFeatures.isEmpty
            ? "" : ", from \(figure.trace.confidenceFeatures.map(spaced).joined(separator: ", "))"))
    }
    for context in figure.contexts where !context.words.isEmpty {
      lines.append("    ~ \(spaced(context.role)): \(context.words.prefix(100).replacing("\n", with: " "))")
    }
    return lines
  }

  /// A code of the program as words: `column header` for `columnHeader`.
  private static func spaced(_ code: String) -> String {
    code.reduce(into: "") { words, letter in words += letter.isUppercase ? " " + letter.lowercased() : String(letter) }
  }

  /// The unused interpretations of an extracted figure, and the possible ones of a rejected amount.
  private static func notTaken(_ figure: FigureExplanation) -> [FigureOffer] {
    guard figure.outcome == .kept else {
      return figure.offers.filter { $0.dimension == "measure" && $0.value != "none" }
    }
    return figure.offers.filter { offer in
      !figure.trace.entries.contains {
        $0.dimension == offer.dimension && ($0.value == offer.value || $0.role == offer.role)
      }
    }
  }

  /// JSON Lines output.
  package var jsonLines: String { figures.map { SourceExplanation.json($0, of: sourceID) + "\n" }.joined() }

  private static func json(_ figure: FigureExplanation, of source: String) -> String {
    let record = Line(
      source_id: source, locator: figure.locator.description, raw: figure.raw, quote: figure.quote, form: figure.form,
      method: figure.method.rawValue,
      outcome: figure.outcome.rawValue, rule: figure.rule, reason: figure.reason,
      decisions: figure.trace.entries.map {
        Line.Decision(dimension: $0.dimension, value: $0.value, role: $0.role, words: $0.words)
      },
      contexts: figure.contexts.map { Line.Text(role: $0.role, words: $0.words) },
      confidence_features: figure.trace.confidenceFeatures,
      values: figure.values.map(\.description), shape: figure.shape.rawValue, offers: figure.offers.map(Line.Offer.init)
    )
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(record)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }

  private struct Line: Encodable {
    struct Decision: Encodable { var dimension, value, role, words: String }
    struct Text: Encodable { var role, words: String }
    var source_id, locator, raw, quote, form, method, outcome, rule, reason: String
    var decisions: [Decision]
    var contexts: [Text]
    var confidence_features: [String]
    var values: [String]
    var shape: String
    var offers: [Offer]

    struct Offer: Encodable {
      var dimension, value, role, words: String
      var position: Int
      var admitted: Bool
      var signs: [String]

      init(_ offer: FigureOffer) {
        (dimension, value, role, words) = (offer.dimension, offer.value, offer.role, offer.words)
        (position, admitted, signs) = (offer.position, offer.isAdmitted, offer.signs)
      }
    }
  }
}
