// swift-tools-version: 6.1
import PackageDescription

let dependencies: [Package.Dependency] = [
  .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
  .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
  .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
]

/// The rooms of the house, in the order in which data flows; each may use only what stands above it.
let rooms: [Target] = [
  .systemLibrary(name: "CLibcrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
  .systemLibrary(name: "CLibarchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
  .systemLibrary(name: "CLibcurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
  .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
  .systemLibrary(name: "CLibdeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
  .systemLibrary(name: "CUchardet", pkgConfig: "uchardet", providers: [.apt(["libuchardet-dev"])]),
  .systemLibrary(name: "CLibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
  .systemLibrary(name: "CFileSync"),
  .target(name: "Terminal"),
  .target(name: "Digests", dependencies: ["CLibcrypto"]),
  .target(name: "Files", dependencies: ["Digests"]),
  .target(name: "Records", dependencies: ["Digests"]),
  .target(name: "Codelists", dependencies: ["Records"], exclude: ["currencies.tsv"]),
  .target(
    name: "OccupationCoding", dependencies: ["Records", "Codelists"],
    exclude: ["Folding/title-words.tsv", "Lists/occupation-aliases.csv"]),
  .target(
    name: "PipelineSpecs", dependencies: ["Records", "Codelists", "Files", .product(name: "Yams", package: "Yams")]),
  .target(name: "Acquisition", dependencies: ["Records", "Digests", "Files", "CLibcurl", "CZlib", "CLibdeflate"]),
  .target(name: "Pages", dependencies: ["Digests", "Records", "CLibxml2", "CUchardet"]),
  .target(
    name: "Extraction", dependencies: ["Records", "Codelists", "Pages"],
    exclude: [
      "Lexicon/en.tsv", "Lexicon/de.tsv", "Lexicon/fr.tsv", "Lexicon/es.tsv", "Lexicon/pt.tsv", "Lexicon/it.tsv",
    ]),
  .target(name: "Normalization", dependencies: ["Records", "Codelists", "OccupationCoding"]),
  .target(
    name: "OfficialStatistics",
    dependencies: [
      "Records", "Codelists", "Digests", "Files", "OccupationCoding", "CLibxml2", "CLibarchive",
      .product(name: "GRDB", package: "GRDB.swift"),
      .product(name: "GRDBSQLite", package: "GRDB.swift"),
    ]),
  .target(name: "Attribution", dependencies: ["Records", "Codelists", "OccupationCoding", "OfficialStatistics"]),
  .target(name: "TruthDiscovery"),
  .target(name: "Reconciliation", dependencies: ["Records", "Codelists", "TruthDiscovery"]),
  .target(
    name: "Checks", dependencies: ["Records", "Codelists", "OfficialStatistics", "Attribution", "Reconciliation"]),
  .target(
    name: "Publication",
    dependencies: [
      "CFileSync", "Records", "Codelists", "Digests", "Files", "Terminal", "TruthDiscovery",
      .product(name: "Mustache", package: "swift-mustache"),
    ]),
  .target(
    name: "Ledger", dependencies: ["Records", "Publication", .product(name: "GRDB", package: "GRDB.swift")]),
  .target(name: "Alerting", dependencies: ["Records", "Acquisition"]),
  .target(
    name: "Exports",
    dependencies: [
      "Records", "Codelists", "Digests", "Publication", .product(name: "GRDB", package: "GRDB.swift"),
    ]),
  .target(
    name: "PipelineRun",
    dependencies: [
      "Records", "Codelists", "Digests", "Files", "OccupationCoding", "PipelineSpecs", "Acquisition", "Pages",
      "Extraction", "Normalization",
      "OfficialStatistics", "Attribution", "Reconciliation", "Checks", "Terminal", "TruthDiscovery", "Publication",
      "Ledger", "Alerting", "Exports",
      .product(name: "Logging", package: "swift-log"),
    ]),
  .target(
    name: "Review",
    dependencies: [
      "Records", "Publication", "PipelineRun", .product(name: "FlyingFox", package: "FlyingFox"),
      .product(name: "FlyingSocks", package: "FlyingFox"),
    ]),
  .executableTarget(
    name: "laborledger",
    dependencies: [
      "Files", "Records", "OccupationCoding", "OfficialStatistics", "Terminal", "TruthDiscovery", "PipelineRun",
      "Publication", "Ledger", "Review",
      .product(name: "Logging", package: "swift-log"),
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ]),
]

let tests: [Target] = [
  // What makes the built-in table of occupation titles.
  .executableTarget(
    name: "TitleTable", dependencies: ["OccupationCoding", "OfficialStatistics"], path: "scripts/TitleTable"),
  // What `make bench` times reading with.
  .executableTarget(
    name: "ReadingBench",
    dependencies: ["CLibxml2", "Extraction", "Normalization", "OccupationCoding", "Pages", "Records"],
    path: "Tests/ReadingBench"),
  .target(name: "SeededRandom", path: "Tests/SeededRandom"),
  // Folders of tests' own.
  .target(name: "TestFolders", path: "Tests/TestFolders"),
  // Text pages as HTML, for tests that read both.
  .target(name: "RenderedText", dependencies: ["Digests"], path: "Tests/RenderedText"),
  // Short ways to write observations, for tests of what compares them.
  .target(
    name: "ObservationBuilder", dependencies: ["Codelists", "Reconciliation", "Records"],
    path: "Tests/ObservationBuilder"),
  // The official figures of `fixtures/reference`.
  .target(name: "ReferenceFixtures", dependencies: ["OfficialStatistics", "Records"], path: "Tests/ReferenceFixtures"),
  // The servers that tests of several rooms fetch from.
  .target(name: "FaultServer", path: "Tests/FaultServer", exclude: ["fault_server.py", "fault_server.sh"]),
  .testTarget(name: "TerminalTests", dependencies: ["Terminal"]),
  .testTarget(name: "FilesTests", dependencies: ["TestFolders", "Digests", "Files"]),
  .testTarget(name: "RecordsTests", dependencies: ["Records", "Codelists", "Digests"]),
  .testTarget(
    name: "FixtureTests",
    dependencies: [
      "RenderedText", "Records", "Codelists", "Pages", "Extraction", "Normalization", "Publication",
      .product(name: "SwiftCSV", package: "SwiftCSV"),
    ]),
  .testTarget(
    name: "PublicationTests", dependencies: ["TestFolders", "Publication", "Records", "Digests", "Files"],
    exclude: ["Golden"]),
  .testTarget(
    name: "ExportsTests",
    dependencies: [
      "TestFolders", "Exports", "Publication", "PipelineSpecs", "PipelineRun", "Records",
      .product(name: "GRDB", package: "GRDB.swift"),
    ]),
  .testTarget(
    name: "AcquisitionTests",
    dependencies: ["FaultServer", "TestFolders", "Acquisition", "Records", "Digests", "Files"]),
  .testTarget(name: "PipelineSpecsTests", dependencies: ["TestFolders", "PipelineSpecs", "Records"]),
  .testTarget(
    name: "PipelineRunTests",
    dependencies: [
      "FaultServer", "TestFolders", "PipelineRun", "Alerting", "Ledger", "PipelineSpecs", "Acquisition", "Codelists",
      "OccupationCoding", "Publication", "Records",
      "OfficialStatistics",
      "SeededRandom",
      "laborledger",
    ]),
  .testTarget(
    name: "ReviewTests",
    dependencies: [
      "TestFolders", "Review", "PipelineRun", "Publication", "Records", .product(name: "Logging", package: "swift-log"),
    ]),
  .testTarget(
    name: "ReconciliationTests",
    dependencies: ["ObservationBuilder", "Reconciliation", "Records", "Codelists", "SeededRandom"]),
  .testTarget(
    name: "ChecksTests",
    dependencies: [
      "ObservationBuilder", "ReferenceFixtures", "SeededRandom", "Attribution", "Checks", "Reconciliation", "Records",
      "Codelists",
    ]),
  .testTarget(
    name: "OfficialStatisticsTests",
    dependencies: [
      "OfficialStatistics", "OccupationCoding", "Records", "CLibarchive", .product(name: "GRDB", package: "GRDB.swift"),
    ]),
  .testTarget(
    name: "AttributionTests", dependencies: ["ReferenceFixtures", "OfficialStatistics", "Attribution", "Records"]),
  .testTarget(
    name: "CalibrationTests",
    dependencies: ["PipelineRun", "OfficialStatistics", "Attribution", "Records", "SeededRandom"]),
  .testTarget(name: "PagesTests", dependencies: ["Digests", "Records", "Pages", "SeededRandom"]),
  .testTarget(
    name: "ExtractionTests",
    dependencies: ["RenderedText", "Extraction", "Normalization", "Pages", "Records", "Codelists"]),
  .testTarget(
    name: "OccupationCodingTests", dependencies: ["OccupationCoding", "Codelists", "Records", "OfficialStatistics"]),
  .testTarget(name: "TruthDiscoveryTests", dependencies: ["TruthDiscovery", "SeededRandom"]),
  .testTarget(name: "CodelistsTests", dependencies: ["Codelists", "Records"]),
  .testTarget(
    name: "NormalizationTests", dependencies: ["Normalization", "Extraction", "Pages", "Records", "Codelists"]),
]

let package = Package(
  name: "laborledger",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "laborledger", targets: ["laborledger"])],
  dependencies: dependencies,
  targets: rooms + tests,
  swiftLanguageModes: [.v6]
)
