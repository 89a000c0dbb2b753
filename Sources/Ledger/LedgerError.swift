/// Why the ledger could not be read or written.
package struct LedgerError: Error, Sendable, CustomStringConvertible {
  /// The database file.
  package var path: String
  /// Description of the error.
  package var reason: String
  /// Whether the file is damaged or is not a ledger, and must be rebuilt from the runs.
  package var isDamaged: Bool

  /// `output/ledger.sqlite: the disk is full`
  package var description: String { "\(path): \(reason)" }
}
