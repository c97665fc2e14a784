import Foundation

/// A gnuplot SVG made fit for a page that holds several: ids unique, no XML prologue, named for screen readers.
enum InlineSVG {
    static func element(_ svg: String, id: String, title: String, description: String) -> String {
        var text = svg
        if let start = text.range(of: "<svg") { text = String(text[start.lowerBound...]) }
        // gnuplot names every plot "<id>_plot_3" in a title element, which browsers show as a tooltip.
        text = text.replacing(/<title>[^<]*<\/title>/, with: "")
        text = text.replacing(/<desc>[^<]*<\/desc>/, with: "")
        text = text.replacing(/\bid=(["'])([^"']*)["']/) { "id=\($0.1)\(id)-\($0.2)\($0.1)" }
        text = text.replacing(/href=(["'])#([^"']*)["']/) { "href=\($0.1)#\(id)-\($0.2)\($0.1)" }
        text = text.replacing(/url\(#([^)]*)\)/) { "url(#\(id)-\($0.1))" }
        let names =
            "<title id=\"\(id)-title\">\(escape(title))</title><desc id=\"\(id)-desc\">\(escape(description))</desc>"
        var attributes = "<svg role=\"img\" aria-labelledby=\"\(id)-title \(id)-desc\""
        if let box = text.firstMatch(of: /viewBox="0 0 (\d+) \d+"/), let width = Int(box.1) {
            // At most 1.25 times its nominal size; on a narrow screen a picture scrolls before its text gets too small.
            attributes += " style=\"max-width:\(width * 5 / 4)px;min-width:\(min(width * 3 / 4, 720))px\""
        }
        if let tag = text.range(of: "<svg"), let end = text.range(of: ">", range: tag.upperBound..<text.endIndex) {
            text.insert(contentsOf: names, at: end.upperBound)
            text.replaceSubrange(tag, with: attributes)
        }
        return text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
            .joined(separator: "\n")
    }

    /// Escapes by Unicode scalar: a quote followed by a combining mark is still a quote to an HTML parser.
    static func escape(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
