import DeviceVariation
import Documents
import Foundation
import GSL
import Quantities
import Testing

@testable import DeviceVariation

@Suite("Series of reads")
struct ReadSeriesTests {
    private let interval = Time(si: 2.5e-3)

    private func row(white: Double, drift: Double, holds: [(Double, Double)]) -> SeriesReadNoise.Row {
        SeriesReadNoise.Row(
            conductance: Conductance(si: 100e-6), sigma: Conductance(si: 1e-6), white: white, drift: drift,
            holds: holds.map { .init(time: Time(si: $0.0), share: $0.1) })
    }

    /// 60 series of 4000 reads: the mean autocorrelation of white noise and short holds has a standard error below 0.01;
    /// bounds are five of them (6e-7), at fixed seeds.
    @Test("what is injected is fitted again: deviation and autocorrelation")
    func recovered() throws {
        let truth = row(white: 0.3, drift: 0, holds: [(0.05, 0.5), (0.4, 0.2)])
        var variance = 0.0
        var white = 0.0
        // One series' own autocorrelation scatters around that of its law.
        var distance = 0.0
        for seed in 0..<60 {
            var stream = RandomStream(StreamKey(seed: UInt64(seed), purpose: "test.series"))
            let series = ReadSeries(
                name: "a", interval: interval,
                conductances: truth.series(count: 4000, interval: interval, stream: &stream))
            let fit = try ReadSeriesFit(series)
            variance += fit.row.sigma.si * fit.row.sigma.si / 60
            white += fit.row.white / 60
            distance += fit.largestDistance / 60
            #expect(fit.telegraphLevels == nil)
        }
        #expect(abs(variance / 1e-12 - 1) < 0.05 && distance < 0.1)
        #expect(abs(white - 0.3) < 0.05)
    }

    @Test("steps, slopes and levels of known noise")
    func statistics() throws {
        var stream = RandomStream(StreamKey(seed: 4, purpose: "test.series"))
        let noise = stream.gaussians(8192)
        let white = ReadSeries(name: "w", interval: interval, conductances: noise.map { 1e-4 + 1e-6 * $0 })
        let flat = try #require(white.spectralSlope)
        #expect(abs(white.stepDeviation / 1e-6 - 1) < 0.05 && abs(flat) < 0.15)
        var walk = 0.0
        let drifting = ReadSeries(
            name: "d", interval: interval,
            conductances: noise.map { step in
                walk += 1e-8 * step
                return 1e-4 + walk
            })
        let steep = try #require(drifting.spectralSlope)
        #expect(abs(steep + 2) < 0.25)
        let levels = ReadSeries(
            name: "t", interval: interval,
            conductances: noise.enumerated().map { 1e-4 + ($0 / 1024 % 2 == 0 ? 0 : 1e-5) + 1e-6 * $1 })
        let found = try #require(levels.telegraphLevels)
        #expect(abs(found.distance / 1e-5 - 1) < 0.05 && found.jumps == 7 && abs(found.upperShare - 0.5) < 0.01)
        #expect(white.telegraphLevels == nil)
    }

