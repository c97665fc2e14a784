import DeviceVariation
import ViTMoE

/// The arrays that compute the matrices of a network, part by part: what of a chip decides on results.
public struct ChipArrays: Hashable, Codable, Sendable {
    /// The arrays of one part of the network.
    public struct Part: Hashable, Codable, Sendable {
        /// Cells, row groups and cycles; nil: logic that adds integers exactly. Ranges of converters are calibrated for each
        /// matrix.
        public var crossbar: CrossbarSettings?
        /// Bits of the converters; 0 where there are none.
        public var converterBits: Int
        /// How the devices err; nil: not at all.
        public var variation: VariationModel?

        /// Logic that adds integers exactly.
        public static let digital = Part(crossbar: nil, converterBits: 0)

        /// Arrays of cells with converters.
        public init(crossbar: CrossbarSettings?, converterBits: Int, variation: VariationModel? = nil) {
            self.crossbar = crossbar
            self.converterBits = converterBits
            self.variation = variation
        }
    }

    /// The four blocks and the decoder.
    public var parts: [Part]

    /// A chip that computes every part of the network in the same arrays.
    public init(_ all: Part) { parts = Array(repeating: all, count: NetworkParts.count) }

    /// The arrays of a matrix, by its name: "block3...." or "decoder....".
    func part(of matrix: String) -> Part { parts[Self.index(of: matrix)] }

    /// 0...3 for blocks, 4 for the decoder.
    static func index(of matrix: String) -> Int {
        guard matrix.hasPrefix("block"), let number = matrix.dropFirst("block".count).first?.wholeNumberValue else {
            return NetworkParts.count - 1
        }
        return min(max(number - 1, 0), NetworkParts.count - 1)
    }

    /// - Throws: `SupernetError.invalidSetting` for what no array can be.
    func validate() throws {
        guard parts.count == NetworkParts.count else {
            throw SupernetError.invalidSetting(
                name: "parts of the chip", value: "\(parts.count)", rule: "\(NetworkParts.count)")
        }
        for part in parts {
            guard let crossbar = part.crossbar else { continue }
            guard (1...14).contains(part.converterBits) else {
                throw SupernetError.invalidSetting(
                    name: "converter bits", value: "\(part.converterBits)", rule: "1 to 14")
            }
            guard (1...crossbar.weightBits).contains(crossbar.bitsPerCell) else {
                throw SupernetError.invalidSetting(
                    name: "bits of a cell", value: "\(crossbar.bitsPerCell)", rule: "1 to \(crossbar.weightBits)")
            }
            guard crossbar.isDifferential || part.variation == nil else {
                throw SupernetError.invalidSetting(
                    name: "devices per weight cell", value: "1",
                    rule: "2, a pair, where devices vary: laws of variation are those of pairs")
            }
        }
    }
}

/// How the matrices of a chip are computed.
public enum ChipForm: String, Codable, CaseIterable, Sendable {
    /// Every conversion of every slice, row group and cycle: the judge.
    case bitTrue = "bit-true"
    /// The same devices; the slices and cycles whose conversions err most are converted, the others are noise: for searches.
    case fast
}
