@testable import Acquisition

/// All that a listing gives.
struct InputExpansion {
  var inputs: [PageInput] = []
  var failures: [InputFailure] = []
}

func expandInputs(_ paths: [String]) -> InputExpansion {
  var expansion = InputExpansion()
  for input in InputListing(paths) {
    switch input {
    case .page(let page): expansion.inputs.append(page)
    case .failure(let failure): expansion.failures.append(failure)
    }
  }
  return expansion
}
