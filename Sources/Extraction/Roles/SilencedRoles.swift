/// Roles whose texts are ignored: for tests that measure the value of each role by reading labelled pages without it.
enum SilencedRoles {
  @TaskLocal static var roles: Set<ContextRole> = []

  /// Removes the texts of the silenced roles from a figure.
  static func silence(_ figure: inout FigureCandidate) {
    let roles = roles
    if !roles.isEmpty { figure.contexts.removeAll { roles.contains($0.role) } }
  }
}
