/// Roles whose texts are ignored: for tests that measure the value of each role by reading labelled pages without it.
enum SilencedRoles {
  @TaskLocal static var roles: Set<ContextRole> = []

  /// The figure without the texts of the silenced roles.
  static func silence(_ figure: FigureCandidate) -> FigureCandidate {
    guard !roles.isEmpty else { return figure }
    var figure = figure
    figure.contexts.removeAll { roles.contains($0.role) }
    return figure
  }
}
