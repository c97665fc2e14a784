import Foundation

/// The report as GitHub-flavoured Markdown; pictures are links to `figures/`.
struct MarkdownReport {
    let report: Report
    /// Files of every figure, by figure id, relative to the figures folder.
    let files: [String: [String]]

    func text() -> String {
        var lines = ["# \(escape(report.title))", "", escape(report.question), ""]
        let mark = report.completeness.isComplete ? "Complete" : "**PARTIAL**"
        lines += ["\(mark): \(escape(report.completeness.text)).", ""]
        if !report.answers.isEmpty {
            lines += report.answers.map { "- **\(escape($0.label)).** \(escape($0.text))" } + [""]
        }
        lines += verdicts()
        for section in report.sections {
            lines += ["## \(escape(section.title))", ""]
            for block in section.blocks { lines += self.lines(block) + [""] }
        }
        lines += ["## Provenance", ""]
        lines += grid(
            headings: ["what", "value"], numeric: [false, false],
            rows: report.provenance.map { [escape($0.name), escape($0.value)] })
        lines += ["", "Make this report again:", ""] + fence(report.reproduceCommand)
        return lines.joined(separator: "\n") + "\n"
    }

    private func verdicts() -> [String] {
        guard !report.verdicts.isEmpty else { return [] }
        let rows = report.verdicts.map { verdict in
            [
                "**\(verdict.outcome.symbol) \(verdict.outcome.rawValue)**",
                "**\(escape(verdict.claim)).** \(escape(verdict.meaning))", escape(verdict.goodText),
                escape(verdict.illegal), escape(verdict.regret), escape(verdict.basis),
            ]
        }
        return ["## Verdict", ""]
            + grid(
                headings: [
                    "verdict", "error of the simulator", "good draws", "illegal", "mean regret", "judged on",
                ],
                numeric: [false, false, true, true, false, false], rows: rows) + [""]
    }

    private func lines(_ block: ReportBlock) -> [String] {
        switch block {
        case .paragraph(let text): return [escape(text)]
        case .list(let items): return items.map { "- \(escape($0))" }
        case .note(let text): return ["> **Note.** \(escape(text))"]
        case .code(let text): return fence(text)
        case .table(let table): return lines(table)
        case .figure(let figure): return lines(figure)
        }
    }

    private func lines(_ table: ReportTable) -> [String] {
        let rows = table.rows.map { row in
            row.map { cell in
                cell.address.map { "[\(escape(cell.text))](<\(address($0))>)" } ?? escape(cell.text)
            }
        }
        let caption = table.caption.isEmpty ? "" : " \(escape(table.caption))"
        return ["**\(escape(table.title)).**\(caption)", ""]
            + grid(
                headings: table.columns.map { escape($0.heading) }, numeric: table.columns.map(\.isNumeric), rows: rows)
    }

    private func lines(_ figure: Figure) -> [String] {
        let heading = "**Figure \(escape(figure.id)). \(escape(figure.title)).**"
        if let reason = figure.noData { return ["\(heading) \(escape(reason))"] }
        let links = (files[figure.id] ?? []).map { "[\(escape($0))](figures/\($0))" }.joined(separator: " · ")
        return [
            "![\(escape(figure.alternative))](figures/\(figure.id).svg)", "", "\(heading) \(escape(figure.caption))",
            "",
            "Data and script: \(links)",
        ]
    }

    private func grid(headings: [String], numeric: [Bool], rows: [[String]]) -> [String] {
        let rule = numeric.map { $0 ? "---:" : "---" }
        return ([headings, rule] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
    }

    private func fence(_ text: String) -> [String] {
        var fence = "```"
        while text.contains(fence) { fence += "`" }
        return [fence] + text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) + [fence]
    }

    /// Keeps text text: Markdown's and HTML's special characters lose their meaning, line breaks become spaces.
    func escape(_ text: String) -> String {
        var result = ""
        let scalars = Array(GnuplotText.oneLine(text).unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\\", "`", "*", "[", "]", "|", "#": result += "\\" + String(scalar)
            case "_", "~":
                // Inside a word an underscore is plain text already.
                let isInner =
                    scalar == "_" && index > 0 && index + 1 < scalars.count && isWord(scalars[index - 1])
                    && isWord(scalars[index + 1])
                result += (isInner ? "" : "\\") + String(scalar)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    private func address(_ text: String) -> String {
        GnuplotText.oneLine(text).replacingOccurrences(of: "<", with: "%3C").replacingOccurrences(of: ">", with: "%3E")
            .replacingOccurrences(of: "|", with: "%7C").replacingOccurrences(of: " ", with: "%20")
    }
}
