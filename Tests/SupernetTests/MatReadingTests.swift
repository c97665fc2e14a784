import CMatio
import Foundation
import Matio
import Processes
import Testing

@testable import Supernet

/// What holds for whoever reads a MATLAB file, this process or another one; and what happens to the other one.
@Suite("MATLAB files")
struct MatReadingTests {
    enum Way: CaseIterable {
        case thisProcess, another

        func opener() -> MatOpener {
            switch self {
            case .thisProcess: { path throws(MatError) in try MatFile(path) }
            case .another: IsolatedMatFile.opener()
            }
        }
    }

    // MARK: Both ways

    @Test("versions, shapes, parts and numbers of every type", arguments: Way.allCases)
    func contents(way: Way) throws {
        let open = way.opener()
        try withTemporaryDirectory { folder in
            func check<Element: MatElement & Equatable>(
                _ elements: [Element], _ type: (matio_classes, matio_types), _ version: mat_ft, _ name: MatVersion
            ) throws {
                let path = "\(folder)/\(Element.matlabName)-\(name.rawValue).mat"
                try MatFixture.write(
                    path, version: version, variables: [("a name", [1, 1], [elements[0]]), ("x", [2, 3], elements)],
                    type: type, compressed: true)
                let file = try open(path)
                #expect(file.version == name && file.path == path)
                #expect(try file.describe("x").dimensions == [2, 3])
                #expect(try file.describe("x").elements == Element.matlabName)
                #expect(try file.part("x", starts: [0, 0], counts: [2, 3]) == elements)
                #expect(try file.part("x", starts: [1, 1], counts: [1, 2]) == [elements[3], elements[5]])
                #expect(try file.part("x", starts: [0, 3], counts: [2, 0]) == [Element]())
                #expect(try file.numbers("x") == elements.map(\.number))
            }
            for (version, name) in [(MAT_FT_MAT5, MatVersion.v5), (MAT_FT_MAT73, .v73)] {
                try check([0, 1, 254, 255, 7, 9] as [UInt8], (MAT_C_UINT8, MAT_T_UINT8), version, name)
                try check([0, 1, 65_535, 256, 7, 9] as [UInt16], (MAT_C_UINT16, MAT_T_UINT16), version, name)
                try check([0, 1, .max, 65_536, 7, 9] as [UInt32], (MAT_C_UINT32, MAT_T_UINT32), version, name)
                try check([0, -1, .min, .max, 7, 9] as [Int16], (MAT_C_INT16, MAT_T_INT16), version, name)
                try check([0, -1, .min, .max, 7, 9] as [Int32], (MAT_C_INT32, MAT_T_INT32), version, name)
                try check([0, -1.5, 1e-30, 1e30, 7, 9] as [Float], (MAT_C_SINGLE, MAT_T_SINGLE), version, name)
                try check([0, -1.5, 1e-300, 1e300, 7, 9] as [Double], (MAT_C_DOUBLE, MAT_T_DOUBLE), version, name)
            }
        }
    }

