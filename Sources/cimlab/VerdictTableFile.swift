import Documents
import Verdicts

/// Reads the table of `cimlab verdict table` and finds the columns that the question needs.
struct VerdictTableFile {
    /// Designs, groups and every metric.
    let table: DesignTable
    /// The suspects: those named, or every simulator but the reference, in the order of the columns.
    let suspects: [String]

    /// - Throws: ``InputError`` with everything that is wrong, each at its cell.
    init(
        path: String, group: String?, reference: String, objective: String, limits: [TableLimit], suspects: [String]
    ) throws {
        let csv = try CSVTable(path: path)
        var problems = csv.problems
        let columns = Columns(csv.header, &problems)
        let groupPlace = columns.group(group, &problems)
        self.suspects = columns.suspects(
            reference: reference, objective: objective, limits: limits, named: suspects, &problems)
        // Rows are read only where the columns are known: one wrong name must not drown in its consequences.
        guard problems.isEmpty else { throw InputError(kind: .malformed, problems: problems) }
        let namePlace = columns.plain.first { $0 != groupPlace }
        var values: [DesignTable.Column: [Double]] = [:]
        for (place, column) in columns.metrics {
            values[column] = csv.rows.map { row in
                do throws(InputError) {
                    let value = try row[place].number()
                    if column == DesignTable.Column(objective, by: reference), value <= 0 {
                        problems +=
                            row[place].problem(
                                "\(column) is \(row[place].text); a regret is relative, so the objective of the reference must be "
                                    + "positive"
                            ).problems
                    }
                    return value
                } catch {
                    problems += error.problems
                    return .nan
                }
            }
        }
        if let groupPlace {
            for row in csv.rows where row[groupPlace].text.isEmpty {
                problems += row[groupPlace].problem("the design has no group").problems
            }
        }
        guard problems.isEmpty else { throw InputError(kind: .malformed, problems: problems) }
        table = DesignTable(
            designs: csv.rows.map { row in
                let name = namePlace.map { row[$0].text } ?? ""
                return name.isEmpty ? "line \(row[0].location.line)" : name
            }, groups: csv.rows.map { row in groupPlace.map { row[$0].text } ?? "all designs" }, values: values)
    }

    /// What the header says.
    private struct Columns {
        let header: [CSVTable.Cell]
        let metrics: [(place: Int, column: DesignTable.Column)]
        let plain: [Int]

        init(_ header: [CSVTable.Cell], _ problems: inout [Problem]) {
            self.header = header
            var metrics: [(place: Int, column: DesignTable.Column)] = []
            var plain: [Int] = []
            for (place, cell) in header.enumerated() {
                guard let mark = cell.text.lastIndex(of: "@") else {
                    plain.append(place)
                    continue
                }
                let metric = Self.trimmed(cell.text[..<mark])
                let simulator = Self.trimmed(cell.text[cell.text.index(after: mark)...])
                if metric.isEmpty || simulator.isEmpty {
                    problems += cell.problem("column '\(cell.text)' must be named metric@simulator").problems
                    continue
                }
                let column = DesignTable.Column(metric, by: simulator)
                if metrics.contains(where: { $0.column == column }) {
                    problems += cell.problem("column '\(column)' appears more than once").problems
                }
                metrics.append((place, column))
            }
            if metrics.isEmpty, let first = header.first {
                problems += first.problem("no column is named metric@simulator, such as energy@rtl").problems
            }
            self.metrics = metrics
            self.plain = plain
        }

        func group(_ name: String?, _ problems: inout [Problem]) -> Int? {
            guard let name, let first = header.first else { return nil }
            if let place = plain.first(where: { header[$0].text == name }) { return place }
            let isMetric = metrics.contains { $0.column.description == name }
            let message =
                isMetric
                ? "--group \(name): this column is a metric; a group is named by a column of its own"
                : "--group: no column '\(name)'" + hint(name, plain.map { header[$0].text })
            problems += first.problem(message).problems
            return nil
        }

        func suspects(
            reference: String, objective: String, limits: [TableLimit], named: [String], _ problems: inout [Problem]
        ) -> [String] {
            guard let first = header.first, !metrics.isEmpty else { return [] }
            var simulators: [String] = []
            for (_, column) in metrics where !simulators.contains(column.simulator) {
                simulators.append(column.simulator)
            }
            func has(_ metric: String, _ simulator: String) -> Bool {
                metrics.contains { $0.column == DesignTable.Column(metric, by: simulator) }
            }
            func measured(by simulator: String) -> [String] {
                metrics.filter { $0.column.simulator == simulator }.map(\.column.metric)
            }
            guard simulators.contains(reference) else {
                problems +=
                    first.problem(
                        "--reference: no column of a simulator '\(reference)'" + hint(reference, simulators)
                    ).problems
                return []
            }
            let wanted = [("--minimise", objective)] + limits.map { ("--limit", $0.metric) }
            for (option, metric) in wanted where !has(metric, reference) {
                problems +=
                    first.problem(
                        "\(option): missing column '\(metric)@\(reference)': the reference judges by this metric"
                            + hint(metric, measured(by: reference))
                    ).problems
            }
            for (index, name) in named.enumerated() {
                if name == reference {
                    problems += first.problem("--suspect \(name): it is the reference").problems
                } else if !simulators.contains(name) {
                    problems +=
                        first.problem(
                            "--suspect: no column of a simulator '\(name)'" + hint(name, simulators)
                        ).problems
                } else if named[..<index].contains(name) {
                    problems += first.problem("--suspect \(name) is named more than once").problems
                }
            }
            let suspects = named.isEmpty ? simulators.filter { $0 != reference } : named
            if suspects.isEmpty {
                problems += first.problem("'\(reference)' is the only simulator: there is no suspect").problems
            }
            for name in suspects where simulators.contains(name) && !has(objective, name) {
                problems +=
                    first.problem(
                        "missing column '\(objective)@\(name)': a suspect chooses by this metric; name the suspects by "
                            + "--suspect to leave '\(name)' out"
                    ).problems
            }
            return suspects
        }

        private func hint(_ word: String, _ known: [String]) -> String {
            if let near = didYouMean(word, among: known) { return "; did you mean '\(near)'?" }
            let shown = known.prefix(12).joined(separator: ", ")
            return known.isEmpty ? "" : "; there is: \(shown)\(known.count > 12 ? ", ..." : "")"
        }

        private static func trimmed(_ text: Substring) -> String {
            var rest = text
            while rest.first == " " { rest.removeFirst() }
            while rest.last == " " { rest.removeLast() }
            return String(rest)
        }
    }
}
