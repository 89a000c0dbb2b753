import Foundation

/// Runs a program without a shell, with `input` on its standard input, and waits for it, at most for `timeout`. Its
/// output goes nowhere.
///
/// - Returns: an error description; nil if it exited with status 0.
func runCommand(_ words: [String], input: String, environment: [String: String], timeout: Duration) -> String? {
  guard let program = words.first else { return "no command is given" }
  let process = Process()
  process.executableURL = URL(fileURLWithPath: program)
  process.arguments = Array(words.dropFirst())
  process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
  process.standardOutput = FileHandle.nullDevice
  process.standardError = FileHandle.nullDevice
  let ended = DispatchSemaphore(value: 0)
  process.terminationHandler = { _ in ended.signal() }
  do {
    guard let file = namelessFile(holding: input) else {
      return "command \(program): cannot write the message to a temporary file"
    }
    process.standardInput = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    try process.run()
  } catch {
    return "command \(program) cannot be run"
  }
  if ended.wait(timeout: .now() + timeout / .seconds(1)) == .timedOut {
    process.terminate()
    if ended.wait(timeout: .now() + 1) == .timedOut { kill(process.processIdentifier, SIGKILL) }
    return "command \(program) did not finish within \(timeout) and was terminated"
  }
  return process.terminationStatus == 0 ? nil : "command \(program) exited with status \(process.terminationStatus)"
}

/// An unnamed file containing `text`, positioned at the start; it disappears whatever happens to the process. A file
/// rather than a pipe, because a command that does not read its input must neither block the run nor break a pipe. Nil
/// if it cannot be created.
private func namelessFile(holding text: String) -> Int32? {
  guard let stream = tmpfile() else { return nil }
  defer { fclose(stream) }
  let bytes = Array(text.utf8)
  guard fwrite(bytes, 1, bytes.count, stream) == bytes.count, fflush(stream) == 0 else { return nil }
  let descriptor = fcntl(fileno(stream), F_DUPFD_CLOEXEC, 0)
  guard descriptor >= 0, lseek(descriptor, 0, SEEK_SET) == 0 else { return nil }
  return descriptor
}
