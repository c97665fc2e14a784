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

    /// A whole number in decimal digits.
    public func int(in range: ClosedRange<Int>? = nil) -> Int? {
        guard let text = scalar("a whole number") else { return nil }
        guard let value = Int(text) else {
            report("'\(abbreviated(text))' is not a whole number")
            return nil
        }
        if let range, !range.contains(value) {
            report("\(value) is outside \(range.lowerBound) ... \(range.upperBound)")
            return nil
        }
        return value
    }

    /// A whole number of 64 bits without sign, such as a seed.
    public func unsignedInt() -> UInt64? {
        guard let text = scalar("a whole number") else { return nil }
        guard let value = UInt64(text) else {
            report("'\(abbreviated(text))' is not a whole number in 0 ... \(UInt64.max)")
            return nil
        }
        return value
    }

    /// A number without unit. NaN and infinity are refused.
    public func double(in range: ClosedRange<Double>? = nil) -> Double? {
        guard let text = scalar("a number") else { return nil }
        guard let value = DecimalText.parse(text) else {
            report("'\(abbreviated(text))' is not a finite number")
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
            report("'\(abbreviated(text))' is not a fraction, such as 0.05 or 5 %")
            return nil
        }
        if let range, !range.contains(value) {
            let isPercent = text.hasSuffix("%")
            let bounds = [range.lowerBound, range.upperBound].map {
                isPercent ? DecimalText.percent($0, digits: 17) : shown($0)
            }
            report("\(text) is outside \(bounds[0]) ... \(bounds[1])")
            return nil
        }
        return value
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

    private func shown(_ value: Double) -> String { DecimalText.significant(value, digits: 17) }
}

/// `a, b, c`.
func listed(_ words: [String]) -> String { words.joined(separator: ", ") }

/// `; did you mean 'x'?` or nothing.
func suggestion(_ word: String, _ known: [String]) -> String {
    didYouMean(word, among: known).map { "; did you mean '\($0)'?" } ?? ""
}
