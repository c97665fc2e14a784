/// The known word nearest to `word`, if it is near enough to be a slip: at most one edit per three letters.
///
/// An edit inserts, removes or replaces a letter or swaps two neighbours; case does not count. Of equally near words
/// the first one wins.
public func didYouMean(_ word: String, among known: [String]) -> String? {
    let letters = Array(word.lowercased())
    // Longer words are not typing slips, and the comparison costs their product.
    guard letters.count <= 100 else { return nil }
    var best: (word: String, distance: Int)?
    for candidate in known {
        let other = Array(candidate.lowercased())
        let allowed = max(1, max(letters.count, other.count) / 3)
        guard (letters.count - other.count).magnitude <= allowed else { continue }
        let distance = editDistance(letters, other)
        if distance <= allowed, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.word
}

/// Optimal string alignment distance.
private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for row in 0..<a.count {
        var current = [row + 1]
        for column in 0..<b.count {
            var distance = min(last[column] + (a[row] == b[column] ? 0 : 1), last[column + 1] + 1, current[column] + 1)
            if row > 0, column > 0, a[row] == b[column - 1], a[row - 1] == b[column] {
                distance = min(distance, beforeLast[column - 1] + 1)
            }
            current.append(distance)
        }
        beforeLast = last
        last = current
    }
    return last[b.count]
}
