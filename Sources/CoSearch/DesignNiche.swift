import CIMHardware
import Optimization
import ViTMoE

/// The part of a design space in which all categories that split it (`DesignAxis.splitsSpace`) are fixed.
///
/// Every niche is searched on its own, so that a kind of macro that is easy to get feasible does not drive out a better
/// one before that is understood: on the standard SRAM space one common swarm misses the better kind in most runs.
/// Categories that do not split the space, as the memory of each block of a hybrid chip, are searched along.
struct DesignNiche: Sendable {
    /// Which of the search's design spaces.
    let space: Int
    /// The space with one value on each axis that splits it.
    let designSpace: DesignSpace
    /// The index of that value in the whole space, by axis; nil for the axes that are searched.
    private let fixed: [Int?]
    /// The axes that count tiles: of the first part, of the second.
    private let tileAxes: (first: Int?, second: Int?)

    private init(space: Int, designSpace: DesignSpace, fixed: [Int?]) {
        self.space = space
        self.designSpace = designSpace
        self.fixed = fixed
        func axis(ofSecond: Bool) -> Int? {
            designSpace.axes.firstIndex { $0.parameter == .tiles && $0.isOfSecond == ofSecond && $0.count > 1 }
        }
        tileAxes = (axis(ofSecond: false), axis(ofSecond: true))
    }

    /// A space as one niche.
    static func whole(_ space: DesignSpace) -> DesignNiche {
        DesignNiche(space: 0, designSpace: space, fixed: space.axes.map { _ in nil })
    }

    /// All niches of all spaces.
    static func all(of spaces: [DesignSpace]) -> [DesignNiche] {
        spaces.enumerated().flatMap { index, space in
            DesignNiche(space: index, designSpace: space, fixed: space.axes.map { _ in nil }).split(
                where: \.splitsSpace)
        }
    }

    /// The parts of the niche with one value on each of some axes, their values in order.
    private func split(where isFixed: (DesignAxis) -> Bool) -> [DesignNiche] {
        var niches = [self]
        for (axis, values) in designSpace.axes.enumerated() where values.count > 1 && isFixed(values) {
            niches = niches.flatMap { niche in
                values.values.enumerated().map { position, value in
                    var part = niche.designSpace
                    part.axes[axis].values = [value]
                    var fixed = niche.fixed
                    fixed[axis] = position
                    return DesignNiche(space: space, designSpace: part, fixed: fixed)
                }
            }
        }
        return niches
    }

    /// The niche with every category fixed, in every way: on hybrid chips the memory of each block. Itself where it has none.
    var placements: [DesignNiche] { split(where: \.isCategory) }

    /// Coordinates with the values that this niche fixes.
    func nearest(to coordinates: [Int]) -> [Int] { zip(coordinates, variables).map { min($0, $1.count - 1) } }

    /// Coordinates in one of the niche's `placements` as coordinates of the niche.
    func coordinates(_ ofPlacement: [Int], in placement: DesignNiche) -> [Int] {
        zip(zip(fixed, placement.fixed), ofPlacement).map { $0.0 == nil ? $0.1 ?? $1 : $1 }
    }

    /// A point of the niche as a point of its space.
    func choice(_ point: [Int]) -> DesignChoice {
        DesignChoice(space: space, point: zip(fixed, point).map { $0 ?? $1 })
    }

    /// A point of the space as a point of the niche.
    func point(_ choice: DesignChoice) -> [Int] {
        zip(fixed, choice.point).map { $0 == nil ? $1 : 0 }
    }

    /// Values of a tile axis that a search looks at, from the fewest tiles that hold the network (our choice).
    private static let spareTiles = 6

    /// The coordinates of a search: those of the niche, but tiles are counted from the fewest that hold the network with its
    /// copies. Rows, columns, cell bits, hierarchy and copies can then change alone, where otherwise each would need the
    /// right number of tiles with it.
    var variables: [Variable] {
        designSpace.variables.enumerated().map { axis, variable in
            axis == tileAxes.first || axis == tileAxes.second
                ? .ordinal(count: min(variable.count, Self.spareTiles)) : variable
        }
    }

    /// The point of the niche, and the chip, that the coordinates of a search stand for.
    ///
    /// - Throws: `DesignError` where there is no such chip.
    func place(
        _ coordinates: [Int], for workload: BatchWorkload
    ) throws(DesignError) -> (point: [Int], design: ChipDesign) {
        var point = coordinates
        // The search has validated its spaces.
        var design = try designSpace.assembled(at: point)
        for (axis, isSecond) in usedTileAxes(of: design) {
            let values = designSpace.axes[axis].values
            let index = min(Self.fewest(values, design, workload, isSecond) + point[axis], values.count - 1)
            point[axis] = index
            if isSecond, design.isHybrid {
                design.second?.part.tiles = Int(values[index])
            } else {
                design.tiles = Int(values[index])
            }
        }
        try design.validate()
        return (point, design)
    }

    /// Steps of the number of copies that a known chip is tried with on another network (our choice).
    private static let copiesReach = 2

    /// A chip with a few more and a few fewer copies of each layer, itself first: a network that is smaller or larger than the
    /// one that it was found for leaves room for more copies, or for fewer, under the same limits.
    func withOtherCopies(_ coordinates: [Int]) -> [[Int]] {
        var found = [coordinates]
        for (axis, values) in designSpace.axes.enumerated() where values.parameter == .replication {
            for step in -Self.copiesReach...Self.copiesReach where step != 0 {
                var other = coordinates
                other[axis] += step
                if (0..<values.count).contains(other[axis]) { found.append(other) }
            }
        }
        return found
    }

    /// The coordinates of a search that come nearest to a point of the niche.
    func coordinates(_ point: [Int], for workload: BatchWorkload) throws(DesignError) -> [Int] {
        var coordinates = point
        let design = try designSpace.design(at: point)
        for (axis, isSecond) in usedTileAxes(of: design) {
            let spare = point[axis] - Self.fewest(designSpace.axes[axis].values, design, workload, isSecond)
            coordinates[axis] = spare
        }
        for axis in [tileAxes.first, tileAxes.second].compactMap({ $0 }) {
            coordinates[axis] = min(max(0, coordinates[axis]), variables[axis].count - 1)
        }
        return coordinates
    }

    /// The tile axes that matter for a chip, with the part that each counts. A chip of a hybrid space may have one part only.
    private func usedTileAxes(of design: ChipDesign) -> [(axis: Int, isSecond: Bool)] {
        let axes = [tileAxes.first.map { ($0, false) }, tileAxes.second.map { ($0, true) }].compactMap { $0 }
        guard designSpace.isHybrid, !design.isHybrid else { return axes }
        let isOfSecond = design.macro.kind.memory != designSpace.memory
        return axes.filter { $0.1 == isOfSecond }
    }

    /// The index of the fewest tiles that hold what the part must hold; the last index where none does.
    private static func fewest(
        _ values: [Double], _ design: ChipDesign, _ workload: BatchWorkload, _ isSecond: Bool
    ) -> Int {
        let part = isSecond ? design.second?.part ?? design.first : design.first
        let holds = isSecond ? design.second?.holds ?? .all : design.firstHolds
        let needed = part.neededTiles(for: workload, holding: holds, weightBits: design.weightBits)
        return values.firstIndex { $0 >= Double(needed) } ?? values.count - 1
    }
}
