import ArgumentParser
import Quantities

/// A fraction as people write it in files too: `0.05` or `5 %`.
struct FractionArgument: ExpressibleByArgument {
    let value: Double

    init(_ value: Double) { self.value = value }

    init?(argument: String) {
        guard let value = DecimalText.parseFraction(argument) else { return nil }
        self.value = value
    }

    var defaultValueDescription: String { DecimalText.significant(value) }
}
