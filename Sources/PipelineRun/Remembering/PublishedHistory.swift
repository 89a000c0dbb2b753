import Ledger
import Publication

/// What the runs before a published run said of each statistic, for its report; nothing where the ledger cannot be read.
///
/// - Parameter folder: the run's folder, in a pipeline's folder under an output root.
package func publishedHistory(before folder: String) -> StatisticHistory {
  let reader = PublishedRunReader(folder: folder)
  let ledger = try? Ledger.open(existing: reader.folders.root)
  return (try? ledger?.statisticHistory(of: reader.folders.pipeline, before: reader.runID)) ?? StatisticHistory()
}
