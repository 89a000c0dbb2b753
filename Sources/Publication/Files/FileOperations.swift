/// What publishing needs of a file system. Every operation names the path it failed on.
package protocol FileOperations: Sendable {
  /// Makes one folder; throws when something of that name exists.
  func createDirectory(_ path: String) throws(PublicationError)
  /// Makes a new file for writing and returns its descriptor; throws when something of that name exists.
  func createFile(_ path: String) throws(PublicationError) -> Int32
  /// Writes all the bytes.
  func write(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(PublicationError)
  /// Waits until the bytes of files of one folder, or of folders in it, are on the disk: once for all of them, since a file at a time costs as many journal commits.
  func syncFiles(_ paths: [String], in folder: String) throws(PublicationError)
  /// The number of bytes of a file that others wrote, and their SHA-256.
  func digest(_ path: String) throws(PublicationError) -> (bytes: Int, sha256: String)
  /// Hands on the bytes of a file in pieces, as long as `body` wants more; false where there is no regular file of that name. A link is not followed.
  func readFile(_ path: String, _ body: ([UInt8]) throws(PublicationError) -> Bool) throws(PublicationError) -> Bool
  /// Closes the descriptor.
  func close(_ descriptor: Int32, path: String) throws(PublicationError)
  /// Waits until the folder's entries are on the disk.
  func syncDirectory(_ path: String) throws(PublicationError)
  /// Moves in one atomic step, replacing a file or link of the new name.
  func rename(_ path: String, to newPath: String) throws(PublicationError)
  /// Makes a symbolic link that holds `target`.
  func createSymbolicLink(_ path: String, target: String) throws(PublicationError)
  /// What a symbolic link holds; nil when there is no link of that name.
  func targetOfSymbolicLink(_ path: String) -> String?
  /// Removes a file, a link or a whole folder; nothing happens when there is none.
  func removeTree(_ path: String) throws(PublicationError)
  /// True when something of that name exists; links are not followed.
  func exists(_ path: String) -> Bool
  /// Names of the entries of a folder, sorted; empty when there is no such folder.
  func entries(of path: String) throws(PublicationError) -> [String]
}
