/// Roles whose texts say nothing: for tests that measure what each role is worth, by reading labelled pages without it.
enum SilencedRoles {
  @TaskLocal static var roles: Set<ContextRole> = []

  /// The figure without the texts of silenced roles.
  static func silence(_ figure: FigureCandidate) -> FigureCandidate {
    guard !roles.isEmpty else { return figure }
    var figure = figure
    figure.contexts.removeAll { roles.contains($0.role) }
    return figure
  }
}
