import ArgumentParser

/// Refuses options that were typed where they change nothing. A default hides whether an option was typed, so this looks at the
/// command line itself.
///
/// - Parameters:
///   - options: the options, as they are typed.
///   - hasEffect: whether they change anything here.
///   - place: where they do not, to follow "has no effect": `without --variation`.
/// - Throws: `ValidationError` with the first of them.
func requireEffect(of options: String..., when hasEffect: Bool, else place: String) throws {
    guard !hasEffect else { return }
    for option in options
    where CommandLine.arguments.contains(where: { $0 == option || $0.hasPrefix(option + "=") }) {
        throw ValidationError("\(option) has no effect \(place)")
    }
}
