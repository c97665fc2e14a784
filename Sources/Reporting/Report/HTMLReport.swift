import Foundation
import Mustache

/// The report as one HTML file: everything that is needed to read it is inside.
struct HTMLReport {
    let report: Report
    let files: [String: [String]]
    /// gnuplot's SVG by figure id.
    let pictures: [String: String]

    func text() throws -> String {
        var library = MustacheLibrary()
        try library.register(HTMLTemplate.figure, named: "figure")
        try library.register(HTMLTemplate.table, named: "table")
        let template = try MustacheTemplate(string: HTMLTemplate.page)
        return template.render(context, library: library)
    }

    private var context: [String: Any] {
        [
            "style": HTMLTemplate.style,
            "pageTitle": safe(report.title),
            "question": safe(report.question),
            "isComplete": report.completeness.isComplete,
            "completeness": safe(report.completeness.text),
            "hasAnswers": !report.answers.isEmpty,
            "answers": report.answers.map { ["label": safe($0.label), "text": safe($0.text)] },
            "hasVerdicts": !report.verdicts.isEmpty,
            "verdicts": report.verdicts.map(verdict),
            "sections": report.sections.enumerated().map { section($0.element, number: $0.offset + 1) },
            "provenance": report.provenance.map { ["name": safe($0.name), "value": safe($0.value)] },
            "reproduce": safe(report.reproduceCommand, keepsLines: true),
        ]
    }

    private func verdict(_ verdict: Verdict) -> [String: Any] {
        let classes: [Verdict.Outcome: String] = [.robust: "yes", .notRobust: "no", .noAnswer: "no"]
        return [
            "class": classes[verdict.outcome] ?? "open", "symbol": verdict.outcome.symbol,
            "word": verdict.outcome.rawValue, "claim": safe(verdict.claim), "meaning": safe(verdict.meaning),
            "good": safe(verdict.goodText), "regret": safe(verdict.regret), "illegal": safe(verdict.illegal),
            "basis": safe(verdict.basis),
        ]
    }

    private func section(_ section: ReportSection, number: Int) -> [String: Any] {
        ["anchor": "s\(number)", "heading": safe(section.title), "blocks": section.blocks.map(block)]
    }

    /// Exactly one of the keys is there; the template prints that one.
    private func block(_ block: ReportBlock) -> [String: Any] {
        switch block {
        case .paragraph(let text): ["paragraph": safe(text)]
        case .list(let items): ["list": ["items": items.map { safe($0) }] as [String: Any]]
        case .note(let text): ["note": safe(text)]
        case .code(let text): ["code": safe(text, keepsLines: true)]
        case .table(let table): ["table": self.table(table)]
        case .figure(let figure): ["figure": self.figure(figure)]
        }
    }

    private func table(_ table: ReportTable) -> [String: Any] {
        [
            "tableTitle": safe(table.title), "tableCaption": safe(table.caption),
            // More columns than a sheet of paper holds upright.
            "isWide": table.columns.count > 8,
            "headings": table.columns.map { ["text": safe($0.heading), "class": $0.isNumeric ? "n" : "t"] },
            "rows": table.rows.map { row in
                [
                    "cells": row.enumerated().map { index, cell -> [String: Any] in
                        let isNumeric = table.columns.indices.contains(index) && table.columns[index].isNumeric
                        var entry: [String: Any] = ["text": safe(cell.text), "class": isNumeric ? "n" : "t"]
                        entry["link"] = cell.address.map { ["address": safe($0)] } ?? false
                        return entry
                    }
                ]
            },
        ]
    }

    private func figure(_ figure: Figure) -> [String: Any] {
        var entry: [String: Any] = [
            "id": figure.id, "title": safe(figure.title), "caption": safe(figure.caption),
            "empty": figure.noData.map { ["reason": safe($0)] as Any } ?? false,
            "files": (files[figure.id] ?? []).map { ["name": $0] },
        ]
        entry["svg"] =
            pictures[figure.id].map {
                InlineSVG.element(
                    $0, id: figure.id, title: "Figure \(figure.id). \(safe(figure.title))",
                    description: safe(figure.alternative))
            } ?? ""
        return entry
    }

    /// Text that the template's escaping cannot miss: it escapes whole characters, and a quote with a combining mark is
    /// another character, so a zero-width space is put between them. Control characters become spaces.
    private func safe(_ text: String, keepsLines: Bool = false) -> String {
        let lines = keepsLines ? text.components(separatedBy: "\n") : [text]
        return lines.map { line in
            var result = String.UnicodeScalarView()
            for scalar in GnuplotText.oneLine(line).unicodeScalars {
                if let last = result.last, "<>&\"'".unicodeScalars.contains(last), scalar.properties.isGraphemeExtend {
                    result.append("\u{200B}")
                }
                result.append(scalar)
            }
            return String(result)
        }.joined(separator: "\n")
    }
}
