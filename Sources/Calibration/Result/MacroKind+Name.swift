import CIMHardware

extension MacroKind {
    /// The name in tables.
    public var displayName: String {
        switch self {
        case .rramAnalog: "RRAM"
        case .sramDigital: "SRAM digital"
        case .sramAnalog: "SRAM analog"
        }
    }
}

/// Held-out factors that this project aims at.
public enum CalibrationGoal {
    /// The goal of a kind and metric, mean over chips left out one at a time.
    public static func factor(_ kind: MacroKind, _ metric: Metric) -> Double {
        switch (kind, metric) {
        case (.rramAnalog, .energyPerMAC), (.rramAnalog, .area): 2.2
        case (.rramAnalog, .latency), (.sramAnalog, .energyPerMAC): 1.7
        case (.sramAnalog, .latency): 2.6
        case (.sramAnalog, .area): 2
        case (.sramDigital, .energyPerMAC), (.sramDigital, .latency): 1.4
        case (.sramDigital, .area): 1.35
        }
    }

    static func factor(_ summary: ErrorSummary) -> Double {
        summary.kind.map { factor($0, summary.metric) } ?? 2
    }
}
