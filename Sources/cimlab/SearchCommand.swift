import ArgumentParser

/// `cimlab search`: one nested search, or what the search itself is worth.
struct SearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Search networks and chips together, and measure the search itself.",
        discussion: """
            `cimlab search FILE` is `cimlab search run FILE`: one nested search with the scenarios of an experiment file.
            """,
        subcommands: [
            SearchRun.self, SearchTableCommand.self, SearchAuditCommand.self, SearchRegretCommand.self,
            SearchProblemsCommand.self,
        ],
        defaultSubcommand: SearchRun.self)
}
