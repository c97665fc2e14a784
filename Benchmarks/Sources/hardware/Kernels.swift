import CKernel
@_spi(Benchmarks) import CIMHardware

extension HardwareBenchmark {
    /// The kernel in Swift and in C, in turn, on the same blocks; and its cost against the number of shapes.
    func kernels() throws {
        let chips = try ChipLanes.blocks(of: designs, model: model)
        let lanes = Int(KERNEL_LANES)
        precondition(MemoryLayout<ChipLanes>.stride == Int(KERNEL_CHIP_FIELDS) * lanes * 8)
        precondition(MemoryLayout<LayerSums>.stride == Int(KERNEL_SUM_FIELDS) * lanes * 8)
        precondition(MemoryLayout<BatchInputs>.stride == Int(KERNEL_INPUT_FIELDS) * 8)
        precondition(MemoryLayout<BatchOutputs>.stride == Int(KERNEL_OUTPUT_FIELDS) * 8)
        precondition(MemoryLayout<BatchVectors>.stride == Int(KERNEL_VECTOR_FIELDS) * 8)
        precondition(MemoryLayout<BatchShape>.stride == Int(KERNEL_SHAPE_FIELDS) * 8)
        let ours = UnsafeMutablePointer<LayerSums>.allocate(capacity: chips.count)
        let theirs = UnsafeMutablePointer<LayerSums>.allocate(capacity: chips.count)
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

        let points = [1, 2, 4, 8].map { times in
            let tables = workload.tables.repeated(times)
            return (Double(tables.shapes.count), shortest(of: 5) { inSwift(chips, tables, into: ours) })
        }
        for (shapes, seconds) in points {
            report("ns_per_design_and_shape_at_\(Int(shapes))_shapes", seconds / shapes / Double(designs.count) * 1e9)
        }
        let slopes = zip(points, points.dropFirst()).map { ($1.1 - $0.1) / ($1.0 - $0.0) }
        report("cost_per_shape_from_124_to_248_over_31_to_62", slopes[2] / slopes[0])
    }

    @inline(never) private func inSwift(
        _ chips: [ChipLanes], _ tables: BatchTables, into sums: UnsafeMutablePointer<LayerSums>
    ) {
        let scratch = KernelScratch(tables)
        chips.withUnsafeBufferPointer { chips in
            for block in chips.indices {
                (sums + block).initialize(to: LayerSums(chips[block], tables, scratch: scratch))
            }
        }
    }

    @inline(never) func inC(
        _ chips: [ChipLanes], _ tables: BatchTables, into sums: UnsafeMutablePointer<LayerSums>
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
        _ a: UnsafeMutablePointer<LayerSums>, _ b: UnsafeMutablePointer<LayerSums>, _ count: Int
    ) -> Int {
        let first = UnsafeRawPointer(a).assumingMemoryBound(to: Double.self)
        let second = UnsafeRawPointer(b).assumingMemoryBound(to: Double.self)
        return (0..<count).reduce(0) { $0 + (first[$1] == second[$1] ? 0 : 1) }
    }
}
