import CIMHardware
import Quantities
import ViTMoE

/// The chips of a space of one memory, as bases times boxes.
///
/// A base is a macro with its place in the hierarchy: nothing is assumed about how cost moves along these axes, so all are
/// enumerated. The six `BoxAxis` are bounded. Tiles are the fewest that hold the network: more of them change no time and
/// enlarge area, leakage and every path (docs/exact-search.md). Points that stand for one and the same chip count once.
public struct ChipLattice: Sendable {
    /// The space.
    public let space: DesignSpace
    /// Distinct macros, with a point of the space that has each.
    let macros: [(design: ChipDesign, point: [Int])]
    /// Sorted values of macros per PE and of PEs per tile, with their places on the axis.
    let macrosPerPE, pesPerTile: [(value: Int, index: Int)]
    /// Sorted tile counts.
    let tiles: [(value: Int, index: Int)]
    /// Sorted values of the box axes.
    let values: [[(value: Double, index: Int)]]
    /// A design of every distinct number of rows and of weights side by side, and the one of each macro.
    let geometries: [ChipDesign]
    let geometryOfMacro: [Int32]
    /// By macro: whether no dynamic energy and no leakage falls when the supply rises at one fraction of the fastest clock.
    let energyRisesWithSupply: [Bool]
    private let clocks: [[Frequency?]]
    private let positions: [DesignParameter: Int]

    /// Enumerates the macros of a space.
    ///
    /// - Parameter bitsMatter: false where, of macros that differ in the converter's bits alone, the one with the fewest is kept
    ///   if the model confirms that it is cheaper in every component at every supply and clock.
    /// - Parameter keeps: whether chips with this macro may be chosen at all: where the accuracy depends on it, say.
    /// - Throws: `DesignError` for a space that does not make sense or has two memories; what `keeps` throws.
    public init(
        _ space: DesignSpace, model: HardwareModel, bitsMatter: Bool = true,
        keeps: (ChipDesign) throws -> Bool = { _ in true }
    ) throws {
        try space.validate()
        guard !space.isHybrid else {
            throw DesignError(field: "axes", value: "two memories", rule: "one memory; see HybridOptimum")
        }
        self.space = space
        positions = Dictionary(uniqueKeysWithValues: space.axes.enumerated().map { ($1.parameter, $0) })
        func sorted(_ parameter: DesignParameter, else base: Double) -> [(value: Double, index: Int)] {
            guard let axis = space.axes.first(where: { $0.parameter == parameter }) else { return [(base, 0)] }
            return axis.values.enumerated().map { ($1, $0) }.sorted { $0.0 < $1.0 }
        }
        func counts(_ parameter: DesignParameter, else base: Int) -> [(value: Int, index: Int)] {
            sorted(parameter, else: Double(base)).map { (Int($0.value), $0.index) }
        }
        let base = space.base
        macrosPerPE = counts(.macrosPerPE, else: base.macrosPerPE)
        pesPerTile = counts(.pesPerTile, else: base.pesPerTile)
        tiles = counts(.tiles, else: base.tiles)
        let supplies = sorted(.supply, else: base.macro.supply.si)
        let fractions = sorted(.clockFraction, else: .nan)
        values = [
            sorted(.replication, else: Double(base.replication)),
            sorted(.busWidthBits, else: Double(base.busWidthBits)),
            sorted(.vectorLanes, else: Double(base.vectorLanes)),
            sorted(.globalBufferBytes, else: Double(base.globalBufferBytes)), supplies, fractions,
        ]
        guard values.allSatisfy({ $0.count <= 256 }) else {
            throw DesignError(field: "axes", value: "more than 256 values", rule: "at most 256 on an axis")
        }
        let hasClock = positions[.clockFraction] != nil
        clocks = supplies.map { supply in
            fractions.map { fraction in
                hasClock
                    ? Frequency(
                        si: fraction.value
                            * LogicTiming.maximumClock(node: base.macro.node, supply: Voltage(si: supply.value)).si)
                    : base.macro.clock
            }
        }
        let all = try Self.distinctMacros(space).filter { try keeps($0.design) }
        macros = bitsMatter ? all : try Self.withFewestBits(all, supplies.map(\.value), clocks, model)
        (geometries, geometryOfMacro) = Self.geometries(macros.map(\.design))
        let (voltages, frequencies) = (supplies.map(\.value), clocks)
        energyRisesWithSupply = macros.map { Self.energyRises($0.design, voltages, frequencies, model) }
    }

