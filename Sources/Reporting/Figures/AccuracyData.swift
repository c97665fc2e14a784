/// One violin of Figure E1: all individuals that a search evaluated at one level of a device imperfection.
public struct AccuracyGroup: Hashable, Sendable {
    /// Tic label: "5" (per cent), or the preset's name.
    public var label: String
    /// mIoU of every individual, fractions.
    public var individuals: [Double]
    /// mIoU of what the search ends with, mean over seeds with its interval; nil when there is none.
    public var searchResult: IntervalEstimate?
    /// mIoU of the search result of every seed.
    public var searchSeeds: [Double]

    /// One violin.
    public init(
        label: String, individuals: [Double], searchResult: IntervalEstimate? = nil, searchSeeds: [Double] = []
    ) {
        self.label = label
        self.individuals = individuals
        self.searchResult = searchResult
        self.searchSeeds = searchSeeds
    }
}

/// One panel of Figure E1: a kind of imperfection over its levels, or a set of device presets.
public struct AccuracyPanel: Hashable, Sendable {
    /// "programming error", "read noise", "device presets".
    public var title: String
    /// Label of the x axis with its unit: "σ / conductance range (%)".
    public var axisTitle: String
    /// False for presets: they are separate things, no line joins them.
    public var isOrdered: Bool
    /// Violins from left to right.
    public var groups: [AccuracyGroup]

    /// A panel; groups from left to right.
    public init(title: String, axisTitle: String, isOrdered: Bool = true, groups: [AccuracyGroup]) {
        self.title = title
        self.axisTitle = axisTitle
        self.isOrdered = isOrdered
        self.groups = groups
    }
}

/// Input of Figure E1.
public struct AccuracyData: Hashable, Sendable {
    /// Kinds of imperfection.
    public var panels: [AccuracyPanel]
    /// mIoU of the search result without any imperfection, a fraction: the dashed line.
    public var idealReference: Double?
    /// Level of the intervals of the search results.
    public var intervalLevel: Double

    /// Panels from left to right.
    public init(panels: [AccuracyPanel], idealReference: Double?, intervalLevel: Double = 0.95) {
        self.panels = panels
        self.idealReference = idealReference
        self.intervalLevel = intervalLevel
    }
}
