import Foundation
import Records
import Publication
import PipelineRun
let export = try ObservationExport(.csv, to: 1, name: "stdout")
var all: [Observation] = []
for path in CommandLine.arguments.dropFirst() { let r = devObserve(path); all += r.0; for f in r.1 { FileHandle.standardError.write(Data((f + "\n").utf8)) } }
try export.write(all)
try export.finish()
