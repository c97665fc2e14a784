import Foundation
import GSL
import ViTMoE

/// Do the borders between labels lie on edges of the picture?
///
/// The score of an image is the mean brightness step across borders between labels over the mean step anywhere: 1 where labels know
/// nothing of the picture, above 1 where they follow it. Labels that were moved, mirrored or transposed, or that belong to another
/// picture of the list, score higher when that is undone.
struct LabelAlignment {
    /// What is wrong, in words; nil where nothing scores significantly better than the labels as they are.
    let finding: String?

    /// Fewest pictures for a judgement (our choice).
    static let minimumImages = 8
    /// Pictures are looked at at this width at most.
    private static let width = 96
    /// Sideways and upward moves that are tried, as parts of the width and the height. Less than a twentieth is a matter of taste.
    private static let moves = [-0.2, -0.1, -0.05, 0, 0.05, 0.1, 0.2]

    init(_ images: [LabelledImage]) {
        let small = images.map { image in
            let width = min(image.width, Self.width)
            return image.resized(to: ImageSize(height: max(2, image.height * width / image.width), width: width))
        }
        let steps = small.map(Self.steps)
        func scores(_ labels: (Int) -> LabelledImage?) -> [Double?] {
            var result: [Double?] = []
            for index in small.indices {
                guard let candidate = labels(index), let score = Self.score(candidate, steps[index]) else {
                    result.append(nil)
                    continue
                }
                result.append(log(score))
            }
            return result
        }
        let own = scores { small[$0] }
        var found: (name: String, advantage: Double)?
        func consider(_ name: String, _ labels: (Int) -> LabelledImage?) {
            guard let advantage = Self.advantage(of: scores(labels), over: own) else { return }
            if advantage > found?.advantage ?? 0 { found = (name, advantage) }
        }
        consider("they fit better mirrored left to right") { index in
            small[index].rearranged { row, column, image in (row, image.width - 1 - column) }
        }
        consider("they fit better upside down") { index in
            small[index].rearranged { row, column, image in (image.height - 1 - row, column) }
        }
        consider("they fit better with rows and columns exchanged") { index in
            let image = small[index]
            return image.width == image.height ? image.rearranged { row, column, _ in (column, row) } : nil
        }
        consider("each fits the picture before it in the list better") { $0 + 1 < small.count ? small[$0 + 1] : nil }
        consider("each fits the picture after it in the list better") { $0 > 0 ? small[$0 - 1] : nil }
        for down in Self.moves {
            for across in Self.moves {
                let name =
                    "they fit better moved right by \(Int(100 * across)) % of the width and down by \(Int(100 * down)) % of the height"
                consider(name) { index in
                    let image = small[index]
                    let rows = Int(down * Double(image.height))
                    let columns = Int(across * Double(image.width))
                    guard rows != 0 || columns != 0 else { return nil }
                    return image.rearranged { row, column, _ in (row - rows, column - columns) }
                }
            }
        }
        finding = found?.name
    }

    /// How much better an alternative scores; nil unless the mean of the paired differences of the logarithms is above four standard
    /// errors and a factor of 1.1. With about 50 alternatives, four leave a false alarm in under 1 of 500 sets of good labels.
    private static func advantage(of alternative: [Double?], over own: [Double?]) -> Double? {
        var differences: [Double] = []
        for (other, mine) in zip(alternative, own) {
            if let other, let mine { differences.append(other - mine) }
        }
        // Too few values for a deviation: no alignment is told.
        guard differences.count >= minimumImages, let mean = try? Statistics.mean(differences),
            let deviation = try? Statistics.standardDeviation(differences)
        else { return nil }
        let error = deviation / Double(differences.count).squareRoot()
        return mean > 4 * error && mean > log(1.1) ? mean : nil
    }

    /// Brightness steps to the right and downward of every pixel, 0 in the last column and row.
    private static func steps(of image: LabelledImage) -> (right: [Float], down: [Float]) {
        var brightness = [Float](repeating: 0, count: image.width * image.height)
        for place in brightness.indices {
            for channel in 0..<3 { brightness[place] += Float(image.pixels[3 * place + channel]) }
        }
        var right = [Float](repeating: 0, count: brightness.count)
        var down = right
        for row in 0..<image.height {
            for column in 0..<image.width {
                let place = row * image.width + column
                if column + 1 < image.width { right[place] = abs(brightness[place + 1] - brightness[place]) }
                if row + 1 < image.height { down[place] = abs(brightness[place + image.width] - brightness[place]) }
            }
        }
        return (right, down)
    }

    /// nil where the labels have no border or the picture no step.
    private static func score(_ labels: LabelledImage, _ steps: (right: [Float], down: [Float])) -> Double? {
        var border = 0.0
        var borders = 0
        var all = 0.0
        var places = 0
        for row in 0..<labels.height - 1 {
            for column in 0..<labels.width - 1 {
                let place = row * labels.width + column
                for (other, step) in [(place + 1, steps.right[place]), (place + labels.width, steps.down[place])] {
                    all += Double(step)
                    places += 1
                    guard labels.labels[place] != labels.labels[other] else { continue }
                    border += Double(step)
                    borders += 1
                }
            }
        }
        guard borders > 0, all > 0 else { return nil }
        return border / Double(borders) / (all / Double(places))
    }
}

extension LabelledImage {
    /// The image with the labels of other places; what lies outside has none.
    fileprivate func rearranged(
        _ source: (_ row: Int, _ column: Int, _ image: LabelledImage) -> (row: Int, column: Int)
    ) -> LabelledImage {
        var moved = [UInt8](repeating: UInt8(IndoorClass.ignored), count: labels.count)
        for row in 0..<height {
            for column in 0..<width {
                let from = source(row, column, self)
                guard (0..<height).contains(from.row), (0..<width).contains(from.column) else { continue }
                moved[row * width + column] = labels[from.row * width + from.column]
            }
        }
        return LabelledImage(width: width, height: height, pixels: pixels, labels: moved)
    }
}
