import GSL
import Testing
import Verdicts

@Suite struct TableVerdictTests {
    /// Three designs in one group; the reference's objective and area are given.
    private func verdict(
        _ suspect: [Double], reference: [Double] = [100, 105, 200], area: [Double] = [1, 1, 1],
        suspectArea: [Double]? = nil, limits: [TableLimit] = [], groups: [String]? = nil, drawn: Bool = true
    ) throws -> TableVerdict {
        var values: [DesignTable.Column: [Double]] = [
            .init("energy", by: "chip"): reference, .init("energy", by: "model"): suspect,
            .init("area", by: "chip"): area,
        ]
        values[.init("area", by: "model")] = suspectArea
        let names = ["a", "b", "c", "d"].prefix(reference.count)
        return try TableVerdict(
            DesignTable(
                designs: Array(names), groups: groups ?? [String](repeating: "all", count: reference.count),
                values: values),
            TableVerdict.Question(
                reference: "chip", objective: "energy", limits: limits, suspects: ["model"], areDrawn: drawn,
                claim: Claim()))
    }

    @Test func theSuspectChoosesAndTheReferenceJudges() throws {
        let group = try verdict([3, 1, 2]).groups[0]
        #expect(group.choices[0].design == 1)
        #expect(group.choices[0].outcome == .legal(regret: 105.0 / 100 - 1))
        #expect(group.verdict.good == 1 && group.best == 0)
        #expect(try verdict([3, 2, 1]).groups[0].verdict.costly == 1)
    }

    @Test func illegalAndFasterIsAFailure() throws {
        let limit = TableLimit("area", .atMost, 2)
        // The best design is too large; the suspect has no area of its own and reads the reference's.
        let read = try verdict([1, 2, 3], area: [9, 1, 1], limits: [limit])
        #expect(read.groups[0].choices[0].design == 1 && read.groups[0].verdict.good == 1)
        // With an area of its own that is wrong, it takes the illegal design: no regret, a failure.
        let own = try verdict([1, 2, 3], area: [9, 1, 1], suspectArea: [1, 1, 1], limits: [limit])
        #expect(own.groups[0].choices[0].outcome == .illegal && own.groups[0].verdict.regret == nil)
        // It holds nothing to be legal.
        let nothing = try verdict([1, 2, 3], suspectArea: [5, 5, 5], limits: [limit])
        #expect(nothing.groups[0].choices[0].outcome == .nothingFound && nothing.groups[0].verdict.nothingFound == 1)
    }

    @Test func withoutALegalDesignThereIsNoAnswer() throws {
        for drawn in [true, false] {
            let none = try verdict(
                [1, 2, 3], area: [9, 5, 7], suspectArea: [1, 1, 1], limits: [TableLimit("area", .atMost, 2)],
                drawn: drawn)
            #expect(none.word == .noAnswer)
            #expect(none.groups[0].verdict.shortfall == Shortfall(limit: "area <= 2", excess: 1.5))
        }
        let one = try verdict([1], reference: [1], area: [9], limits: [TableLimit("area", .atMost, 2)])
        #expect(one.word == .noAnswer && !one.groups[0].cannotMove)
    }

    @Test func ofTiedDesignsTheWorstCounts() throws {
        let tied = try verdict([1, 1, 5]).groups[0].choices[0]
        #expect(tied.design == 1 && tied.tied == 2)
        let illegal = try verdict(
            [1, 1, 5], area: [9, 1, 1], suspectArea: [1, 1, 1], limits: [TableLimit("area", .atMost, 2)])
        #expect(illegal.groups[0].choices[0].outcome == .illegal)
    }

    @Test func tauIsWithinGroupsAndUndefinedWhereOneTiesAll() throws {
        // Pooled, the two groups rank perfectly; within each, the order is reversed.
        let two = try verdict(
            [2, 1, 20, 10], reference: [1, 2, 10, 20], area: [1, 1, 1, 1], groups: ["x", "x", "y", "y"])
        #expect(two.groups.map { $0.choices[0].kendallTau } == [-1, -1])
        #expect(two.groups.map(\.name) == ["x", "y"] && two.plan.draws == 2)
        #expect(try verdict([1, 1, 1]).groups[0].choices[0].kendallTau == nil)
    }

    @Test func groupsThatNothingCanMoveDoNotCount() throws {
        let same = try verdict([100, 105, 200])
        #expect(same.groups[0].cannotMove && same.word == nil && same.plan.cannotMove == ["all"])
        #expect(try verdict([1], reference: [1], area: [1]).groups[0].cannotMove)
        // A common scale moves no choice, but it does move the objective.
        #expect(try verdict([130, 136.5, 260]).groups[0].cannotMove == false)
    }

    @Test func aRowOfNamedSuspectsHasNoWord() throws {
        #expect(try verdict([1, 2, 3], drawn: false).word == nil)
        #expect(try verdict([1, 2, 3]).word == .notProven)
    }

    @Test func whatCannotBeJudgedIsRefused() throws {
        #expect(throws: TableError.notPositive(.init("energy", by: "chip"), design: "a", value: 0)) {
            try verdict([1, 2, 3], reference: [0, 1, 2])
        }
        #expect(throws: TableError.missing(.init("power", by: "chip"))) {
            try verdict([1, 2, 3], limits: [TableLimit("power", .atMost, 1)])
        }
    }

    /// 150 suspects, of which a known number is misled: the word follows from the number alone.
    @Test(arguments: [(150, Word.robust), (147, .robust), (140, .notProven), (130, .notProven), (105, .notRobust)])
    func aKnownShareGetsItsWord(harmless: Int, word: Word) throws {
        let seed: UInt64 = 30_005
        var stream = RandomStream(StreamKey(seed: seed, purpose: "test/table"))
        let reference = (0..<40).map { _ in 100 * (1 + 4 * stream.uniform()) }
        let best = reference.indices.min { reference[$0] < reference[$1] } ?? 0
        var values: [DesignTable.Column: [Double]] = [.init("energy", by: "chip"): reference]
        let names = (0..<150).map { "s\($0)" }
        for (index, name) in names.enumerated() {
            var wrong = reference.map { $0 * (1 + 0.02 * stream.uniform()) }
            if index >= harmless {
                // It praises a design that costs half as much again or more.
                let bad = reference.indices.first { reference[$0] > 1.5 * reference[best] } ?? 0
                wrong[bad] = 1
            }
            values[.init("energy", by: name)] = wrong
        }
        let table = DesignTable(
            designs: reference.indices.map { "d\($0)" }, groups: reference.map { _ in "all" }, values: values)
        let question = TableVerdict.Question(
            reference: "chip", objective: "energy", suspects: names, areDrawn: true, claim: try Claim())
        let verdict = try TableVerdict(table, question)
        #expect(verdict.plan.good == harmless, "seed \(seed)")
        #expect(verdict.word == word)
    }
}
