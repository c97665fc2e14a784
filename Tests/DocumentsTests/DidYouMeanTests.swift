import Documents
import Testing

@Suite("Did you mean")
struct DidYouMeanTests {
    @Test(
        "slips are recognised",
        arguments: [
            ("suply", "supply"), ("rwos", "rows"), ("Rows", "rows"), ("adcbits", "adcBits"), ("colums", "columns"),
        ])
    func slips(word: String, meant: String) {
        #expect(didYouMean(word, among: ["supply", "rows", "adcBits", "columns"]) == meant)
    }

    @Test("other words are not")
    func others() {
        #expect(didYouMean("temperature", among: ["supply", "rows"]) == nil)
        #expect(didYouMean("ab", among: ["xy"]) == nil)
        #expect(didYouMean("", among: []) == nil)
        #expect(didYouMean(String(repeating: "a", count: 100_000), among: ["aaa"]) == nil)
    }

    @Test("of equally near words the first one wins")
    func ties() {
        #expect(didYouMean("cat", among: ["bat", "hat"]) == "bat")
    }
}
