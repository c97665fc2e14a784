extension Scenario {
    /// Every constraint that a design breaks, for one accuracy and one simulator's metrics; empty when feasible.
    public func violations(meanIoU: Double, metrics: HardwareMetrics) -> [ConstraintViolation] {
        Scoring(scenario: self).violations(meanIoU: meanIoU, metrics: metrics)
    }
}
