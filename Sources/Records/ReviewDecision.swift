import Foundation

/// A reviewer's decision about a figure, statistic, conflict or finding: an entry in a pipeline's decisions file.
package struct ReviewDecision: Sendable, Hashable, Codable {
  /// The action.
  package enum Action: String, Sendable, Hashable, Codable, CaseIterable {
    /// The observation determines its statistic.
    case accept
    /// The observation is wrong: it is kept and marked, but excluded from statistics.
    case reject
    /// The amount is not a figure of this kind: handled like `reject`.
    case ignore
    /// The observation's figure is multiplied.
    case scale
    /// The observation is assigned to another occupation or area.
    case map
    /// The statistic is published with another value.
    case override
    /// The conflict or finding is known: it is still listed, with severity `info`.
    case acknowledge
  }

  /// Selects the observations, and states what the page must still contain for the decision to apply.
  package struct Guard: Sendable, Hashable, Codable {
    /// The source of the page.
    package var source: String
    /// Part of the text containing the figure; empty for any.
    package var quote: String
    /// The figure as written on the page, `$36,800`; for an override, the value published without it. Empty for any.
    package var value: String

    /// Creates a guard.
    package init(source: String = "", quote: String = "", value: String = "") {
      self.source = source
      self.quote = quote
      self.value = value
    }
  }

  /// The action.
  package var action: Action
  /// Id of the statistic of an override, or of the acknowledged conflict or finding; else empty.
  package var id: String
  /// See `Guard`.
  package var expect: Guard
  /// The published value of an override; both ends equal for a single number.
  package var extent: QuantitativeValue?
  /// The factor to multiply a figure by.
  package var factor: Decimal?
  /// SOC 2018 code to map the figure to; nil for no change.
  package var occupationCode: String?
  /// ISO 3166 code to map the figure to; nil for no change.
  package var areaCode: String?
  /// The reason.
  package var reason: String
  /// The reviewer.
  package var by: String
  /// The date, `2026-11-27`.
  package var date: String
  /// Location of the entry, `office.decisions.yaml:12`.
  package var place: String

  /// Creates a decision.
  package init(
    action: Action, id: String = "", expect: Guard = Guard(), extent: QuantitativeValue? = nil, factor: Decimal? = nil,
    occupationCode: String? = nil,
    areaCode: String? = nil,
    reason: String, by: String, date: String, place: String
  ) {
    self.action = action
    self.id = id
    self.expect = expect
    self.extent = extent
    self.factor = factor
    self.occupationCode = occupationCode
    self.areaCode = areaCode
    self.reason = reason
    self.by = by
    self.date = date
    self.place = place
  }

  /// Text recorded with the items it was applied to: `reject by A. Reviewer, 2026-11-27: the chart is of 2016`.
  package var words: String { "\(action.rawValue) by \(by), \(date): \(reason)" }
}
