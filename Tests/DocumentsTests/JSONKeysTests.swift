import Documents
import Foundation
import Testing

@Suite struct JSONKeysTests {
    @Test("a key that appears twice in one object is found, however it is escaped and wherever it is")
    func duplicates() {
        func found(_ text: String) -> String? { JSONKeys.duplicate(in: text.utf8) }
        #expect(found(#"{"a":1,"b":{"a":2},"c":[{"a":3},{"a":4}]}"#) == nil)
        #expect(found(#"{"a":1,"a":2}"#) == "a")
        #expect(found(#"{"x":[{"deep":{"b":1,"b":2}}]}"#) == "b")
        #expect(found(#"{"latency_s":1,"latency\u005fs":2}"#) == "latency_s")
        #expect(found(#"{"a":"a","b":"{\"a\":1,\"a\":2}"}"#) == nil)
        #expect(found(#"{"a\"":1,"a":2}"#) == nil)
        #expect(found("") == nil && found("]}") == nil)
    }

    @Test("a decoder would take one of the two values")
    func decoding() throws {
        let text = Data(#"{"a":1,"a":2}"#.utf8)
        #expect(throws: RepeatedKeyError.self) { try ForeignJSON.decode([String: Int].self, from: text) }
        #expect(try ForeignJSON.decode([String: Int].self, from: Data(#"{"a":1}"#.utf8)) == ["a": 1])
    }
}