    private static func geometries(_ designs: [ChipDesign]) -> ([ChipDesign], [Int32]) {
        struct Key: Hashable { let rows, weightColumns: Int }
        var known: [Key: Int32] = [:]
        var distinct: [ChipDesign] = []
        let places = designs.map { design in
            let key = Key(rows: design.macro.rows, weightColumns: design.macro.weightColumns(design.weightBits))
            if let place = known[key] { return place }
            let place = Int32(distinct.count)
            known[key] = place
            distinct.append(design)
            return place
        }
        return (distinct, places)
    }

    private static func energyRises(
        _ design: ChipDesign, _ supplies: [Double], _ clocks: [[Frequency?]], _ model: HardwareModel
    ) -> Bool {
        let macroModel = MacroModel(coefficients: model.coefficients)
        for fraction in clocks[0].indices {
            var before: MacroCost?
            for (place, supply) in supplies.enumerated() {
                var macro = design.macro
                macro.supply = Voltage(si: supply)
                macro.clock = clocks[place][fraction]
                let cost = macroModel.cost(macro, design.precision)
                if let before {
                    guard !any(before.energyPerMVM.lanes .> cost.energyPerMVM.lanes), before.leakage <= cost.leakage
                    else { return false }
                }
                before = cost
            }
        }
        return true
    }

    /// Macros times hierarchies.
    public var baseCount: Int { macros.count * macrosPerPE.count * pesPerTile.count }
    /// Chips that the boxes of all bases hold.
    public var chipCount: Double { values.reduce(Double(baseCount)) { $0 * Double($1.count) } }

    private static let boxed: Set<DesignParameter> = [
        .replication, .busWidthBits, .vectorLanes, .globalBufferBytes, .supply, .clockFraction, .macrosPerPE,
        .pesPerTile, .tiles,
    ]

    private static func distinctMacros(_ space: DesignSpace) -> [(design: ChipDesign, point: [Int])] {
        var points: [[Int]] = [[]]
        for axis in space.axes {
            let count = boxed.contains(axis.parameter) ? 1 : axis.count
            points = points.flatMap { point in (0..<count).map { point + [$0] } }
        }
        var seen: Set<MacroDesign> = []
        var macros: [(design: ChipDesign, point: [Int])] = []
        for point in points {
            // Points that are no chip at all are left out, as every search leaves them out.
            guard let design = try? space.assembled(at: point), seen.insert(design.macro).inserted else { continue }
            if let error = Self.macroError(design), !["macro.supply", "macro.clock"].contains(error.field) { continue }
            macros.append((design, point))
        }
        return macros
    }

    private static func macroError(_ design: ChipDesign) -> DesignError? {
        do throws(DesignError) {
            var small = design
            (small.macrosPerPE, small.pesPerTile, small.tiles) = (1, 1, 1)
            try small.validate()
            return nil
        } catch { return error }
    }

