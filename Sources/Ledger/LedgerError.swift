/// Why the ledger could not be read or written.
public struct LedgerError: Error, Sendable, CustomStringConvertible {
  /// The database file.
  public var path: String
  /// Description of the error.
  public var reason: String
  /// Whether the file is no ledger any more: it has to be rebuilt from the runs.
  public var isDamaged: Bool

  /// `output/ledger.sqlite: the disk is full`
  public var description: String { "\(path): \(reason)" }
}