    @Test("what is wrong is said by the same errors", arguments: Way.allCases)
    func errors(way: Way) throws {
        let open = way.opener()
        try withTemporaryDirectory { folder in
            let (path, text) = ("\(folder)/x.mat", "\(folder)/text.mat")
            try MatFixture.write(
                path, version: MAT_FT_MAT73, variables: [("x", [2, 3], [1, 2, 3, 4, 5, 6] as [Double])],
                type: (MAT_C_DOUBLE, MAT_T_DOUBLE))
            try Data("no MATLAB file".utf8).write(to: URL(fileURLWithPath: text))
            #expect(throws: MatError.missingFile(path: "\(folder)/none")) { try open("\(folder)/none") }
            #expect(throws: MatError.notMatlab(path: text)) { try open(text) }
            let file = try open(path)
            #expect(throws: MatError.missingVariable(path: path, name: "y")) { try file.describe("y") }
            #expect(throws: MatError.missingVariable(path: path, name: "y")) { try file.numbers("y") }
            #expect(throws: MatError.wrongType(path: path, name: "x", found: "double", wanted: "uint8")) {
                try file.part("x", starts: [0, 0], counts: [1, 1], of: UInt8.self)
            }
            for (starts, counts, ends) in [
                ([0, 0], [3, 1], "3 x 1"), ([0], [1], "1"), ([1, 3], [1, 1], "2 x 4"), ([-1, 0], [1, 1], "0 x 1"),
                ([0, 0], [1 << 40, 1 << 40], "\(1 << 40) x \(1 << 40)"),
            ] {
                let error = MatError.wrongShape(path: path, name: "x", found: [2, 3], wanted: "at least \(ends)")
                #expect(throws: error) { try file.part("x", starts: starts, counts: counts, of: Double.self) }
            }
            // The errors did no harm.
            #expect(try file.numbers("x") == [1, 2, 3, 4, 5, 6])
            let large = "\(folder)/large.mat"
            try MatFixture.write(
                large, version: MAT_FT_MAT73,
                variables: [("x", [1001, 1000], [UInt8](repeating: 1, count: 1_001_000))],
                type: (MAT_C_UINT8, MAT_T_UINT8))
            let wanted = MatError.wrongShape(
                path: large, name: "x", found: [1001, 1000], wanted: "at most 1000000 elements")
            #expect(throws: wanted) { try open(large).numbers("x") }
        }
    }

    @Test("files that share a process do not mix")
    func sharing() throws {
        let open = IsolatedMatFile.opener()
        try withTemporaryDirectory { folder in
            let files = try [1.0, 2, 3].map { value in
                let path = "\(folder)/\(value).mat"
                try MatFixture.write(
                    path, version: MAT_FT_MAT5, variables: [("x", [1, 1], [value])], type: (MAT_C_DOUBLE, MAT_T_DOUBLE))
                return try open(path)
            }
            for index in [0, 2, 1, 1, 0] { #expect(try files[index].numbers("x") == [Double(index + 1)]) }
        }
    }

    @Test("NYU Depth v2 is read by another process unless told otherwise")
    func images() throws {
        try withTemporaryDirectory { folder in
            try MatFixture.nyud(in: folder)
            let files = NYUDepthFiles(folder: folder)
            let one = try NYUDepth(files, split: .training)
            let two = try NYUDepth(files, split: .training, open: Way.thisProcess.opener())
            for index in 0..<3 { #expect(try one.image(index) == two.image(index)) }
        }
    }

    // MARK: The other process

    /// The words for how a process ended that answers by a shell's command.
    private func ending(_ script: String, seconds: Double = 20) -> String {
        let reader = MatReader(command: ["/bin/sh", "-c", script], seconds: seconds)
        let error = #expect(throws: MatError.self) { try IsolatedMatFile("/some/file.mat", reader: reader) }
        guard case .readerFailed("/some/file.mat", let ending) = error else { return "\(String(describing: error))" }
        return ending
    }

    @Test("a process that crashes, hangs or talks nonsense is an error that says so")
    func endings() {
        #expect(ending("read line; echo 'corrupted heap' >&2; kill -SEGV $$").contains("signal 11): corrupted heap"))
        #expect(ending("exit 3").contains("exit status 3"))
        #expect(ending("kill -PROF $$").contains("30.0 s of processor time"))
        #expect(ending("exec sleep 600", seconds: 0.2).contains("within 0.2 s"))
        #expect(ending("read line; echo hello").contains("exit status 0"))
        #expect(ending("read line; echo '{\"bytes\":{\"_0\":99}}'; exec sleep 600", seconds: 2).contains("protocol"))
        #expect(
            ending("read line; echo '{\"description\":{\"_0\":{\"dimensions\":[1],\"elements\":\"x\"}}}'").contains(
                "another"))
        let absent = MatReader(command: ["/nowhere/cimlab"])
        let error = #expect(throws: MatError.self) { try IsolatedMatFile("/some/file.mat", reader: absent) }
        #expect(
            error?.description.contains("/nowhere/cimlab") == true && error?.description.contains("build it") == true)
    }

    @Test("files that a fuzzer found: errors, after which the next file is read")
    func found() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("CommandLineTests/Found/matlab").path
        // The short one does end, after about half a second, as a file without the variable: far less is allowed.
        let reader = MatReader(processorSeconds: 0.1)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        try #require(names.count >= 3)
        try withTemporaryDirectory { scratch in
            let good = "\(scratch)/x.mat"
            try MatFixture.write(
                good, version: MAT_FT_MAT5, variables: [("x", [1, 1], [5.0])], type: (MAT_C_DOUBLE, MAT_T_DOUBLE))
            for name in names {
                let error = #expect(throws: MatError.self, "\(name)") {
                    let file = try IsolatedMatFile("\(folder)/\(name)", reader: reader)
                    _ = try file.describe("x")
                    _ = try file.numbers("x")
                }
                guard case .readerFailed(_, let ending) = error else {
                    Issue.record("\(name): \(String(describing: error))")
                    continue
                }
                #expect(ending.contains(name.hasPrefix("endless") ? "processor time" : "signal"), "\(name): \(ending)")
                #expect(try IsolatedMatFile(good, reader: reader).numbers("x") == [5])
            }
        }
    }

    @Test("it ends with the process that started it, whatever it is at")
    func orphan() throws {
        try withTemporaryDirectory { folder in
            // Opening a pipe that nobody writes to waits for ever.
            let pipe = "\(folder)/pipe.mat"
            try #require(mkfifo(pipe, 0o600) == 0)
            let process = Process()
            let (requests, answers) = (Pipe(), Pipe())
            process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
                .appendingPathComponent("cimlab")
            process.arguments = ["matlab-read"]
            process.environment = ProcessInfo.processInfo.environment.merging([ParentLifeline.variable: "1"]) { $1 }
            process.standardInput = requests
            process.standardOutput = answers
            try process.run()
            func send(_ path: String) throws {
                try requests.fileHandleForWriting.write(contentsOf: Data("{\"open\":{\"path\":\"\(path)\"}}\n".utf8))
            }
            try send("\(folder)/none")
            // An answer: it is there.
            #expect(answers.fileHandleForReading.availableData.count > 0)
            try send(pipe)
            usleep(100_000)
            #expect(process.isRunning)
            try requests.fileHandleForWriting.close()
            process.waitUntilExit()
            #expect(process.terminationStatus == 75)
        }
    }
}