    /// Drops each macro to which another one, alike but for fewer converter bits, is no worse in any component of its cost.
    private static func withFewestBits(
        _ macros: [(design: ChipDesign, point: [Int])], _ supplies: [Double], _ clocks: [[Frequency?]],
        _ model: HardwareModel
    ) throws -> [(design: ChipDesign, point: [Int])] {
        let macroModel = MacroModel(coefficients: model.coefficients)
        func isNoWorse(_ a: ChipDesign, _ b: ChipDesign) -> Bool {
            for (place, supply) in supplies.enumerated() {
                for clock in clocks[place] {
                    func cost(_ design: ChipDesign) -> MacroCost {
                        var macro = design.macro
                        macro.supply = Voltage(si: supply)
                        macro.clock = clock
                        return macroModel.cost(macro, design.precision)
                    }
                    let (first, second) = (cost(a), cost(b))
                    func holds(_ x: SIMD16<Double>, _ y: SIMD16<Double>) -> Bool {
                        !any(x .> y)
                    }
                    guard holds(first.energyPerMVM.lanes, second.energyPerMVM.lanes),
                        holds(first.area.lanes, second.area.lanes), first.leakage <= second.leakage,
                        holds(first.latencyPerMVM.lanes, second.latencyPerMVM.lanes)
                    else { return false }
                }
            }
            return true
        }
        var groups: [MacroDesign: [Int]] = [:]
        for (index, macro) in macros.enumerated() {
            var key = macro.design.macro
            key.adcBits = 0
            groups[key, default: []].append(index)
        }
        var dropped: Set<Int> = []
        for group in groups.values where group.count > 1 {
            let ordered = group.sorted { macros[$0].design.macro.adcBits < macros[$1].design.macro.adcBits }
            var kept: [Int] = []
            for index in ordered {
                if kept.contains(where: { isNoWorse(macros[$0].design, macros[index].design) }) {
                    dropped.insert(index)
                } else {
                    kept.append(index)
                }
            }
        }
        return macros.enumerated().filter { !dropped.contains($0.offset) }.map(\.element)
    }
}

extension ChipLattice {
    /// The whole box of a base.
    func whole(_ base: Int) -> ChipBox {
        var box = ChipBox(base: Int32(base), low: .zero, high: .zero)
        for axis in BoxAxis.allCases { box.high[axis.rawValue] = UInt8(values[axis.rawValue].count - 1) }
        return box
    }

    func macroIndex(_ base: Int32) -> Int { Int(base) / (macrosPerPE.count * pesPerTile.count) }
    func macrosPerPEIndex(_ base: Int32) -> Int { Int(base) / pesPerTile.count % macrosPerPE.count }
    func pesPerTileIndex(_ base: Int32) -> Int { Int(base) % pesPerTile.count }

    /// The chip of a base at a corner, with this number of tiles.
    func design(_ base: Int32, at corner: SIMD8<UInt8>, tiles: Int) -> ChipDesign {
        var design = macros[macroIndex(base)].design
        design.macrosPerPE = macrosPerPE[macrosPerPEIndex(base)].value
        design.pesPerTile = pesPerTile[pesPerTileIndex(base)].value
        design.tiles = tiles
        design.replication = Int(values[0][Int(corner[0])].value)
        design.busWidthBits = Int(values[1][Int(corner[1])].value)
        design.vectorLanes = Int(values[2][Int(corner[2])].value)
        design.globalBufferBytes = Int(values[3][Int(corner[3])].value)
        design.macro.supply = Voltage(si: values[4][Int(corner[4])].value)
        design.macro.clock = clocks[Int(corner[4])][Int(corner[5])]
        return design
    }

    /// The point of the space that a base, a corner and a number of tiles stand for.
    func point(_ base: Int32, at corner: SIMD8<UInt8>, tiles: Int) -> [Int] {
        var point = macros[macroIndex(base)].point
        func set(_ parameter: DesignParameter, _ index: Int) {
            if let position = positions[parameter] { point[position] = index }
        }
        set(.macrosPerPE, macrosPerPE[macrosPerPEIndex(base)].index)
        set(.pesPerTile, pesPerTile[pesPerTileIndex(base)].index)
        set(.tiles, self.tiles.first { $0.value == tiles }?.index ?? 0)
        let parameters: [DesignParameter] = [
            .replication, .busWidthBits, .vectorLanes, .globalBufferBytes, .supply, .clockFraction,
        ]
        for (axis, parameter) in parameters.enumerated() { set(parameter, values[axis][Int(corner[axis])].index) }
        return point
    }
}
