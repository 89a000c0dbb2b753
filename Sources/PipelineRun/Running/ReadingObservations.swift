import Acquisition
import Digests
import Publication
import Records

/// The observations in a file, and the file as recorded in `run.json`.
package struct ObservationFile: Sendable {
  /// In the order of the file.
  package var observations: [Observation]
  /// Path, digest and size.
  package var input: RunManifest.Input
}

/// Default maximum number of observations of a published file. The dataset is held in memory together with the previous
/// one and the report: about 11 KB per observation (docs/performance.md), so 1 GiB is enough.
package let maxPublishedObservations = 80_000

/// Reads `observations.csv`, or standard input for `-`.
///
/// - Parameter most: the maximum number of observations; they belong to one topic, which is reconciled and published as
///   a whole.
/// - Throws: `noInput` if there is no such file, `badData` with everything that is wrong with it, or if there are too
///   many observations.
package func loadObservations(
  _ path: String, most: Int = maxPublishedObservations, limits: AcquisitionLimits = AcquisitionLimits(bytes: 1 << 30)
) throws(RunFailure) -> ObservationFile {
  let bytes: [UInt8]
  do throws(AcquisitionError) {
    bytes = try path == "-" ? readStandardInput(limits: limits) : readFile(path, limits: limits)
  } catch {
    throw RunFailure(.noInput, error.description)
  }
  do throws(DatasetReadError) {
    let observations = try readObservations(csv: bytes, path: path, most: most)
    return ObservationFile(
      observations: observations, input: RunManifest.Input(path: path, sha256: sha256Hex(bytes), bytes: bytes.count))
  } catch {
    throw RunFailure(.badData, error.description)
  }
}

/// The finding that a row of an observations file gives a different figure than its own text; the row is excluded from
/// statistics.
func textContradiction(_ observation: Observation) -> Finding {
  let figure = [observation.extent.value, observation.extent.low, observation.extent.high].compactMap { $0?.plain }
    .joined(separator: "–")
  return Finding(
    sourceID: observation.sourceID, check: .textContradiction, severity: .warning, observations: [observation.id],
    locator: observation.locator,
    message:
      "The row gives \(figure) \(observation.unit.code), but its text is \(observation.raw); it is excluded from statistics. "
      + "To use it, add a decision with a reason to the decisions file.",
    expected: observation.raw, actual: figure)
}
