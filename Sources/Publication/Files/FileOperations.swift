/// File system operations for publishing. Errors name the path.
package protocol FileOperations: Sendable {
  /// Creates a folder; throws if the name exists.
  func createDirectory(_ path: String) throws(PublicationError)
  /// Creates a new file for writing and returns its descriptor; throws if the name exists.
  func createFile(_ path: String) throws(PublicationError) -> Int32
  /// Writes all the bytes.
  func write(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(PublicationError)
  /// Syncs files in a folder or its subfolders together, since syncing each file costs a journal commit.
  func syncFiles(_ paths: [String], in folder: String) throws(PublicationError)
  /// Size and SHA-256 of an existing file.
  func digest(_ path: String) throws(PublicationError) -> (bytes: Int, sha256: String)
  /// Passes the bytes of a file to `body` in chunks until it returns false. Returns false if there is no regular file
  /// of that name. Links are not followed.
  func readFile(_ path: String, _ body: ([UInt8]) throws(PublicationError) -> Bool) throws(PublicationError) -> Bool
  /// Closes the descriptor.
  func close(_ descriptor: Int32, path: String) throws(PublicationError)
  /// Syncs the folder's entries.
  func syncDirectory(_ path: String) throws(PublicationError)
  /// Renames atomically, replacing an existing file or link.
  func rename(_ path: String, to newPath: String) throws(PublicationError)
  /// Creates a symbolic link to `target`.
  func createSymbolicLink(_ path: String, target: String) throws(PublicationError)
  /// The target of a symbolic link; nil if there is none.
  func targetOfSymbolicLink(_ path: String) -> String?
  /// Removes a file, link or folder tree, if it exists.
  func removeTree(_ path: String) throws(PublicationError)
  /// Whether something of that name exists; links are not followed.
  func exists(_ path: String) -> Bool
  /// Names of the entries of a folder, sorted; empty if there is no such folder.
  func entries(of path: String) throws(PublicationError) -> [String]
}
