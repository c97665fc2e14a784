import CIMHardware
import Quantities
import Robustness
import Supernet

extension ChipMemory {
    /// How figures mark this memory.
    var series: FigureSeries {
        switch self {
        case .rram: .rram
        case .sram: .sram
        case .hybrid: .hybrid
        }
    }
}

extension Memory {
    /// How figures mark this memory.
    var series: FigureSeries { self == .rram ? .rram : .sram }
}

extension SupernetConfiguration {
    /// What it learns from and is judged on.
    var imageWords: String {
        switch source {
        case nil: "generated rooms"
        case .nyud?: "images of NYU Depth v2"
        case .pictures?: "pictures of a folder"
        }
    }
}

extension Sequence where Element: Equatable {
    /// Each once, in the order of their first.
    var distinct: [Element] {
        reduce(into: [Element]()) { if !$0.contains($1) { $0.append($1) } }
    }
}

extension String {
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

/// A fraction in percent, as short as it can be.
func percent(_ fraction: Double) -> String { DecimalText.percent(fraction, digits: 3) }
