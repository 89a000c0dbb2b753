import Acquisition
import Digests
import Publication
import Records

/// The observations of a file, and the file itself as `run.json` names it.
public struct ObservationFile: Sendable {
  /// In the order of the file.
  public var observations: [Observation]
  /// Path, digest and size.
  public var input: RunManifest.Input
}

/// The most observations that a file may have which is to be published, unless its user says otherwise: the dataset is held as a whole, beside the one before and the
/// report, which takes about 11 KB an observation (docs/performance.md), so that 1 GiB does.
public let mostPublishedObservations = 80_000

/// Reads `observations.csv`, or standard input for `-`.
///
/// - Parameter most: how many observations there may be, since they are of one topic, which is reconciled and published as a whole.
/// - Throws: a failure of code `noInput` when there is no such file, of code `badData` with everything that is wrong with it, or when there are too many.
public func loadObservations(
  _ path: String, most: Int = mostPublishedObservations, limits: AcquisitionLimits = AcquisitionLimits(bytes: 1 << 30)
) throws(RunFailure) -> ObservationFile {
  let bytes: [UInt8]
  do throws(AcquisitionError) {
    bytes = try path == "-" ? readStandardInput(limits: limits) : readFile(path, limits: limits)
  } catch {
    throw RunFailure(.noInput, error.description)
  }
  do throws(DatasetReadError) {
    let observations = try readObservations(csv: bytes, path: path, most: most)
    return ObservationFile(observations: observations, input: RunManifest.Input(path: path, sha256: sha256Hex(bytes), bytes: bytes.count))
  } catch {
    throw RunFailure(.badData, error.description)
  }
}

/// The finding that a row of a file of observations gives another figure than its own text; it takes no part in statistics.
func textContradiction(_ observation: Observation) -> Finding {
  let figure = [observation.extent.value, observation.extent.low, observation.extent.high].compactMap { $0?.plain }.joined(separator: "–")
  return Finding(
    sourceID: observation.sourceID, check: .textContradiction, severity: .warning, observations: [observation.id], locator: observation.locator,
    message:
      "The row gives \(figure) \(observation.unit.code), and its text is \(observation.raw): it takes no part in statistics. Who knows better decides so, with a reason, in the file of decisions.",
    expected: observation.raw, actual: figure)
}
