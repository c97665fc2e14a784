import Foundation
import Testing

/// The house of docs/architecture.md: an arrow only ever points to a lower floor.
private let floors: [String: Int] = [
    "CGSL": 0, "CTorch": 0, "COpenSSL": 0, "CMatio": 0, "CPictures": 0, "CLinux": 0,
    "Quantities": 1, "GSL": 1, "Torch": 1, "Documents": 1, "Matio": 1, "Pictures": 1, "Processes": 1,
    "ViTMoE": 2, "CIMHardware": 2, "DeviceVariation": 2, "Verdicts": 2,
    "Calibration": 3, "Spice": 3, "Supernet": 3,
    "Optimization": 4, "CoSearch": 4, "ExactSearch": 4,
    "RunStore": 5, "Robustness": 5,
    "Reporting": 6,
    "cimlab": 7,
]

/// Neighbours on one floor that may see each other, in this direction only.
private let allowedOnOneFloor: Set<[String]> = [
    ["Documents", "Quantities"], ["CIMHardware", "ViTMoE"], ["CoSearch", "Optimization"], ["ExactSearch", "CoSearch"],
    ["Robustness", "RunStore"],
    ["Matio", "Processes"], ["Torch", "Documents"],
]

/// Edges that would point down and are forbidden all the same.
private let forbidden: Set<[String]> = [
    ["Optimization", "CIMHardware"], ["Optimization", "ViTMoE"], ["CIMHardware", "Optimization"],
]

private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

private func violation(from source: String, to target: String) -> String? {
    guard let upper = floors[source] else { return "\(source) has no floor: add it to the table" }
    guard let lower = floors[target] else { return "\(target) has no floor: add it to the table" }
    if forbidden.contains([source, target]) { return "\(source) must never see \(target)" }
    if lower < upper || allowedOnOneFloor.contains([source, target]) { return nil }
    return "\(source) (floor \(upper)) must not see \(target) (floor \(lower))"
}

/// Every Swift file below a folder.
private func swiftFiles(below folder: URL) -> [URL] {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
}

/// The modules that a module's files import.
private func imports(of module: String) throws -> Set<String> {
    let pattern = /^\s*(?:public |internal |private |@\w+ )*import (?:struct |enum |class |func )?(\w+)/
    var found: Set<String> = []
    for file in swiftFiles(below: root.appendingPathComponent("Sources/\(module)")) {
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
            if let match = line.firstMatch(of: pattern) { found.insert(String(match.1)) }
        }
    }
    return found
}

@Suite struct ModuleDirectionTests {
    @Test("every import in Sources points down")
    func importsPointDown() throws {
        let pattern = /^\s*(?:public |internal |private |@\w+ )*import (?:struct |enum |class |func )?(\w+)/
        var problems: [String] = []
        var edges = 0
        for module in floors.keys.sorted() {
            for file in swiftFiles(below: root.appendingPathComponent("Sources/\(module)")) {
                for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
                    guard let match = line.firstMatch(of: pattern) else { continue }
                    let target = String(match.1)
                    guard floors[target] != nil else { continue }
                    edges += 1
                    if let problem = violation(from: module, to: target) {
                        problems.append("\(file.lastPathComponent): \(problem)")
                    }
                }
            }
        }
        #expect(edges > 30, "the scan found only \(edges) imports: is it looking at the right folder?")
        #expect(problems.isEmpty, "\(problems.joined(separator: "\n"))")
    }

    @Test("the package description declares no edge that points up")
    func declaredDependenciesPointDown() throws {
        struct Manifest: Decodable {
            struct Target: Decodable {
                let name: String
                let type: String
                let dependencies: [[String: [String?]]]

                private enum CodingKeys: String, CodingKey { case name, type, dependencies }
                init(from decoder: any Decoder) throws {
                    let values = try decoder.container(keyedBy: CodingKeys.self)
                    name = try values.decode(String.self, forKey: .name)
                    type = try values.decode(String.self, forKey: .type)
                    dependencies = (try? values.decode([[String: [String?]]].self, forKey: .dependencies)) ?? []
                }
            }
            let targets: [Target]
        }
        let scratch = FileManager.default.temporaryDirectory.appendingPathComponent(
            "cimlab-describe-\(ProcessInfo.processInfo.processIdentifier)")
        defer { try? FileManager.default.removeItem(at: scratch) }
        let describe = Process()
        describe.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        describe.arguments = [
            "swift", "package", "--package-path", root.path, "--scratch-path", scratch.path, "dump-package",
        ]
        let output = Pipe()
        describe.standardOutput = output
        describe.standardError = FileHandle.nullDevice
        try describe.run()
        let json = output.fileHandleForReading.readDataToEndOfFile()
        describe.waitUntilExit()
        try #require(describe.terminationStatus == 0, "swift package dump-package failed")

        let targets = try JSONDecoder().decode(Manifest.self, from: json).targets.filter { $0.type != "test" }
        #expect(Set(targets.map(\.name)) == Set(floors.keys), "the table and the package name different modules")
        var edges = 0
        for target in targets {
            var declared: Set<String> = []
            for dependency in target.dependencies {
                if let product = dependency["product"]?.first ?? nil { declared.insert(product) }
                guard let name = dependency["byName"]?.first ?? nil else { continue }
                declared.insert(name)
                edges += 1
                let problem = violation(from: target.name, to: name)
                #expect(problem == nil, "\(problem ?? "")")
            }
            // Swift accepts imports of what a dependency depends on; the package description would then hide an arrow.
            let packages: Set<String> = ["Yams", "Mustache", "ArgumentParser"]
            let imported = try imports(of: target.name).intersection(packages.union(floors.keys))
            #expect(
                imported.subtracting(declared).isEmpty,
                "\(target.name) imports and does not declare: \(imported.subtracting(declared))")
            #expect(
                declared.subtracting(imported).isEmpty,
                "\(target.name) declares and does not import: \(declared.subtracting(imported))")
        }
        #expect(edges > 30, "only \(edges) dependencies were read from the package description")
    }
}
