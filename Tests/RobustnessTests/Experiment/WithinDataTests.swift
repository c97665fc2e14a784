import CIMHardware
import Calibration
import CoSearch
import Testing

@testable import Robustness

@Suite struct WithinDataTests {
    /// Converter bits 4 to 8 in the data: 6 bits pass, 9 bits are impossible, one by one and in a batch.
    @Test func designsOutsideTheDataAreImpossible() throws {
        let ranges = [
            DataRange(kind: .rramAnalog, axis: .adcBits, low: 4, high: 8, chips: 9),
            DataRange(kind: .sramAnalog, axis: .adcBits, low: 4, high: 5, chips: 9),
        ]
        let simulator = WithinDataSimulator(TableSimulator(count: 4, seed: 3), ranges: ranges)
        let question = try Question()
        let inside = ChipDesign.numbered(1)
        var outside = ChipDesign.numbered(2)
        outside.macro.adcBits = 9
        _ = try simulator.metrics(of: question.workload, architecture: question.architecture, on: inside)
        let error = try #require(throws: DesignError.self) {
            try simulator.metrics(of: question.workload, architecture: question.architecture, on: outside)
        }
        #expect(error.description.contains("macro.adcBits") && error.description.contains("4.0 ... 8.0"), "\(error)")
        let batch = try simulator.metrics(
            of: BatchWorkload(question.workload), architecture: question.architecture, on: [inside, outside])
        guard case .success = batch[0], case .failure(.design) = batch[1] else {
            Issue.record("expected one design and one error")
            return
        }
    }

    /// A chip found twice counts once; a digital chip has no converter and no such axis; no converter of the model is cheaper than
    /// every surveyed one.
    @Test func foundDesignsAreCounted() {
        let ranges = [
            DataRange(kind: .rramAnalog, axis: .adcBits, low: 4, high: 8, chips: 9),
            DataRange(kind: .rramAnalog, axis: .rows, low: 64, high: 100, chips: 9),
        ]
        var outside = ChipDesign.numbered(2)
        outside.macro.adcBits = 9
        var inside = ChipDesign.numbered(1)
        inside.macro.rows = 64
        let digital = ChipDesign.numbered(3, kind: .sramDigital)
        let found = FoundDesigns(
            [inside, outside, outside, .numbered(4), digital], ranges: ranges, model: MacroModel())
        #expect(found.chips == 4 && found.outsideData == 2 && found.withConverter == 3)
        #expect(found.axes.map(\.axis) == [.rows, .adcBits] && found.axes.map(\.chips) == [2, 1])
        #expect(found.belowSurvey == 0)
        let none = FoundDesigns([], ranges: ranges, model: MacroModel())
        #expect(none.chips == 0 && none.axes.isEmpty)
    }
}
