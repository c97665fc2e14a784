import Testing

@testable import Robustness

@Suite("Median interval") struct MedianIntervalTests {
    @Test("five values: their range, with 93.75 %; six reach 96.9 %; thirty the tenth from either end")
    func confidence() throws {
        let five = try #require(MedianInterval([3, 1, 2, 5, 4]))
        #expect(five.estimate == 3 && five.lower == 1 && five.upper == 5)
        #expect(abs((five.confidence ?? .nan) - 0.9375) < 1e-12)
        let six = try #require(MedianInterval([1, 2, 3, 4, 5, 6]))
        #expect(six.estimate == 3.5 && six.lower == 1 && six.upper == 6)
        #expect(abs((six.confidence ?? .nan) - 0.96875) < 1e-12)
        let thirty = try #require(MedianInterval((1...30).map(Double.init)))
        #expect(thirty.lower == 10 && thirty.upper == 21 && abs((thirty.confidence ?? 0) - 0.957) < 5e-4)
    }

    @Test("one value has no interval, none no median")
    func few() throws {
        let one = try #require(MedianInterval([7]))
        #expect(one.estimate == 7 && one.lower == nil && one.upper == nil && one.confidence == nil)
        #expect(MedianInterval([]) == nil)
    }
}
