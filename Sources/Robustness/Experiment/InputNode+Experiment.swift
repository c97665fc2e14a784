import Documents
import Foundation
import Quantities
import ViTMoE

extension InputNode {
    /// Weight storage: `10 MB` is 10 x 2^20 bytes, since macros come in powers of two.
    func megabytes() -> Int? { bytes(in: 1024...(1_000_000 << 20)) }
}

extension InputNode {
    /// `balanced`, `worst`, or for every block a list of its experts' shares of the tokens.
    func expertRouting() -> ExpertRouting? {
        if isList { return list { $0.list { $0.fraction(in: 0...1) } }.map(ExpertRouting.shares) }
        switch string(oneOf: ["balanced", "worst"]) {
        case "balanced": return .balanced
        case "worst": return .worst
        default: return nil
        }
    }
}

extension InputMapping {
    /// `{height: 480, width: 640}`, in pixels.
    func imageSize(heightIn heights: ClosedRange<Int>, widthIn widths: ClosedRange<Int>) -> ImageSize? {
        let height = required("height")?.int(in: heights)
        let width = required("width")?.int(in: widths)
        finish()
        guard let height, let width else { return nil }
        return ImageSize(height: height, width: width)
    }
}

/// A fraction as people read it: `12.5 %`.
func percent(_ fraction: Double) -> String { DecimalText.percent(fraction, digits: 6) }

/// The folder of a path.
func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// A path that a file names, seen from that file's folder.
func sibling(_ name: String, of path: String) -> String {
    name.hasPrefix("/") ? name : "\(folder(of: path))/\(name)"
}

extension InputNode {
    /// A file that another one names. An experiment from somebody else shall not read what is not its own: the file must
    /// lie below the folder of the naming file, below the folder where the program was started, or below one of the
    /// folders of the variable `CIMLAB_ALLOWED_FOLDERS` (separated by colons). Links inside these are the user's own.
    func file(of path: String) -> String? { string().flatMap { contained($0, of: path) } }

    /// The same for a name that was read already.
    func contained(_ name: String, of path: String) -> String? {
        let named = sibling(name, of: path)
        let extra = ProcessInfo.processInfo.environment["CIMLAB_ALLOWED_FOLDERS"] ?? ""
        let allowed = [folder(of: path), "."] + extra.split(separator: ":").map(String.init)
        let target = standardized(named)
        guard allowed.contains(where: { isPath(target, below: standardized($0)) }) else {
            report(
                "'\(name)' leads to \(target), outside of the folder of this file and of the current one; move the file, or "
                    + "allow its folder by CIMLAB_ALLOWED_FOLDERS=\(folder(of: target))")
            return nil
        }
        return named
    }
}

/// An absolute path without `.` and `..`, by its letters alone.
private func standardized(_ path: String) -> String {
    let absolute = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    var parts: [Substring] = []
    for part in absolute.split(separator: "/") where part != "." {
        if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
}

private func isPath(_ path: String, below folder: String) -> Bool {
    path == folder || folder == "/" || path.hasPrefix(folder + "/")
}

extension InputNode {
    /// A name that can stand in the run store.
    func planName() -> String? {
        guard let name = string() else { return nil }
        let isPlain =
            name.utf8.allSatisfy { $0 < 128 } && name.allSatisfy { $0.isLetter || $0.isNumber || "._-".contains($0) }
        guard isPlain, (1...40).contains(name.count) else {
            report("'\(name)' is no name: use 1 to 40 letters, digits, '.', '_' or '-'")
            return nil
        }
        return name
    }

    /// A list in which nothing stands twice.
    func distinct<Element: Hashable>(_ read: (InputNode) -> Element?) -> [Element]? {
        guard let elements = list(of: read) else { return nil }
        guard Set(elements).count == elements.count else {
            report("names something twice")
            return nil
        }
        return elements
    }
}
