import Documents
import Quantities
import ViTMoE

extension InputNode {
    /// Weight storage: `10 MB` is 10 x 2^20 bytes, since macros come in powers of two.
    func megabytes() -> Int? {
        guard let text = string() else { return nil }
        let digits = text.hasSuffix("MB") ? text.dropLast(2).filter { $0 != " " } : ""
        guard let value = Double(String(digits)), (0.001...1_000_000).contains(value) else {
            report("'\(text)' is no weight storage between 0.001 MB and 1000000 MB; write for example 10 MB")
            return nil
        }
        return Int(value * 1_048_576)
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
