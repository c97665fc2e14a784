import ArgumentParser

/// `cimlab search`: one nested search, proofs, and what searches are worth.
struct SearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Search networks and chips together, and measure the search itself.",
        discussion: """
            `cimlab search FILE` is `cimlab search run FILE`: one nested search with the scenarios of an experiment file.
            """,
        subcommands: [
            SearchRun.self, SearchProveCommand.self, SearchCheckCommand.self, SearchRecheckCommand.self,
            SearchGradeCommand.self, SearchTableCommand.self,
        ],
        defaultSubcommand: SearchRun.self)
}
