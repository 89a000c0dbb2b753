import Foundation

/// What a call of the built program left behind.
struct ProgramResult {
  var status: Int32
  var output: String
  var errors: String
}

/// The built program, called as a user calls it.
enum Program {
  /// Beside the test bundle.
  static let path = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent(
    "laborledger"
  ).path
  /// The root of the repository.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// Calls the program and waits for its end. `shell`, where given, is a bash script that gets the program as `$0` and
  /// the arguments as `$@`.
  static func call(
    _ arguments: [String], in folder: String, input: String = "", shell: String? = nil
  ) throws -> ProgramResult {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: shell == nil ? path : "/bin/bash")
    process.arguments = (shell.map { ["-c", $0, path] } ?? []) + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    let files = try ["in", "out", "err"].map { name in
      let url = URL(fileURLWithPath: folder).appendingPathComponent(".\(name)-\(UUID().uuidString)")
      try Data(name == "in" ? input.utf8 : "".utf8).write(to: url)
      return url
    }
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    let text = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return ProgramResult(status: process.terminationStatus, output: text[1], errors: text[2])
  }

  /// Starts a run that waits for standard input, holding the lock of the pipeline `t`, until the returned pipe is
  /// closed.
  static func startWaiting(in folder: String) throws -> (process: Process, input: Pipe) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = ["run", "-", "--topic", "t", "--output", "out"]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let lock = folder + "/out/t/.lock"
    let limit = Date().addingTimeInterval(120)
    while (try? String(contentsOfFile: lock, encoding: .utf8)) != "\(process.processIdentifier)\n", Date() < limit {
      usleep(10_000)
    }
    return (process, input)
  }

  /// Writes `text` to a program's standard input and closes it. The program may be gone by then, on a loaded machine:
  /// that is its exit status's to tell, and must not end the tests.
  static func end(_ input: Pipe, with text: String) throws {
    _ = brokenPipesAreIgnored
    try? input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try input.fileHandleForWriting.close()
  }

  private static let brokenPipesAreIgnored: Void = { _ = signal(SIGPIPE, SIG_IGN) }()
}

/// The run that `latest` of the pipeline `t` points to; nil when there is none.
func latest(_ folder: String) -> String? {
  try? FileManager.default.destinationOfSymbolicLink(atPath: folder + "/out/t/latest")
}

/// The names in the folder of the pipeline `t`, sorted.
func entries(_ folder: String) -> [String] {
  ((try? FileManager.default.contentsOfDirectory(atPath: folder + "/out/t")) ?? []).sorted()
}

let payPage = "Office managers\n\nThe median salary of an office manager is $52,340 per year.\n"
