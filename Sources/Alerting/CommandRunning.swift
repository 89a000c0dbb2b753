import Foundation

/// Runs a program without a shell, with `input` on its standard input, and waits for it, at most for `timeout`. Its output goes nowhere.
///
/// - Returns: what went wrong, in words; nil when it ended with status 0.
func runCommand(_ words: [String], input: String, environment: [String: String], timeout: Duration) -> String? {
  guard let program = words.first else { return "no command is given" }
  let process = Process()
  process.executableURL = URL(fileURLWithPath: program)
  process.arguments = Array(words.dropFirst())
  process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
  process.standardOutput = FileHandle.nullDevice
  process.standardError = FileHandle.nullDevice
  // A file and not a pipe: a command that does not read its input must not hold the run up, or end it by a broken pipe.
  let file = FileManager.default.temporaryDirectory.appendingPathComponent("laborledger-\(UUID().uuidString)")
  defer { try? FileManager.default.removeItem(at: file) }
  let ended = DispatchSemaphore(value: 0)
  process.terminationHandler = { _ in ended.signal() }
  do {
    guard FileManager.default.createFile(atPath: file.path, contents: Data(input.utf8), attributes: [.posixPermissions: 0o600]) else {
      return "command \(program): the message cannot be written to \(file.path)"
    }
    process.standardInput = try FileHandle(forReadingFrom: file)
    try process.run()
  } catch {
    return "command \(program) cannot be run"
  }
  if ended.wait(timeout: .now() + timeout / .seconds(1)) == .timedOut {
    process.terminate()
    if ended.wait(timeout: .now() + 1) == .timedOut { kill(process.processIdentifier, SIGKILL) }
    return "command \(program) was not done within \(timeout) and was ended"
  }
  return process.terminationStatus == 0 ? nil : "command \(program) ended with status \(process.terminationStatus)"
}