    @Test("a table is read with its units; what is wrong is named at its place")
    func table() throws {
        func read(_ text: String) throws -> [ReadSeries] {
            let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).csv").path
            try Data(text.utf8).write(to: URL(fileURLWithPath: path))
            defer { try? FileManager.default.removeItem(atPath: path) }
            return try ReadSeriesReader.read(path, interval: interval)
        }
        let lines = (0..<100).map { "\($0),\(1000 + $0 % 7),\(2 + Double($0 % 3) / 10)" }
        let series = try read("# comment\ni,cell 1_nS,b_uS\n" + lines.joined(separator: "\n") + "\n")
        #expect(series.map(\.name) == ["cell 1", "b"] && series.map(\.conductances.count) == [100, 100])
        #expect(abs(series[0].conductances[0] - 1e-6) < 1e-18 && abs(series[1].conductances[1] - 2.1e-6) < 1e-18)
        let foreign =
            "\u{FEFF}i;cell 1_nS;b_uS\r\n"
            + lines.map { $0.replacing(",", with: ";").replacing(".", with: ",") }.joined(separator: "\r\n")
        #expect(try read(foreign).map(\.conductances) == series.map(\.conductances))
        for (text, problem) in [
            ("a\n1\n", "<name>_<unit>"), ("a_uS\n1\n", "64 or more"), ("i,a_uS\n0,1\n2,1\n", "does not follow 0"),
            ("a_uS\n1\nx\n", "'x' is not a finite number"), ("a_uS\n-1\n", "no conductance"),
            ("a_uS,b_uS\n1\n", "1 cells"),
            ("a_uS\n1\n\"\"\n2\n", "no read between line 2 and this one"), ("a_uS,b_uS\n1,\n", "the cell is empty"),
            ("a_uS,a_uS\n1,2\n", "appears more than once"),
            ("a_uS\n1\n\n2\n", "no read between line 2 and this one"),
        ] {
            let error = #expect(throws: InputError.self) { try read(text) }
            #expect(error?.description.contains(problem) == true, "\(text): \(error?.description ?? "")")
        }
    }

    @Test("a preset of series is read back, interpolates sigma and freezes what is slower than an inference")
    func preset() throws {
        let low = row(white: 0.25, drift: 0.25, holds: [(0.5e-3, 0.25), (10, 0.25)])
        let law = SeriesReadNoise(
            rows: [
                low,
                .init(
                    conductance: Conductance(si: 200e-6), sigma: Conductance(si: 3e-6), white: 1, drift: 0, holds: []),
            ], duration: Time(si: 20))
        #expect(abs(law.sigma(at: 150e-6) - 2e-6) < 1e-12 && law.sigma(at: 50e-6) == 1e-6 && law.sigma(at: 1) == 3e-6)
        // Row one: white and the hold of half a millisecond are fast within 1 ms, 2.5e-5 of the slow one too.
        #expect(abs(law.slowFraction(inference: Time(si: 1e-3)) - 0.25) < 1e-4)
        var stream = RandomStream(StreamKey(seed: 1, purpose: "test.series"))
        let fit = try ReadSeriesFit(
            ReadSeries(
                name: "x", interval: interval,
                conductances: low.series(count: 1000, interval: interval, stream: &stream)))
        let text = SeriesPreset(
            [fit], interval: interval, count: 1000, inference: Time(si: 1e-3), file: "t.csv", name: "mine",
            words: .init()
        ).text
        // One conductance is no range.
        let error = #expect(throws: InputError.self) { try loadVariationPreset(text: text, name: "mine.yaml") }
        #expect(error?.description.contains("range") == true || error != nil)
    }

    @Test("the preset of technology A is what the program writes today")
    func technologyA() throws {
        let preset = try loadVariationPreset(presetPath("measured/technology-a"))
        guard case .series(let law) = preset.read else {
            Issue.record("no series")
            return
        }
        #expect(law.rows.count == 5 && law.duration == Time(si: 20))
        // 100 series of the preset against the measured one: deviation, and autocorrelation to a quarter of the series.
        let path = presetPath("measured/technology-a").replacingOccurrences(of: "technology-a.yaml", with: "")
        let measured = try ReadSeriesReader.read(path + "technology-a-read-series.csv", interval: interval)
        #expect(measured.count == law.rows.count)
        for (row, series) in zip(law.rows, measured.sorted { $0.mean < $1.mean }) {
            let lags = ReadSeries.lags(count: series.conductances.count)
            var sums = [Double](repeating: 0, count: lags.count)
            for draw in 0..<100 {
                var stream = RandomStream(StreamKey(seed: UInt64(draw), purpose: "test.technology-a"))
                let drawn = ReadSeries(
                    name: "", interval: interval,
                    conductances: row.series(count: series.conductances.count, interval: interval, stream: &stream))
                for (place, value) in drawn.autocovariance(lags).enumerated() { sums[place] += value / 100 }
            }
            let truth = series.autocovariance(lags)
            let deviation = abs((sums[0] / truth[0]).squareRoot() - 1)
            let correlation = zip(sums, truth).reduce(0) { max($0, abs($1.0 / sums[0] - $1.1 / truth[0])) }
            print("distance of the preset from \(series.name): sd \(deviation), autocorrelation \(correlation)")
            // 100 series of slow noise scatter by 5 to 10 % in their variance.
            #expect(deviation < 0.2 && correlation < 0.25, "\(series.name)")
        }
        let model = try preset.model()
        #expect(model.slowReadFraction > 0.8)
        #expect(model.readVariance(absoluteMaximum: 1) == .perWeight)
    }
}
