import ArgumentParser

/// The folder that an option names. An empty name is refused: it is what a script's unset variable gives, and would
/// stand for the root of the file system.
func folderArgument(_ text: String) throws -> String {
  guard !text.isEmpty else { throw ValidationError("the folder name is empty; use '.' for the current folder") }
  return text
}
