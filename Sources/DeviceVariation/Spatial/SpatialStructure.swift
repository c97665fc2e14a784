/// How the frozen errors of an array's devices hang together in space.
///
/// Every axis of a ``VariationModel`` turns one standard normal number per device into an error. Structure changes
/// these numbers, z = sqrt(1 - s) e + sqrt(s) sum over k of sqrt(w_k) c_k, with e independent and each component c_k of unit
/// variance: the distribution of one device's error, and so the total variance, stays whatever s is, also under a field
/// of scales. The one exception is the gradient, whose variance is one over the array but smaller in the middle than at the edges.
///
/// An array row is an input, an array column an output of the matrix. The positive and the negative devices of the pairs
/// sit in two arrays that share no component (our choice: a component shared by both would cancel in the difference, and
/// the variance of a weight would not stay).
public struct SpatialStructure: Hashable, Codable, Sendable {
    /// Relative variances of the components; only their proportions count.
    public struct Shares: Hashable, Codable, Sendable {
        /// The same for the whole array of a matrix.
        public var die = 0.0
        /// The same within a tile.
        public var tile = 0.0
        /// The same along an array row within a tile.
        public var row = 0.0
        /// The same along an array column within a tile.
        public var column = 0.0
        /// The same for the columns of one converter within a tile.
        public var converterGroup = 0.0
        /// A plane across the array, in a random direction.
        public var gradient = 0.0
        /// A Gaussian random field with correlation exp(-(|dx| + |dy|) / length).
        public var field = 0.0

        /// No component.
        public init() {}

        /// Names and values in a fixed order.
        public var named: [(name: String, value: Double)] {
            [
                ("die", die), ("tile", tile), ("row", row), ("column", column), ("converter group", converterGroup),
                ("gradient", gradient), ("field", field),
            ]
        }
    }

    /// s: the part of the variance that is structured, 0...1.
    public let structure: Double
    /// w_k before normalisation.
    public let shares: Shares
    /// Array rows (inputs) of a tile.
    public let tileRows: Int
    /// Array columns (outputs) of a tile.
    public let tileColumns: Int
    /// Columns that share a converter.
    public let columnsPerConverter: Int
    /// Correlation length of the field in cells.
    public let correlationLength: Double
    /// Standard deviation of ln(scale) of a field of scales: devices that share one err more or less together. The
    /// distribution of a single device's error stays (``ScaleField``).
    public let scaleSigma: Double
    /// The part of the variance of ln(scale) that the devices of a tile share; a column of a tile shares the rest.
    public let scaleTileShare: Double

    /// - Throws: ``VariationError/invalidParameter(name:value:rule:)`` for parameters outside their definition.
    public init(
        structure: Double, shares: Shares, tileRows: Int = 128, tileColumns: Int = 128, columnsPerConverter: Int = 8,
        correlationLength: Double = 16, scaleSigma: Double = 0, scaleTileShare: Double = 0.5
    ) throws(VariationError) {
        try requireFraction(structure, "structure, the structured part of the variance")
        for (name, value) in shares.named where !(value.isFinite && value >= 0) {
            throw .invalidParameter(name: "share of the component '\(name)'", value: value, rule: "finite and >= 0")
        }
        guard structure == 0 || shares.named.contains(where: { $0.value > 0 }) else {
            throw .invalidParameter(name: "sum of the shares", value: 0, rule: "> 0 where structure is not 0")
        }
        let counts = [
            ("rows of a tile", tileRows), ("columns of a tile", tileColumns),
            ("columns of a converter", columnsPerConverter),
        ]
        for (name, value) in counts where value < 1 {
            throw .invalidParameter(name: name, value: Double(value), rule: ">= 1")
        }
        guard correlationLength.isFinite, correlationLength > 0 else {
            throw .invalidParameter(name: "correlation length in cells", value: correlationLength, rule: "> 0")
        }
        guard scaleSigma.isFinite, scaleSigma >= 0, scaleSigma <= 2 else {
            throw .invalidParameter(name: "sigma of ln(scale)", value: scaleSigma, rule: "0...2")
        }
        try requireFraction(scaleTileShare, "share of the tiles in the variance of ln(scale)")
        self.structure = structure
        self.shares = shares
        self.tileRows = tileRows
        self.tileColumns = tileColumns
        self.columnsPerConverter = columnsPerConverter
        self.correlationLength = correlationLength
        self.scaleSigma = scaleSigma
        self.scaleTileShare = scaleTileShare
    }

    private enum CodingKeys: String, CodingKey {
        case structure, shares, tileRows, tileColumns, columnsPerConverter, correlationLength, scaleSigma
        case scaleTileShare
    }

    /// Encodes; the share of tiles is left out at its default, so that models without it keep their identity.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(structure, forKey: .structure)
        try container.encode(shares, forKey: .shares)
        try container.encode(tileRows, forKey: .tileRows)
        try container.encode(tileColumns, forKey: .tileColumns)
        try container.encode(columnsPerConverter, forKey: .columnsPerConverter)
        try container.encode(correlationLength, forKey: .correlationLength)
        try container.encode(scaleSigma, forKey: .scaleSigma)
        if scaleTileShare != 0.5 { try container.encode(scaleTileShare, forKey: .scaleTileShare) }
    }

    /// Decodes and validates.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            structure: container.decode(Double.self, forKey: .structure),
            shares: container.decode(Shares.self, forKey: .shares),
            tileRows: container.decode(Int.self, forKey: .tileRows),
            tileColumns: container.decode(Int.self, forKey: .tileColumns),
            columnsPerConverter: container.decode(Int.self, forKey: .columnsPerConverter),
            correlationLength: container.decode(Double.self, forKey: .correlationLength),
            scaleSigma: container.decode(Double.self, forKey: .scaleSigma),
            scaleTileShare: container.decodeIfPresent(Double.self, forKey: .scaleTileShare) ?? 0.5)
    }

    /// Every device on its own.
    public static let independent = SpatialStructure()

    /// Column-shared errors moved in by `structure`: the kind that does not average out over the inputs of an output.
    public static func columns(_ structure: Double) throws(VariationError) -> SpatialStructure {
        var shares = Shares()
        shares.column = 1
        return try SpatialStructure(structure: structure, shares: shares)
    }

    /// Equal shares of tile, row, column, converter group, gradient and field (our choice).
    public static func mixed(_ structure: Double) throws(VariationError) -> SpatialStructure {
        var shares = Shares()
        (shares.tile, shares.row, shares.column) = (1, 1, 1)
        (shares.converterGroup, shares.gradient, shares.field) = (1, 1, 1)
        return try SpatialStructure(structure: structure, shares: shares)
    }

    /// Whether devices do not know of each other.
    public var isIndependent: Bool { structure == 0 && scaleSigma == 0 }

    private init() {
        structure = 0
        shares = Shares()
        tileRows = 128
        tileColumns = 128
        columnsPerConverter = 8
        correlationLength = 16
        scaleSigma = 0
        scaleTileShare = 0.5
    }
}
