import Ledger
import Publication

/// The values of each statistic in the runs before a published run, for its report; empty if the ledger cannot be read.
///
/// - Parameter folder: the run's folder, in a pipeline's folder under an output root.
package func publishedHistory(before folder: String) -> StatisticHistory {
  let reader = PublishedRunReader(folder: folder)
  let ledger = try? Ledger.open(existing: reader.folders.root)
  return (try? ledger?.statisticHistory(of: reader.folders.pipeline, before: reader.runID)) ?? StatisticHistory()
}
