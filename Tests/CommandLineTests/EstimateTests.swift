import Foundation
import Testing

/// `cimlab estimate` and its design files.
@Suite struct EstimateTests {
    @Test("estimate: the document's figures agree with each other, and stdout holds nothing else")
    func estimate() throws {
        let command = try Command(["estimate", "experiments/designs/rram-energy.yaml", "--json"])
        #expect(command.status == 0, "\(command.errors)")
        let parsed = try JSONSerialization.jsonObject(with: Data(command.output.utf8)) as? [String: Any]
        let document = try #require(parsed)
        let energy = try #require(document["energy_J"] as? Double)
        let macs = try #require(document["macs"] as? Double)
        let efficiency = try #require(document["topsPerWatt"] as? Double)
        #expect(abs(efficiency * 1e12 * energy / (2 * macs) - 1) < 1e-9)
        let rows = try #require(document["breakdown"] as? [[String: Any]])
        let sum = rows.reduce(0) { $0 + (($1["energy_J"] as? Double) ?? .nan) }
        #expect(abs(sum / energy - 1) < 1e-9, "components add up to \(sum) of \(energy)")
    }

    @Test(
        "a wrong design file ends with 65 and names line, column, value and rule",
        arguments: [
            ("rows: 256", "rows: 0", "rows"), ("ADC bits: 6", "ADC bits: 20", "ADC bits"),
            ("active rows: 64", "active rows: 300", "active rows"),
            ("experts: 3, hidden", "experts: 0, hidden", "experts"),
            ("supply: 0.9 V", "supply: 0.9", "V"), ("supply: 0.9 V", "supply: 5 V", "supply"),
            ("tiles: 52", "tyles: 52", "did you mean 'tiles'"), ("node: 28 nm", "node: .nan nm", "node"),
        ])
    func wrongDesign(old: String, new: String, hint: String) throws {
        let original = try String(
            contentsOfFile: Command.root + "/experiments/designs/rram-energy.yaml", encoding: .utf8)
        try #require(original.contains(old))
        let folder = try ScratchFolder()
        let path = try folder.write("design.yaml", original.replacingOccurrences(of: old, with: new))
        let command = try Command(["estimate", path])
        #expect(command.status == 65, "\(command.errors)")
        #expect(command.errors.contains(hint), "\(command.errors)")
        #expect(
            command.errors.range(of: "design.yaml:[0-9]+:[0-9]+: ", options: .regularExpression) != nil,
            "no line and column in \(command.errors)")
        #expect(command.output.isEmpty)
    }

    @Test("a hybrid design is estimated, and what its memories must share is checked at its line")
    func hybrid() throws {
        let command = try Command(["estimate", "experiments/designs/hybrid.yaml", "--breakdown", "layer", "--json"])
        #expect(command.status == 0, "\(command.errors)")
        #expect(command.output.contains("\"holds\""))
        let original = try String(contentsOfFile: Command.root + "/experiments/designs/hybrid.yaml", encoding: .utf8)
        let folder = try ScratchFolder()
        for (old, new, hint) in [
            ("holds: [block 4]", "holds: [block 5]", "block 1 ... block 4, decoder"),
            ("rramAnalog, node: 28 nm", "rramAnalog, node: 22 nm", "as on the rest of the chip"),
        ] {
            let path = try folder.write("hybrid.yaml", original.replacingOccurrences(of: old, with: new))
            let wrong = try Command(["estimate", path])
            #expect(wrong.status == 65 && wrong.errors.contains(hint), "\(wrong.errors)")
            #expect(wrong.errors.range(of: "hybrid.yaml:2[0-9]:", options: .regularExpression) != nil)
        }
    }

    @Test("expert routing: worst takes the time that balanced predicts for it, wrong shares name their line")
    func expertRouting() throws {
        func estimate(_ path: String) throws -> (latency: Double, experts: [String: Any]) {
            let command = try Command(["estimate", path, "--json"])
            let document = try JSONSerialization.jsonObject(with: Data(command.output.utf8)) as? [String: Any]
            return (
                try #require(document?["latency_s"] as? Double), try #require(document?["experts"] as? [String: Any])
            )
        }
        let original = try String(
            contentsOfFile: Command.root + "/experiments/designs/rram-energy.yaml", encoding: .utf8)
        let folder = try ScratchFolder()
        func write(_ routing: String) throws -> String {
            let line = "experts charged: topK"
            return try folder.write(
                "routed.yaml",
                original.replacingOccurrences(of: line, with: "\(line)\n  expert routing: \(routing)"))
        }
        let balanced = try estimate("experiments/designs/rram-energy.yaml")
        let worst = try estimate(write("worst"))
        #expect(worst.latency > balanced.latency)
        #expect(balanced.experts["worstLatency_s"] as? Double == worst.latency)
        #expect(worst.experts["busiestShares"] as? [Double] == [1, 1, 1, 1])
        let shares = try estimate(
            write("[[50 %, 25 %, 25 %], [0.4, 0.3, 0.3], [1, 0, 0, 0], [0.2, 0.2, 0.2, 0.2, 0.2]]"))
        #expect(balanced.latency < shares.latency && shares.latency < worst.latency)
        for (routing, hint) in [
            ("wurst", "not one of balanced, worst"), ("[[0.5, 0.5], [1], [1], [1]]", "2 shares for 3 experts"),
            ("[[0.5, 0.25, 0.5], [1], [1], [1]]", "sum 1.25"),
        ] {
            let wrong = try Command(["estimate", write(routing)])
            #expect(wrong.status == 65 && wrong.errors.contains(hint), "\(wrong.errors)")
            #expect(wrong.errors.range(of: "routed.yaml:1[0-9]:", options: .regularExpression) != nil)
        }
    }

    @Test("weights that do not fit are refused with need and capacity, or charged when allowed")
    func overflow() throws {
        let original = try String(
            contentsOfFile: Command.root + "/experiments/designs/rram-energy.yaml", encoding: .utf8)
        let folder = try ScratchFolder()
        try #require(original.contains("tiles: 52"))
        let path = try folder.write(
            "small.yaml", original.replacingOccurrences(of: "tiles: 52", with: "tiles: 2"))
        let refused = try Command(["estimate", path])
        #expect(refused.status == 65)
        #expect(
            refused.errors.contains("need") && refused.errors.contains("the chip has 16"),
            "\(refused.errors)")
        let chips = try Command(["estimate", path, "--overflow", "chips"])
        #expect(chips.status == 0 && chips.output.contains("equal chips"), "\(chips.errors)")
        let rewrite = try Command(["estimate", path, "--overflow", "rewrite"])
        #expect(rewrite.status == 0 && rewrite.output.contains("worn out after"), "\(rewrite.errors)")
        let reload = try Command(["estimate", path, "--overflow", "reload"])
        #expect(reload.status == 65, "RRAM is never reloaded")
    }

    @Test("5 V at 7 nm: the field, the value and the limit of the node")
    func supplyOfTheNode() throws {
        let original = try String(
            contentsOfFile: Command.root + "/experiments/designs/rram-energy.yaml", encoding: .utf8)
        let folder = try ScratchFolder()
        for (supply, limit) in [("5 V", "0.3 ... 5"), ("1.2 V", "0.5 ... 1.1")] {
            let path = try folder.write(
                "hot.yaml",
                original.replacingOccurrences(
                    of: "node: 28 nm, supply: 0.9 V", with: "node: 7 nm, supply: \(supply)"))
            let command = try Command(["estimate", path])
            #expect(command.status == 65, "\(command.errors)")
            #expect(
                command.errors.contains("supply") && command.errors.contains("V"), "\(command.errors)")
            if supply == "1.2 V" { #expect(command.errors.contains(limit), "\(command.errors)") }
        }
    }

    @Test("a breakdown as a table: the layers add up to the document's energy; one form at a time")
    func breakdownTable() throws {
        let design = "experiments/designs/rram-energy.yaml"
        let table = try Command(["estimate", design, "--breakdown", "layer", "--csv"])
        #expect(table.status == 0, "\(table.errors)")
        let lines = table.output.split(separator: "\n")
        #expect(lines.first == "name,energy_J,latency_s,area_m2")
        let sum = lines.dropFirst().reduce(0.0) { $0 + (Double($1.split(separator: ",")[1]) ?? .nan) }
        let document = try Command(["estimate", design, "--json"])
        let parsed =
            try JSONSerialization.jsonObject(with: Data(document.output.utf8)) as? [String: Any]
        let energy = try #require(parsed?["energy_J"] as? Double)
        #expect(abs(sum / energy - 1) < 1e-9)
        #expect(try Command(["estimate", design, "--csv", "--json"]).status == 64)
    }
}
