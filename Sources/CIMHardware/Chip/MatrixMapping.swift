import ViTMoE

/// How one weight matrix is cut into macros.
///
/// Rows go to word lines and weights to groups of columns, so a K x N matrix needs ceil(K / rows) x ceil(N / weight
/// columns) macros; the last row and column of tiles are used in part. Bit slices and differential pairs are inside the
/// macro's weight columns. A copy occupies whole processing elements, since a PE has one input buffer and one schedule
/// (our choice); macros of a row of tiles lie side by side.
struct MatrixMapping {
    /// Macros along the matrix rows K.
    let rowTiles: Int
    /// Macros along the matrix columns N.
    let columnTiles: Int
    /// Matrix rows in the last row tile, 1...rows.
    let lastRows: Int
    /// Weights side by side in the last column tile, 1...weightColumns.
    let lastColumns: Int
    /// Processing elements of one copy.
    let processingElements: Int
    /// Row tiles of the same columns inside one PE: their partial sums add up there.
    let rowTilesPerPE: Int

    init(inputs: Int, outputs: Int, rows: Int, weightColumns: Int, macrosPerPE: Int) {
        rowTiles = (inputs + rows - 1) / rows
        columnTiles = (outputs + weightColumns - 1) / weightColumns
        lastRows = inputs - (rowTiles - 1) * rows
        lastColumns = outputs - (columnTiles - 1) * weightColumns
        processingElements = (rowTiles * columnTiles + macrosPerPE - 1) / macrosPerPE
        rowTilesPerPE = min(rowTiles, max(1, macrosPerPE / columnTiles))
    }

    /// Macros of one copy.
    var macros: Int { rowTiles * columnTiles }

    /// Groups of row tiles whose partial sums leave their PE: 1 when all adding stays inside one.
    var partialGroups: Int { (rowTiles + rowTilesPerPE - 1) / rowTilesPerPE }

    /// Processing elements that an input element must reach.
    func inputFanOut(macrosPerPE: Int) -> Int { (columnTiles + macrosPerPE - 1) / macrosPerPE }
}

/// How often the layers of a workload are stored so that they take similar time.
struct Replication {
    private let largest: Int
    /// Vectors of the busiest layer.
    let busiest: Int

    /// - Parameter largest: copies of the layers with `busiest` vectors, the most of all.
    init(largest: Int, busiest: Int) {
        self.largest = largest
        self.busiest = busiest
    }

    /// - Parameters:
    ///   - largest: copies of the layers with the most vectors.
    ///   - workload: where the most vectors are looked up.
    ///   - parts: the parts of the network that share the replicas.
    init(largest: Int, workload: Workload, parts: NetworkParts = .all) {
        self.largest = largest
        var busiest = 1
        for group in workload.shapeGroups where group.count(in: parts) > 0 {
            busiest = max(busiest, group.shape.busiestVectors)
        }
        self.busiest = busiest
    }

    /// Copies of a layer: max(1, floor(largest x vectors / most vectors)), as a balanced pipeline has them (ISAAC, A.
    /// Shafiee et al., ISCA 2016). Layer-sequential execution profits likewise: time goes where the vectors are.
    func copies(of shape: MatrixShape) -> Int { max(1, largest * shape.busiestVectors / busiest) }
}
