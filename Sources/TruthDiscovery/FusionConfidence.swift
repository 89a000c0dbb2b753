import Foundation

/// How often a fused value is correct to within 0.1%. The posteriors of such methods are overconfident; these shares
/// were measured on public benchmarks, by status and by the share of the weight behind the value
/// (`docs/truth-discovery.md`).
enum FusionConfidence {
  static func of(_ status: FusedValue.Status, share: Double, sources: Int) -> Double {
    switch status {
    case .known: 1
    case .agreed: sources > 2 ? 0.97 : 0.9
    case .single: 0.75
    case .contested: 0.6
    case .resolved: share >= 0.95 ? 0.94 : 0.7
    }
  }
}
