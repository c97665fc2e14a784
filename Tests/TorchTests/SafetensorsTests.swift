import Foundation
import Testing

@testable import Torch

@Suite("Safetensors")
struct SafetensorsTests {
    private func sample() throws -> Data {
        try Safetensors.encode(
            [
                NamedTensor("b.weight", Tensor([1, 2, 3, 4, 5, 6], shape: [2, 3])),
                NamedTensor("a", Tensor([-0.5], shape: [])),
                NamedTensor("none", Tensor([], shape: [0, 4])),
            ], metadata: ["note": "quotes \" \\ and \n lines"])
    }

    private func bytes(header: String, body: [UInt8] = []) -> Data {
        var data = withUnsafeBytes(of: UInt64(header.utf8.count).littleEndian) { Data($0) }
        data.append(contentsOf: header.utf8)
        data.append(contentsOf: body)
        return data
    }

    @Test("what is written is read back, names, shapes, values and metadata")
    func roundTrip() throws {
        let file = try Safetensors.decode(try sample())
        #expect(Set(file.names) == ["b.weight", "a", "none"])
        #expect(file.shape(of: "b.weight") == [2, 3])
        #expect(try file.floats("b.weight") == [1, 2, 3, 4, 5, 6])
        #expect(try file.floats("a") == [-0.5])
        #expect(try file.floats("none") == [])
        #expect(file.metadata == ["note": "quotes \" \\ and \n lines"])
        #expect(throws: TorchError.self) { try file.floats("c") }
    }

