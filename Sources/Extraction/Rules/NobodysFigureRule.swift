import Records

/// A table cell on a page about no occupation (a budget, a report on rents): it could count jobs or state their growth,
/// but its own texts name no occupation either.
enum NobodysFigureRule: FigureRule {
  static let name = "nobodys-figure"

  static func judge(_ figure: ReadFigure) -> Verdict {
    let candidate = figure.candidate
    guard figure.page.subject.isEmpty, candidate.method == .table, figure.measure.hasArea, !figure.measure.isPay,
      candidate.contexts.allSatisfy({ $0.meaning.occupation.isEmpty })
    else { return .keep }
    // `Employment`, `# of jobs`, `Job growth` say it explicitly; `Change`, `Positions` do not.
    if candidate.context(.columnHeader)?.words.lowercased().contains("jobs") ?? false { return .keep }
    let said = figure.decided.meaning
    if !said.namesJobsInPassing, said.topics.contains(.growth) || said.topics.contains(.employment) { return .keep }
    return .reject("neither the page nor the text around the figure names an occupation")
  }
}
