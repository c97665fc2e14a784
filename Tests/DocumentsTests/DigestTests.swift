import Documents
import Foundation
import Testing

@Suite("Canonical JSON and digests")
struct DigestTests {
    private struct Cell: Codable, Equatable {
        var zeta = 1.0
        var alpha = "a/b \"µ\""
        var ratio = 0.1
        var tiny = 1e-7
        var nothing: Int?
        var keys = ["b": 1, "a10": 2, "a2": 3, "B": 4]
    }

    @Test("one spelling: keys by bytes, no spaces, shortest doubles")
    func spelling() throws {
        let text = String(decoding: try CanonicalJSON.encode(Cell()), as: UTF8.self)
        #expect(
            text == #"{"alpha":"a/b \"µ\"","keys":{"B":4,"a10":2,"a2":3,"b":1},"ratio":0.1,"tiny":1e-07,"zeta":1}"#)
        #expect(try CanonicalJSON.decode(Cell.self, from: Data(text.utf8)) == Cell())
    }

    @Test(
        "doubles come back bit for bit",
        arguments: [0.1, 1.0 / 3, 5e-300, 1.7976931348623157e308, -2.5e-12, 123456789012345680])
    func doubles(value: Double) throws {
        let back = try CanonicalJSON.decode([Double].self, from: CanonicalJSON.encode([value]))
        #expect(back == [value])
    }

    @Test("NaN and infinity throw")
    func nonFinite() {
        #expect(throws: EncodingError.self) { try CanonicalJSON.encode([Double.nan]) }
        #expect(throws: EncodingError.self) { try CanonicalJSON.encode(["a": -Double.infinity]) }
    }

    /// FIPS 180-4 examples of NIST: "abc", the empty message, 448 bits; and one million letters.
    @Test("SHA-256 gives its published answers")
    func knownAnswers() {
        #expect(Digest(of: "abc").hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(Digest(of: "").hex == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(
            Digest(of: "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq").hex
                == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
        #expect(
            Digest(of: [UInt8](repeating: 0x61, count: 1_000_000)).hex
                == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test("digests of values and files are those of their bytes")
    func valuesAndFiles() throws {
        #expect(try Digest(ofValue: ["b": 1, "a": 2]) == Digest(of: #"{"a":2,"b":1}"#))
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("cimlab-digest-\(getpid())").path
        defer { unlink(path) }
        let bytes = (0..<2_500_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try writeAtomically(bytes, to: path, durable: false)
        #expect(try Digest(ofFile: path) == Digest(of: bytes))
        #expect(throws: FileError.self) { try Digest(ofFile: path + "-no") }
    }

    @Test("a digest is coded as its digits, and only as these")
    func coding() throws {
        let digest = Digest(of: "abc")
        #expect(try CanonicalJSON.decode([Digest].self, from: CanonicalJSON.encode([digest])) == [digest])
        #expect(digest.short == "ba7816bf")
        #expect(Digest(hex: digest.hex) == digest)
        #expect(Digest(hex: digest.hex.uppercased()) == nil)
        #expect(Digest(hex: "abc") == nil)
        #expect(throws: DecodingError.self) {
            try CanonicalJSON.decode([Digest].self, from: Data(#"["abc"]"#.utf8))
        }
    }
}

@Suite("Atomic files")
struct AtomicFileTests {
    @Test("writing replaces the file and leaves nothing else", arguments: [false, true])
    func replaces(durable: Bool) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "cimlab-atomic-\(getpid())-\(durable)"
        ).path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = folder + "/result.json"
        try writeAtomically(Array("one".utf8), to: path, durable: durable)
        try writeAtomically(Data("two".utf8), to: path, durable: durable)
        #expect(try readFile(path) == Array("two".utf8))
        #expect(try readFile(path, limit: 1).count == 2)
        try writeAtomically([UInt8](), to: path, durable: durable)
        #expect(try readFile(path).isEmpty)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["result.json"])
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o644)
    }

    @Test("a directory that is not there is an error that names the file")
    func missingDirectory() throws {
        let error = try #require(throws: FileError.self) {
            try writeAtomically([1] as [UInt8], to: "/nowhere/at/all.json", durable: false)
        }
        #expect(error.description == "cannot create a file beside '/nowhere/at/all.json': No such file or directory")
    }
}
