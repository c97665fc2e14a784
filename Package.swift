// swift-tools-version: 6.1
// CIMLab: how wrong may a computing-in-memory simulator be before its search finds the wrong chip?
// Arrows between modules only point down; Tests/ArchitectureTests fails on any other edge.

import PackageDescription

let package = Package(
    name: "CIMLab",
    products: [
        .executable(name: "cimlab", targets: ["cimlab"]),
        // The hardware model alone, for programs that need no network and for Benchmarks/.
        .library(name: "CIMHardware", targets: ["CIMHardware", "ViTMoE", "Quantities"]),
        .library(
            name: "CIMLabKit",
            targets: [
                "Quantities", "ViTMoE", "CIMHardware", "DeviceVariation", "Verdicts", "Calibration", "CoSearch",
                "Robustness",
            ]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    ],
    targets: [
        // Floor 0: C libraries and shims, nothing else.
        .systemLibrary(name: "CGSL", providers: [.apt(["libgsl-dev", "libopenblas-dev"])]),
        .systemLibrary(name: "CMatio", providers: [.apt(["libmatio-dev"])]),
        .systemLibrary(name: "COpenSSL", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CLinux"),
        .target(
            name: "CTorch",
            linkerSettings: [
                .linkedLibrary("torch"), .linkedLibrary("torch_cpu"), .linkedLibrary("c10"), .linkedLibrary("m"),
            ]),

        .target(name: "CPictures", linkerSettings: [.linkedLibrary("png"), .linkedLibrary("jpeg")]),

        // Floor 1: typed quantities and the Swift faces of the C libraries.
        .target(name: "Quantities"),
        .target(name: "GSL", dependencies: ["CGSL"]),
        .target(name: "Torch", dependencies: ["CTorch"]),
        .target(name: "Processes"),
        .target(name: "Matio", dependencies: ["CMatio", "Processes"]),
        .target(name: "Pictures", dependencies: ["CPictures"]),
        .target(name: "Documents", dependencies: ["Quantities", "COpenSSL", .product(name: "Yams", package: "Yams")]),

        // Floor 2: the physics, the network on paper, and what a verdict is.
        .target(name: "Verdicts", dependencies: ["GSL"]),
        .target(name: "ViTMoE", dependencies: ["GSL"]),
        .target(name: "CIMHardware", dependencies: ["Quantities", "ViTMoE"]),
        .target(name: "DeviceVariation", dependencies: ["Quantities", "GSL", "Documents"]),

        // Floor 3: fitted to chips, trained on images.
        .target(
            name: "Calibration", dependencies: ["CIMHardware", "Quantities", "GSL", "Documents", "Processes"]),
        .target(
            name: "Supernet",
            dependencies: ["ViTMoE", "DeviceVariation", "Torch", "Matio", "Pictures", "GSL", "Documents", "Processes"]),
        .target(name: "Spice", dependencies: ["CIMHardware", "DeviceVariation", "Quantities", "GSL"]),

        // Floor 4: search.
        .target(name: "Optimization", dependencies: ["GSL"]),
        .target(
            name: "CoSearch",
            dependencies: ["Optimization", "CIMHardware", "ViTMoE", "Quantities", "GSL", "Processes"]),
        .target(
            name: "ExactSearch",
            dependencies: ["CoSearch", "CIMHardware", "ViTMoE", "Quantities", "GSL", "Processes", "Documents"]),

        // Floor 5: the verdict.
        .target(name: "RunStore", dependencies: ["Documents", "Processes", "CLinux"]),
        .target(
            name: "Robustness",
            dependencies: [
                "ExactSearch", "CoSearch", "Optimization", "Calibration", "Supernet", "CIMHardware", "DeviceVariation",
                "ViTMoE",
                "RunStore", "Verdicts", "Documents", "Quantities", "GSL", "Processes",
            ]),

        // Floor 6: what people read.
        .target(
            name: "Reporting",
            dependencies: [
                "Robustness", "Calibration", "CoSearch", "Supernet", "CIMHardware", "ViTMoE", "Verdicts", "Documents",
                "Quantities",
                "GSL",
                .product(name: "Mustache", package: "swift-mustache"),
            ]),

        // Floor 7: the command.
        .executableTarget(
            name: "cimlab",
            dependencies: [
                "Reporting", "Robustness", "RunStore", "ExactSearch", "CoSearch", "Calibration",
                "Supernet", "CIMHardware", "DeviceVariation", "ViTMoE", "Verdicts", "Documents", "Quantities", "GSL",
                "Torch", "Matio", "Pictures", "Processes", "Spice",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        .testTarget(name: "QuantitiesTests", dependencies: ["Quantities"]),
        .testTarget(name: "GSLTests", dependencies: ["GSL"], exclude: ["NIST"]),
        .testTarget(name: "DocumentsTests", dependencies: ["Documents", "Quantities"]),
        .testTarget(name: "TorchTests", dependencies: ["Torch"]),
        .testTarget(name: "VerdictsTests", dependencies: ["Verdicts", "GSL"]),
        .testTarget(name: "ViTMoETests", dependencies: ["ViTMoE", "GSL"]),
        .testTarget(name: "CIMHardwareTests", dependencies: ["CIMHardware", "ViTMoE", "Quantities", "GSL"]),
        .testTarget(name: "DeviceVariationTests", dependencies: ["DeviceVariation", "Quantities", "GSL"]),
        .testTarget(
            name: "CalibrationTests", dependencies: ["Calibration", "CIMHardware", "Quantities", "GSL", "Documents"]),
        .testTarget(name: "SpiceTests", dependencies: ["Spice", "CIMHardware", "DeviceVariation", "Quantities"]),
        .testTarget(
            name: "SupernetTests",
            dependencies: [
                "Supernet", "ViTMoE", "DeviceVariation", "Torch", "Matio", "CMatio", "Pictures", "Processes", "GSL",
                "Documents",
            ],
            exclude: ["Fixtures"]),
        .testTarget(name: "OptimizationTests", dependencies: ["Optimization", "GSL"]),
        .testTarget(
            name: "CoSearchTests",
            dependencies: ["CoSearch", "Optimization", "CIMHardware", "ViTMoE", "Quantities", "GSL"]),
        .testTarget(
            name: "ExactSearchTests",
            dependencies: ["ExactSearch", "CoSearch", "CIMHardware", "ViTMoE", "Quantities", "GSL"]),
        .testTarget(name: "RunStoreTests", dependencies: ["RunStore", "Documents", "Processes"]),
        .testTarget(
            name: "RobustnessTests",
            dependencies: [
                "Robustness", "Calibration", "CoSearch", "CIMHardware", "Supernet", "ViTMoE", "RunStore", "Verdicts",
                "Documents", "Quantities", "GSL",
            ]),
        .testTarget(
            name: "ReportingTests",
            dependencies: ["Reporting", "Robustness", "CIMHardware", "Verdicts", "Documents", "Quantities"]),
        .testTarget(name: "CommandLineTests", dependencies: ["cimlab"], exclude: ["Found", "Seeds"]),
        .testTarget(name: "ArchitectureTests"),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)
