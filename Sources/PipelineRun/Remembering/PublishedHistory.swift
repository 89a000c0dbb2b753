import Foundation
import Ledger
import Logging
import Publication

/// What the runs before a published run said of each statistic, for its report; nothing where the ledger cannot be read.
///
/// - Parameter folder: the run's folder, in a pipeline's folder under an output root.
public func publishedHistory(before folder: String) -> StatisticHistory {
  let run = URL(fileURLWithPath: folder).resolvingSymlinksInPath()
  let pipeline = run.deletingLastPathComponent()
  let ledger = try? Ledger.open(existing: pipeline.deletingLastPathComponent().path)
  return (try? ledger?.statisticHistory(of: pipeline.lastPathComponent, before: run.lastPathComponent)) ?? StatisticHistory()
}
