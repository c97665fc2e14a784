// swift-tools-version: 6.1
// Timed comparisons: never in tests. `swift run -c release --package-path Benchmarks hardware`.

import PackageDescription

let package = Package(
    name: "Benchmarks",
    dependencies: [.package(name: "CIMLab", path: "..")],
    targets: [
        // The batch kernel by hand in C; -O3 and no contraction, as its results are compared bit by bit nearly.
        .target(name: "CKernel", cSettings: [.unsafeFlags(["-O3", "-ffp-contract=off", "-Wno-psabi"])]),
        .executableTarget(
            name: "hardware", dependencies: ["CKernel", .product(name: "CIMHardware", package: "CIMLab")]),
    ],
    swiftLanguageModes: [.v6]
)
