/// What a process asks of the one that reads MATLAB files for it: one line of JSON each. Every request names the file, so
/// that a reader that had to be started again needs no memory.
enum MatRequest: Codable {
    /// Opens it, anew if it is open. Answered by `version`.
    case open(path: String)
    /// Answered by `description`.
    case describe(path: String, name: String)
    /// Answered by `bytes`, and behind that line the elements as this machine holds them.
    case part(path: String, name: String, starts: [Int], counts: [Int], elements: String)

    /// The file it is about.
    var path: String {
        switch self {
        case .open(let path), .describe(let path, _), .part(let path, _, _, _, _): path
        }
    }
}

/// The answers, one line of JSON each.
enum MatAnswer: Codable, Sendable {
    case version(MatVersion)
    case description(MatDescription)
    case bytes(Int)
    case failure(MatError)
}
