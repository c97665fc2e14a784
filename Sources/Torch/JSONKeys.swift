/// Keys of JSON text that appear twice in one object, which decoders accept in silence: one of the values would be lost.
enum JSONKeys {
    /// The first key that appears twice in one object; nil where there is none. For text that a decoder has accepted.
    static func duplicate(in text: some Sequence<UInt8>) -> String? {
        // The keys of every open object; nil for an open array.
        var open: [Set<[UInt8]>?] = []
        var word: [UInt8] = []
        var last: [UInt8] = []
        var isQuoted = false
        var isEscaped = false
        for byte in text {
            if isQuoted {
                if isEscaped {
                    isEscaped = false
                    word += [UInt8(ascii: "\\"), byte]
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isQuoted = false
                    last = word
                } else {
                    word.append(byte)
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""):
                isQuoted = true
                word = []
            case UInt8(ascii: "{"): open.append([])
            case UInt8(ascii: "["): open.append(nil)
            case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = open.popLast()
            case UInt8(ascii: ":"):
                guard let place = open.indices.last, open[place] != nil else { continue }
                if open[place]?.insert(last).inserted == false { return String(decoding: last, as: UTF8.self) }
            default: break
            }
        }
        return nil
    }
}
