import Foundation

/// When text is coloured.
package enum ColorChoice: String, Sendable, CaseIterable {
  case auto, always, never
}

extension TerminalLayout {
  /// The layout for what is written to a descriptor.
  ///
  /// Colour goes to terminals alone (not to `TERM=dumb`), and not where `NO_COLOR` is set (no-color.org);
  /// `CLICOLOR_FORCE` asks for it everywhere, and what is asked for by `choice` goes before all of these. Lines are
  /// wrapped on terminals only, at most 120 columns wide: longer ones are hard to read.
  package static func forDescriptor(
    _ descriptor: Int32, choice: ColorChoice = .auto,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> TerminalLayout {
    let isTerminal = isatty(descriptor) == 1
    return TerminalLayout(
      width: isTerminal ? columns(of: descriptor, environment).map { min($0, 120) } : nil,
      isColored: isColored(choice, isTerminal: isTerminal, environment: environment))
  }

  /// Whether text is coloured, by the rules of `forDescriptor`.
  package static func isColored(_ choice: ColorChoice, isTerminal: Bool, environment: [String: String]) -> Bool {
    func isSet(_ name: String) -> Bool { environment[name].map { !$0.isEmpty } ?? false }
    switch choice {
    case .always: return true
    case .never: return false
    case .auto:
      if isSet("NO_COLOR") { return false }
      if isSet("CLICOLOR_FORCE"), environment["CLICOLOR_FORCE"] != "0" { return true }
      return isTerminal && environment["TERM"].map { !$0.isEmpty && $0 != "dumb" } ?? false
    }
  }

  private static func columns(of descriptor: Int32, _ environment: [String: String]) -> Int? {
    if let given = environment["COLUMNS"].flatMap({ Int($0) }), given > 0 { return given }
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
