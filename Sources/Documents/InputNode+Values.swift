import Quantities

// Reading of single values. Ranges are part of the message, in the unit that the user wrote.

extension InputNode {
    /// Text; one of `allowed` if given.
    public func string(oneOf allowed: [String]? = nil) -> String? {
        guard let text = scalar(allowed.map(listed) ?? "a text") else { return nil }
        if let allowed, !allowed.contains(text) {
            report("'\(abbreviated(text))' is not one of \(listed(allowed))\(suggestion(text, allowed))")
            return nil
        }
        return text
    }

    /// A case of an enumeration by its raw value.
    public func choice<Choice: RawRepresentable & CaseIterable>(_: Choice.Type) -> Choice?
    where Choice.RawValue == String {
        string(oneOf: Choice.allCases.map(\.rawValue)).flatMap(Choice.init(rawValue:))
    }

    /// A whole number: `64`, or `64.0` and `6.4e1`, as programs write it.
    public func int(in range: ClosedRange<Int>? = nil) -> Int? {
        guard let text = scalar("a whole number") else { return nil }
        guard let value = DecimalText.parseWholeNumber(text) else {
            report(wholeNumberComplaint(text, range))
            return nil
        }
        if let range, !range.contains(value) {
            report("\(value) is outside \(range.lowerBound) ... \(range.upperBound)")
            return nil
        }
        return value
    }

    /// The version of a file's format: 1 up to the newest that this program knows.
    @discardableResult
    public func formatVersion(upTo newest: Int) -> Int? {
        guard let value = int() else { return nil }
        guard (1...newest).contains(value) else {
            report(
                value > newest
                    ? "version \(value) is newer than this program, which reads up to \(newest): update cimlab"
                    : "version \(value) never was: write \(newest)")
            return nil
        }
        return value
    }

    /// A whole number of 64 bits without sign, such as a seed.
    public func unsignedInt() -> UInt64? {
        guard let text = scalar("a whole number") else { return nil }
        guard let value = DecimalText.parseUnsignedNumber(text) else {
            report("'\(abbreviated(text))' is not a whole number in 0 ... \(UInt64.max)")
            return nil
        }
        return value
    }

    /// A number without unit. NaN and infinity are refused.
    public func double(in range: ClosedRange<Double>? = nil) -> Double? {
        guard let text = scalar("a number") else { return nil }
        guard let value = DecimalText.parse(text) else {
            report(DecimalText.complaint(about: text))
            return nil
        }
        if let range, !range.contains(value) {
            report("\(text) is outside \(shown(range.lowerBound)) ... \(shown(range.upperBound))")
            return nil
        }
        return value
    }

    /// A fraction, written as a number or in percent: `0.05` or `5 %`.
    public func fraction(in range: ClosedRange<Double>? = nil) -> Double? {
        guard let text = scalar("a fraction, such as 0.05 or 5 %") else { return nil }
        guard let value = DecimalText.parseFraction(text) else {
            report("'\(abbreviated(text))' is not a finite fraction, such as 0.05 or 5 %")
            return nil
        }
        if let range, !range.contains(value) {
            let isPercent = text.hasSuffix("%")
            let bounds = [range.lowerBound, range.upperBound].map {
                isPercent ? DecimalText.percent($0, digits: 17) : shown($0)
            }
            let share = DecimalText.percent(value / 100, digits: 17)
            let hint = !isPercent && range.contains(value / 100) ? "; \(share) is written '\(share)'" : ""
            report("\(text) is outside \(bounds[0]) ... \(bounds[1])\(hint)")
            return nil
        }
        return value
    }

    /// Storage in bytes: `10 MB`, `10 MiB`, `512 kB`, `1 gb`. Memories come in powers of two, so a kilobyte is 1024 bytes, with or
    /// without the `i`.
    public func bytes(in range: ClosedRange<Int>) -> Int? {
        guard let text = scalar("a size, such as 10 MB") else { return nil }
        let lower = text.lowercased()
        let units = [("kib", 10), ("mib", 20), ("gib", 30), ("kb", 10), ("mb", 20), ("gb", 30), ("bytes", 0), ("b", 0)]
        guard let unit = units.first(where: { lower.hasSuffix($0.0) }) else {
            report("'\(abbreviated(text))' has no unit; write kB, MB or GB, for example 10 MB")
            return nil
        }
        var digits = text.dropLast(unit.0.count)
        while digits.last == " " { digits.removeLast() }
        guard let value = DecimalText.parse(String(digits)) else {
            report(DecimalText.complaint(about: String(digits)) + "; write for example 10 MB")
            return nil
        }
        let count = value * Double(1 << unit.1)
        guard let whole = Int(exactly: count.rounded(.down)), range.contains(whole) else {
            let bounds = [range.lowerBound, range.upperBound].map { shown(Double($0) / Double(1 << unit.1)) }
            let symbol = text.dropFirst(text.count - unit.0.count)
            report("\(text) is outside \(bounds[0]) ... \(bounds[1]) \(symbol)")
            return nil
        }
        return whole
    }

    /// `true` or `false`.
    public func bool() -> Bool? {
        guard let text = scalar("true or false") else { return nil }
        guard let value = Bool(text) else {
            report("'\(abbreviated(text))' is not true or false")
            return nil
        }
        return value
    }

    /// A number with a unit of the right dimension: `0.9 V`.
    public func quantity<D: PhysicalDimension>(
        _: Quantity<D>.Type = Quantity<D>.self, in range: ClosedRange<Quantity<D>>? = nil
    ) -> Quantity<D>? {
        guard let text = scalar("a number with a unit of \(D.name), such as '1.5 \(D.siSymbol)'") else { return nil }
        do {
            let (value, unit) = try Quantity<D>.parse(text)
            if let range, !range.contains(value) {
                let bounds = [range.lowerBound, range.upperBound].map { $0.formatted(in: unit, digits: 17) }
                report("\(value.formatted(in: unit, digits: 17)) is outside \(bounds[0]) ... \(bounds[1])")
                return nil
            }
            return value
        } catch {
            report(error.description)
            return nil
        }
    }

    private func wholeNumberComplaint(_ text: String, _ range: ClosedRange<Int>?) -> String {
        guard let value = DecimalText.parse(text), value.rounded() == value else {
            return DecimalText.parse(text) == nil && text.contains(",")
                ? DecimalText.complaint(about: text) : "'\(abbreviated(text))' is not a whole number"
        }
        let bounds = range ?? Int.min...Int.max
        return "\(abbreviated(text)) is outside \(bounds.lowerBound) ... \(bounds.upperBound)"
    }

    private func shown(_ value: Double) -> String { DecimalText.significant(value, digits: 17) }
}

/// `a, b, c`.
func listed(_ words: [String]) -> String { words.joined(separator: ", ") }

/// `; did you mean 'x'?` or nothing.
func suggestion(_ word: String, _ known: [String]) -> String {
    didYouMean(word, among: known).map { "; did you mean '\($0)'?" } ?? ""
}
