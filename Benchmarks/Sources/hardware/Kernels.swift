import CKernel
@_spi(Benchmarks) import CIMHardware
import Foundation

extension HardwareBenchmark {
    /// The kernel in Swift and in C, in turn, on the same blocks; and its cost against the number of shapes.
    func kernels() throws {
        let chips = try LayerChip<Lanes>.blocks(of: designs, model: model)
        let lanes = Int(KERNEL_LANES)
        precondition(MemoryLayout<LayerChip<Lanes>>.stride == Int(KERNEL_CHIP_FIELDS) * lanes * 8)
        precondition(MemoryLayout<LayerSums<Lanes>>.stride == Int(KERNEL_SUM_FIELDS) * lanes * 8)
        precondition(MemoryLayout<InputsEntry>.stride == Int(KERNEL_INPUT_FIELDS) * 8)
        precondition(MemoryLayout<OutputsEntry>.stride == Int(KERNEL_OUTPUT_FIELDS) * 8)
        precondition(MemoryLayout<VectorsEntry>.stride == Int(KERNEL_VECTOR_FIELDS) * 8)
        precondition(MemoryLayout<ShapeEntry>.stride == Int(KERNEL_SHAPE_FIELDS) * 8)
        let ours = UnsafeMutablePointer<LayerSums<Lanes>>.allocate(capacity: chips.count)
        let theirs = UnsafeMutablePointer<LayerSums<Lanes>>.allocate(capacity: chips.count)
        defer {
            ours.deallocate()
            theirs.deallocate()
        }

        var ratios: [Double] = []
        var best = Double.infinity
        for _ in 0..<9 {
            let swift = shortest(of: 2) { inSwift(chips, workload.tables, into: ours) }
            let c = shortest(of: 2) { inC(chips, workload.tables, into: theirs) }
            best = min(best, swift)
            ratios.append(swift / c)
        }
        report("kernel_evaluations_per_second_per_core", Double(designs.count) / best)
        report("ratio_to_c", ratios.sorted()[ratios.count / 2])
        report(
            "sums_that_differ_from_c", Double(differences(ours, theirs, chips.count * Int(KERNEL_SUM_FIELDS) * lanes)))

        growth(chips, into: ours)
    }

    /// How the kernel's time grows with the number of distinct shapes: the exponent n of time ~ shapes^n by least squares, 1 for
    /// linear growth, less where a design has costs of its own. In turn, the best of each, so that a busy moment of the
    /// machine does not fall on one of them alone.
    private func growth(_ chips: [LayerChip<Lanes>], into sums: UnsafeMutablePointer<LayerSums<Lanes>>) {
        let tables = [1, 2, 4, 8].map { workload.tables.repeated($0) }
        var best = tables.map { _ in Double.infinity }
        for _ in 0..<9 {
            for index in tables.indices {
                best[index] = min(best[index], shortest(of: 1) { inSwift(chips, tables[index], into: sums) })
            }
        }
        var points: [(Double, Double)] = []
        for (tables, seconds) in zip(tables, best) {
            let shapes = Double(tables.shapes.count)
            report("ns_per_design_and_shape_at_\(Int(shapes))_shapes", seconds / shapes / Double(designs.count) * 1e9)
            points.append((log2(shapes), log2(seconds)))
        }
        let count = Double(points.count)
        let (x, y) = (points.reduce(0) { $0 + $1.0 } / count, points.reduce(0) { $0 + $1.1 } / count)
        let slope =
            points.reduce(0) { $0 + ($1.0 - x) * ($1.1 - y) } / points.reduce(0) { $0 + ($1.0 - x) * ($1.0 - x) }
        report("exponent_of_time_in_shapes", slope)
    }

    @inline(never) private func inSwift(
        _ chips: [LayerChip<Lanes>], _ tables: LayerTables, into sums: UnsafeMutablePointer<LayerSums<Lanes>>
    ) {
        chips.withUnsafeBufferPointer { walkLayers(UnsafeMutableBufferPointer(mutating: $0), tables, into: sums) }
    }

    @inline(never) func inC(
        _ chips: [LayerChip<Lanes>], _ tables: LayerTables, into sums: UnsafeMutablePointer<LayerSums<Lanes>>
    ) {
        tables.inputs.withUnsafeBytes { inputs in
            tables.outputs.withUnsafeBytes { outputs in
                tables.vectors.withUnsafeBytes { vectors in
                    tables.shapes.withUnsafeBytes { shapes in
                        var lists = kernel_tables(
                            inputs: inputs.baseAddress, outputs: outputs.baseAddress, vectors: vectors.baseAddress,
                            shapes: shapes.baseAddress, input_count: tables.inputs.count,
                            output_count: tables.outputs.count, vector_count: tables.vectors.count,
                            shape_count: tables.shapes.count, busiest: tables.busiest)
                        // 32 bits of LPDDR4-3200, as in the model.
                        kernel_layer_sums(chips, chips.count, &lists, 32 * 3.2e9, sums)
                    }
                }
            }
        }
    }

    private func differences(
        _ a: UnsafeMutablePointer<LayerSums<Lanes>>, _ b: UnsafeMutablePointer<LayerSums<Lanes>>, _ count: Int
    ) -> Int {
        let first = UnsafeRawPointer(a).assumingMemoryBound(to: Double.self)
        let second = UnsafeRawPointer(b).assumingMemoryBound(to: Double.self)
        return (0..<count).reduce(0) { $0 + (first[$1] == second[$1] ? 0 : 1) }
    }
}
