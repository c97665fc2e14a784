import ArgumentParser
import Documents
import Foundation
import Quantities
import Reporting
import Verdicts

extension VerdictCommand {
    /// `cimlab verdict table`.
    struct Table: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Which designs do simulators choose from your table, and what does the reference say of them?",
            discussion: """
                The shortest way to a verdict: no experiment, only a table. Rows are designs; a column named metric@simulator is that \
                metric by that simulator; other columns describe the design (the first of them names it). Every simulator but the \
                reference is a suspect. In each group it takes the legal design with the smallest metric as it sees it; the reference \
                says whether that design is legal and how far it is from the best legal one of the group (its regret). Of designs that \
                a suspect ties, the worst counts. A limit on a metric that a suspect lacks is read from the reference.

                With --suspects drawn the suspects are a random sample of wrong simulators, and the word is about all of them: robust \
                if, at the confidence, more than the share leave a legal design within the margin; not robust if fewer do; else not \
                proven. 29 draws without a failure are the fewest that prove 90 % at 95 %. Without it, the answer is for these \
                simulators only, and the word stays open. The file's word needs every group.

                Try: cimlab verdict table examples/verdict-table/dosa-designs.csv --reference rtl --minimise edp --group network

                Ends with 0 for robust and for an answer about these simulators, 2 for not robust and for no answer (nothing is legal), \
                3 for not proven, 65 for a table that cannot be read.
                """)

        enum Sample: String, ExpressibleByArgument, CaseIterable { case named, drawn }

        @Argument(help: "The table, comma-separated.")
        var file: String
        @Option(help: "The simulator that judges.")
        var reference: String
        @Option(name: [.customLong("minimise"), .customLong("minimize")], help: "The metric that is minimised.")
        var minimise: String
        @Option(help: ArgumentHelp("Designs with the same text in this column are alternatives.", valueName: "column"))
        var group: String?
        @Option(help: "'METRIC <= VALUE' or '>=', in the unit of the column; repeatable.")
        var limit: [String] = []
        @Option(parsing: .upToNextOption, help: "The suspects; all simulators but the reference without it.")
        var suspect: [String] = []
        @Option(help: "named: these simulators; drawn: a random sample of wrong ones.")
        var suspects = Sample.named
        @Option(help: "Of the wrong simulators, how many must do no harm.")
        var share = "90 %"
        @Option(help: "The regret that counts as none.")
        var margin = "10 %"
        @Option(help: "How sure the word must be.")
        var confidence = "95 %"
        @Option(
            parsing: .upToNextOption,
            help: "Draws of earlier tables that ended in \"not proven\"; this one is judged on its new suspects alone.")
        var earlierDraws: [Int] = []
        @Option(help: ArgumentHelp("Draw the verdict into this folder (needs gnuplot).", valueName: "folder"))
        var figure: String?
        @Flag(help: "Print a JSON document.")
        var json = false

        func run() throws {
            try withEndings {
                let claim = try claim()
                let limits = try limit.map(Self.limit)
                let source = try VerdictTableFile(
                    path: file, group: group, reference: reference, objective: minimise, limits: limits,
                    suspects: suspect)
                let verdict = try TableVerdict(
                    source.table,
                    TableVerdict.Question(
                        reference: reference, objective: minimise, limits: limits, suspects: source.suspects,
                        areDrawn: suspects == .drawn, claim: claim))
                if let figure {
                    let drawn = VerdictTableFigure(verdict: verdict, table: source.table).figure()
                    _ = try FigureRenderer(gnuplot: Gnuplot()).render(drawn, into: figure)
                }
                if json {
                    try printJSON(VerdictTableDocument(verdict: verdict, table: source.table))
                } else {
                    try printResult(VerdictTableText(verdict: verdict, table: source.table).text)
                }
                switch verdict.word {
                case .notRobust, .noAnswer: throw ExitCode(Ending.outsideLimits.rawValue)
                case .notProven: throw ExitCode(Ending.incomplete.rawValue)
                case .robust, nil: break
                }
            }
        }

        private func claim() throws -> Claim {
            func fraction(_ name: String, _ text: String) throws -> Double {
                guard let value = DecimalText.parseFraction(text) else {
                    throw ValidationError("--\(name) takes a percentage such as '90 %', not '\(text)'")
                }
                guard value <= 1 || text.hasSuffix("%") else {
                    throw ValidationError("--\(name) \(text): write '\(text) %' for a percentage")
                }
                return value
            }
            do {
                return try Claim(
                    share: fraction("share", share), margin: fraction("margin", margin),
                    confidence: fraction("confidence", confidence), earlierDraws: earlierDraws)
            } catch let error as VerdictError {
                throw ValidationError("\(error)")
            }
        }

        static func limit(_ text: String) throws -> TableLimit {
            let parts = text.split(separator: /\s*(<=|>=|≤|≥)\s*/, omittingEmptySubsequences: false)
            guard parts.count == 2, let match = text.firstMatch(of: /<=|>=|≤|≥/) else {
                throw ValidationError("--limit takes 'METRIC <= VALUE' or 'METRIC >= VALUE', not '\(text)'")
            }
            let metric = parts[0].trimmingCharacters(in: .whitespaces)
            let number = parts[1].trimmingCharacters(in: .whitespaces)
            guard !metric.isEmpty, let bound = DecimalText.parse(number) else {
                throw ValidationError(
                    "--limit '\(text)': '\(number)' is not a number; write it in the unit of the column, without one")
            }
            return TableLimit(metric, ["<=", "≤"].contains(match.0) ? .atMost : .atLeast, bound)
        }
    }
}