    @Test("values that are not finite are refused by the tensor's name, in a file and on the way into one")
    func notFinite() throws {
        for value in [Float.nan, .infinity, -.infinity] {
            let raw = withUnsafeBytes(of: value.bitPattern.littleEndian) { [UInt8]($0) }
            let header = #"{"block.weight":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}"#
            let file = try Safetensors.decode(bytes(header: header, body: [0, 0, 128, 63] + raw))
            let error = #expect(throws: TorchError.self) { try file.floats("block.weight") }
            #expect(
                error?.message.contains("\"block.weight\" holds") == true
                    && error?.message.contains("element 1") == true)
            #expect(throws: TorchError.self) { try Safetensors.encode([NamedTensor("w", Tensor([value], shape: [1]))]) }
        }
        // Halves too: 0x7E00 is NaN.
        let half = #"{"h":{"dtype":"F16","shape":[1],"data_offsets":[0,2]}}"#
        #expect(throws: TorchError.self) { try Safetensors.decode(bytes(header: half, body: [0, 0x7E])).floats("h") }
    }

    @Test(
        "a name that appears twice is refused wherever it stands",
        arguments: [
            #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}"#,
            #"{"a":{"dtype":"F32","shape":[1],"shape":[1],"data_offsets":[0,4]}}"#,
            #"{"__metadata__":{"k":"1","k":"2"},"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}"#,
        ])
    func twice(header: String) throws {
        let error = #expect(throws: TorchError.self) {
            try Safetensors.decode(bytes(header: header, body: [0, 0, 0, 0]))
        }
        #expect(error?.message.contains("twice") == true)
    }

    @Test("the same tensors give the same bytes")
    func sameBytes() throws {
        #expect(try sample() == sample())
    }

    @Test("no prefix of a file is accepted or crashes")
    func truncated() throws {
        let whole = try sample()
        for length in 0..<whole.count {
            #expect(throws: TorchError.self, "\(length) bytes") { try Safetensors.decode(whole.prefix(length)) }
        }
        #expect(throws: TorchError.self) { try Safetensors.decode(whole + Data([0])) }
    }

    @Test(
        "headers that break a rule are refused with its name",
        arguments: [
            ("{\"x\":{\"dtype\":\"F65\",\"shape\":[1],\"data_offsets\":[0,8]}}", "F65"),
            ("{\"x\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,8]}}", "takes 12"),
            ("{\"x\":{\"dtype\":\"F32\",\"shape\":[-2],\"data_offsets\":[0,8]}}", "impossible shape"),
            (
                "{\"x\":{\"dtype\":\"F32\",\"shape\":[4611686018427387904,4],\"data_offsets\":[0,8]}}",
                "impossible shape"
            ),
            ("{\"x\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[8,0]}}", "data_offsets"),
            ("{\"x\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[-8,0]}}", "data_offsets"),
            ("{\"x\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0]}}", "data_offsets"),
            ("{\"x\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}", "gap"),
            ("{\"x\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}", "belong to no tensor"),
            (
                "{\"x\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]},"
                    + "\"y\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}", "overlaps"
            ),
            ("[1,2]", "table"), ("{\"x\":3}", "table"), ("", "table"), ("{\"x\":{\"a\":\"b\"}}", "no dtype"),
        ])
    func brokenHeader(header: String, reason: String) {
        let error = #expect(throws: TorchError.self) {
            try Safetensors.decode(bytes(header: header, body: [UInt8](repeating: 0, count: 8)))
        }
        #expect(error?.message.contains(reason) == true, "\(error?.message ?? "")")
    }

    @Test("random bytes never crash and are never accepted (seeded)")
    func garbage() throws {
        var state: UInt64 = 20_240_926
        func next() -> UInt8 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 56)
        }
        for _ in 0..<200 {
            var data = try sample()
            for _ in 0..<4 { data[Int(next()) % data.count] = next() }
            // A changed byte of a value or of a name is no error; all else must throw, and nothing may trap.
            _ = try? Safetensors.decode(data)
            let noise = Data((0..<64).map { _ in next() })
            #expect(throws: TorchError.self) { try Safetensors.decode(noise) }
        }
    }

    @Test("16-bit floats are widened exactly; other types are shapes only")
    func otherTypes() throws {
        let header =
            "{\"half\":{\"dtype\":\"F16\",\"shape\":[2],\"data_offsets\":[0,4]},"
            + "\"brain\":{\"dtype\":\"BF16\",\"shape\":[2],\"data_offsets\":[4,8]},"
            + "\"count\":{\"dtype\":\"I64\",\"shape\":[],\"data_offsets\":[8,16]}}"
        let body: [UInt8] = [0x00, 0x3e, 0x01, 0x80, 0xc0, 0x3f, 0x80, 0xbf, 3, 0, 0, 0, 0, 0, 0, 0]
        let file = try Safetensors.decode(bytes(header: header, body: body))
        // 0x3e00 = 1.5; 0x8001 = the smallest negative subnormal, -2^-24.
        #expect(try file.floats("half") == [1.5, -0x1p-24])
        #expect(try file.floats("brain") == [1.5, -1])
        #expect(file.shape(of: "count") == [])
        let error = #expect(throws: TorchError.self) { try file.floats("count") }
        #expect(error?.message.contains("I64") == true)
    }

    @Test("loading checks all names and shapes before it changes anything")
    func load() throws {
        let file = try Safetensors.decode(try sample())
        let good = try Tensor.zeros([2, 3])
        let wrong = try Tensor.zeros([2])
        #expect(throws: TorchError.self) {
            try file.load(into: [NamedTensor("b.weight", good), NamedTensor("a", wrong)])
        }
        #expect(try good.floats() == [0, 0, 0, 0, 0, 0])
        try file.load(into: [NamedTensor("b.weight", good)])
        #expect(try good.floats() == [1, 2, 3, 4, 5, 6])
    }

    @Test("a name may occur once, and integers are not written")
    func refusedTensors() throws {
        let tensor = try Tensor.zeros([1])
        #expect(throws: TorchError.self) {
            try Safetensors.encode([NamedTensor("x", tensor), NamedTensor("x", tensor)])
        }
        #expect(throws: TorchError.self) {
            try Safetensors.encode([NamedTensor("x", Tensor(integers: [1], shape: [1]))])
        }
    }

    @Test("a missing file names its path")
    func missingFile() {
        let error = #expect(throws: TorchError.self) { try Safetensors.read("/nonexistent/x.safetensors") }
        #expect(error?.message.contains("/nonexistent/x.safetensors") == true)
    }
}
