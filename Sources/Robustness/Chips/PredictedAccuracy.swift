import CIMHardware
import CoSearch
import Supernet
import ViTMoE

/// The predictor in the search's place of the supernet; with its chip part, networks lose accuracy on chips.
struct PredictedAccuracy: AccuracyModel {
    let predictor: AccuracyPredictor
    /// What stays by place of the table of noise, then by part of the network: searches ask for it millions of times.
    private let keptByPlace: [Double]

    init(predictor: AccuracyPredictor) {
        self.predictor = predictor
        keptByPlace =
            predictor.chips.map { chips in
                (0..<ConversionNoise.places).flatMap { place in
                    (0..<NetworkParts.count).map { chips.kept(part: $0, place: place) }
                }
            } ?? []
    }

    func meanIoU(of architecture: Architecture) throws -> Double { try predictor.predict(architecture) }

    var seesChips: Bool { predictor.chips != nil }

    func kept(of part: NetworkParts, in macro: MacroDesign, precision: Precision) throws -> Double {
        guard seesChips, let place = try ConversionNoise.place(of: ChipArrays.Part(macro, precision: precision)) else {
            return 1
        }
        return keptByPlace[place * NetworkParts.count + part.rawValue.trailingZeroBitCount]
    }
}
