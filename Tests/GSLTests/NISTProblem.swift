import Foundation
import Testing

/// One certified regression problem, read from its file as NIST publishes it.
struct NISTProblem: CustomTestStringConvertible, Sendable {
    enum Difficulty: String { case lower = "Lower", average = "Average", higher = "Higher" }

    let name: String
    let difficulty: Difficulty
    /// Two starting points.
    let starts: [[Double]]
    let certified: [Double]
    let certifiedDeviations: [Double]
    let certifiedSum: Double
    /// Responses and predictors, one row per observation.
    let responses: [Double]
    let predictors: [[Double]]

    var testDescription: String { name }

    init(_ name: String) throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("NIST")
        let text = try String(contentsOf: folder.appendingPathComponent("\(name).dat"), encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
        func numbers(_ line: some StringProtocol) -> [Double] {
            line.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
        }

        self.name = name
        let level = lines.compactMap { line in
            line.contains("Level of Difficulty") ? line.split(separator: " ").first.map(String.init) : nil
        }
        difficulty = try #require(level.first.flatMap(Difficulty.init))
        let rows = lines.filter { $0.trimmingCharacters(in: .whitespaces).hasPrefix("b") && $0.contains(" = ") }
            .map { line in numbers(line.split(separator: "=")[1]) }
            .filter { $0.count == 4 }
        starts = [rows.map { $0[0] }, rows.map { $0[1] }]
        certified = rows.map { $0[2] }
        certifiedDeviations = rows.map { $0[3] }
        let sumLine = try #require(lines.first { $0.hasPrefix("Residual Sum of Squares:") })
        certifiedSum = try #require(Double(sumLine.split(separator: " ").last ?? ""))
        let header = try #require(lines.lastIndex { $0.hasPrefix("Data:") })
        let observations = lines[(header + 1)...].map(numbers).filter { !$0.isEmpty }
        responses = observations.map { $0[0] }
        predictors = observations.map { Array($0.dropFirst()) }
    }

    /// Every problem.
    static let names = [
        "Bennett5", "BoxBOD", "Chwirut1", "Chwirut2", "DanWood", "ENSO", "Eckerle4", "Gauss1", "Gauss2", "Gauss3",
        "Hahn1", "Kirby2", "Lanczos1", "Lanczos2", "Lanczos3", "MGH09", "MGH10", "MGH17", "Misra1a", "Misra1b",
        "Misra1c", "Misra1d", "Nelson", "Rat42", "Rat43", "Roszman1", "Thurber",
    ]

    /// The model's value for one row of predictors, as the file states it.
    func model(_ b: [Double], _ row: [Double]) -> Double {
        let x = row[0]
        switch name {
        case "Misra1a", "BoxBOD":
            return b[0] * (1 - exp(-b[1] * x))
        case "Misra1b":
            return b[0] * (1 - pow(1 + b[1] * x / 2, -2))
        case "Misra1c":
            return b[0] * (1 - pow(1 + 2 * b[1] * x, -0.5))
        case "Misra1d":
            return b[0] * b[1] * x / (1 + b[1] * x)
        case "Chwirut1", "Chwirut2":
            return exp(-b[0] * x) / (b[1] + b[2] * x)
        case "Lanczos1", "Lanczos2", "Lanczos3":
            return b[0] * exp(-b[1] * x) + b[2] * exp(-b[3] * x) + b[4] * exp(-b[5] * x)
        case "Gauss1", "Gauss2", "Gauss3":
            let first = (x - b[3]) / b[4]
            let second = (x - b[6]) / b[7]
            return b[0] * exp(-b[1] * x) + b[2] * exp(-first * first) + b[5] * exp(-second * second)
        case "DanWood":
            return b[0] * pow(x, b[1])
        case "Kirby2":
            return (b[0] + x * (b[1] + x * b[2])) / (1 + x * (b[3] + x * b[4]))
        case "Hahn1", "Thurber":
            let numerator = b[0] + x * (b[1] + x * (b[2] + x * b[3]))
            return numerator / (1 + x * (b[4] + x * (b[5] + x * b[6])))
        case "Nelson":
            return b[0] - b[1] * x * exp(-b[2] * row[1])
        case "MGH17":
            return b[0] + b[1] * exp(-x * b[3]) + b[2] * exp(-x * b[4])
        case "Roszman1":
            return b[0] - b[1] * x - atan(b[2] / (x - b[3])) / Double.pi
        case "ENSO":
            let angle = 2 * Double.pi * x
            let year = b[1] * cos(angle / 12) + b[2] * sin(angle / 12)
            let second = b[4] * cos(angle / b[3]) + b[5] * sin(angle / b[3])
            let third = b[7] * cos(angle / b[6]) + b[8] * sin(angle / b[6])
            return b[0] + year + second + third
        case "MGH09":
            return b[0] * (x * x + x * b[1]) / (x * x + x * b[2] + b[3])
        case "MGH10":
            return b[0] * exp(b[1] / (x + b[2]))
        case "Rat42":
            return b[0] / (1 + exp(b[1] - b[2] * x))
        case "Rat43":
            return b[0] / pow(1 + exp(b[1] - b[2] * x), 1 / b[3])
        case "Eckerle4":
            let z = (x - b[2]) / b[1]
            return b[0] / b[1] * exp(-0.5 * z * z)
        case "Bennett5":
            return b[0] * pow(b[1] + x, -1 / b[2])
        default:
            return .nan
        }
    }

    /// The response that the model describes: Nelson's is the logarithm.
    func response(_ row: Int) -> Double {
        name == "Nelson" ? log(responses[row]) : responses[row]
    }
}
