import ArgumentParser

/// The folder named by an option. An empty name is refused: it usually comes from an unset variable in a script, and
/// would mean the root of the file system.
func folderArgument(_ text: String) throws -> String {
  guard !text.isEmpty else { throw ValidationError("the folder name is empty; use '.' for the current folder") }
  return text
}
