import Quantities

extension MacroDesign {
    /// Checks every field against what the model can describe.
    ///
    /// - Throws: ``DesignError`` naming the first field outside its range, its value and the limit.
    public func validate() throws(DesignError) {
        try check("node", node.si * 1e9, in: 2...250, unit: " nm")
        try check("supply", supply.si, in: 0.3...5, unit: " V")
        if let clock { try check("clock", clock.si * 1e-6, in: 0.001...10_000, unit: " MHz") }
        try check("rows", rows, in: 1...65_536)
        try check("columns", columns, in: 1...65_536)
        try check("activeRows", activeRows, in: 1...rows)
        try check("bitsPerCell", bitsPerCell, in: 1...(kind.memory == .rram ? 8 : 1))
        try check("devicesPerWeightCell", devicesPerWeightCell, in: 1...4)
        try check("inputBitsPerCycle", inputBitsPerCycle, in: 1...16)
        try check("adcBits", adcBits, in: kind.isAnalog ? 1...14 : 0...0)
        try check("columnsPerADC", columnsPerADC, in: kind.isAnalog ? 1...max(1, readColumns) : 1...1)
        try check("columnsPerConversion", columnsPerConversion, in: 1...columnsPerADC)
        try check("guardColumnsPerWeight", guardColumnsPerWeight, in: 0...max(0, readColumns - 1))
        try check("transistorsPerCell", transistorsPerCell, in: 1...64)
        try check("columnRegisters", columnRegisters, in: 0...(kind == .sramDigital ? activeRows : 0))
        if converter != nil || sensing != nil || energySupplyExponent != nil || inputDriver != nil
            || integratesInputs != nil
        {
            try checkDeclared()
        }
        guard devicesPerWeightCell <= columns else {
            throw DesignError(
                field: "macro.devicesPerWeightCell", value: "\(devicesPerWeightCell)",
                rule: "at most \(columns) columns")
        }
    }

    /// What most designs leave at its default.
    @inline(never) private func checkDeclared() throws(DesignError) {
        if let converter {
            guard kind.isAnalog else {
                throw DesignError(
                    field: "macro.converter", value: converter.rawValue,
                    rule: "none for \(kind.rawValue), which has no ADC")
            }
            guard adcBits <= converter.maximumBits else {
                throw DesignError(
                    field: "macro.adcBits", value: "\(adcBits)",
                    rule: "1 ... \(converter.maximumBits) for a \(converter.rawValue) converter")
            }
        }
        if converter == .senseAmplifier, adcBits > 1, activeRows > ConverterKind.senseAmplifierRows {
            throw DesignError(
                field: "macro.activeRows", value: "\(activeRows)",
                rule: "1 ... \(ConverterKind.senseAmplifierRows) for a senseAmplifier of more than 1 bit")
        }
        if let sensing {
            let allowed: [Sensing] =
                switch kind {
                case .rramAnalog: [.current, .voltage]
                case .sramAnalog: [.current, .charge]
                case .sramDigital: []
                }
            guard allowed.contains(sensing) else {
                let names = allowed.map(\.rawValue).joined(separator: ", ")
                throw DesignError(
                    field: "macro.sensing", value: sensing.rawValue,
                    rule: "\(names.isEmpty ? "none" : names) for \(kind.rawValue)")
            }
        }
        if let inputDriver, !kind.isAnalog {
            throw DesignError(
                field: "macro.inputDriver", value: inputDriver.rawValue, rule: "none for \(kind.rawValue)")
        }
        if integratesInputs == true, !kind.isAnalog {
            throw DesignError(
                field: "macro.integratesInputs", value: "true", rule: "false for \(kind.rawValue), which adds digitally"
            )
        }
        if let energySupplyExponent {
            guard (0...8).contains(energySupplyExponent) else {
                throw DesignError(
                    field: "macro.energySupplyExponent", value: "\(energySupplyExponent)", rule: "0 ... 8")
            }
        }
    }

    // Inlined: a search checks every design, and the ranges are constants then.
    @inline(__always) private func check(_ field: StaticString, _ value: Int, in range: ClosedRange<Int>)
        throws(DesignError)
    {
        guard range.contains(value) else { throw outside(field, value, range) }
    }

    @inline(never) private func outside(_ field: StaticString, _ value: Int, _ range: ClosedRange<Int>) -> DesignError {
        let rule = "\(range.lowerBound) ... \(range.upperBound)"
        return DesignError(field: "macro.\(field)", value: "\(value)", rule: "\(rule) for \(kind.rawValue)")
    }

    @inline(__always) private func check(
        _ field: StaticString, _ value: Double, in range: ClosedRange<Double>, unit: StaticString
    ) throws(DesignError) {
        guard range.contains(value) else { throw outside(field, value, range, unit) }
    }

    @inline(never) private func outside(
        _ field: StaticString, _ value: Double, _ range: ClosedRange<Double>, _ unit: StaticString
    ) -> DesignError {
        let rule = "\(range.lowerBound) ... \(range.upperBound)\(unit)"
        return DesignError(field: "macro.\(field)", value: "\(value)\(unit)", rule: rule)
    }
}
