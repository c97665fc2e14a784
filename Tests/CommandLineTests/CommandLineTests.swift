import Foundation
import Testing

@Suite struct CommandLineTests {
    private static let verbs = [
        "reproduce", "calibrate", "predict", "circuits", "estimate", "train", "search", "sweep", "report", "cell",
        "doctor", "images", "network", "evaluate", "audit", "quantize", "distill", "scaling", "variation", "store",
        "verdict", "simulate",
    ]

    @Test("every verb explains itself", arguments: verbs)
    func help(verb: String) throws {
        let command = try Command([verb, "--help"])
        #expect(command.status == 0)
        #expect(command.output.contains("OVERVIEW:") && command.output.contains("USAGE: cimlab \(verb)"))
        #expect(command.errors.isEmpty)
    }

    @Test("the command lists every verb and the exit codes")
    func overview() throws {
        let command = try Command(["--help"])
        #expect(command.status == 0)
        for verb in Self.verbs { #expect(command.output.contains("  \(verb)"), "\(verb) is not listed") }
        #expect(command.output.contains("65 bad input"))
    }

    @Test(
        "a file that is not there ends with 66, another kind of file with 65",
        arguments: [
            ["search", "recheck"], ["search", "grade"], ["images", "check", "--folder"],
            ["network", "table", "--folder"],
            ["evaluate", "experiments/supernet-b0.yaml", "--weights"],
            ["estimate", "experiments/designs/rram-energy.yaml", "--calibration"],
            ["circuits", "check", "--circuits"], ["store", "verify", "--run"],
        ])
    func inputFiles(arguments: [String]) throws {
        for path in ["no-such-file", "CHANGELOG.md"] {
            let command = try Command(arguments + [path])
            // A file in the place of a folder is not there either.
            let isMissing =
                path == "no-such-file" || ["images", "network", "circuits", "store"].contains(arguments[0])
            #expect(command.status == (isMissing ? 66 : 65), "\(path): \(command.errors)")
            #expect(command.errors.contains(path) && !command.errors.contains("Error"), "\(command.errors)")
        }
    }

    @Test("a file where a run's folder belongs ends with 65, a folder where a preset belongs with 66; both say so")
    func wrongKindOfPlace() throws {
        let run = try Command(["reproduce", "--profile", "smallest", "--run", "CHANGELOG.md"])
        #expect(run.status == 65 && run.errors.contains("Not a directory"), "\(run.errors)")
        let preset = try Command(["variation", "show", "./experiments"])
        #expect(preset.status == 66 && preset.errors.contains("it is a folder"), "\(preset.errors)")
    }

    @Test(
        "wrong usage ends with 64 and says what is right",
        arguments: [
            ["reproduse"], ["reproduce", "--profile", "quik"], ["predict"],
            ["cell", "run", "--run", "x", "--plan", "y"],
            ["search", "--memory", "dram"], ["circuits", "spice-check", "--sizes", "16,many"],
            ["circuits", "spice-check", "--sizes", ""],
        ])
    func wrongUsage(arguments: [String]) throws {
        let command = try Command(arguments)
        #expect(command.status == 64, "\(command.errors)")
        #expect(command.output.isEmpty)
        #expect(command.errors.contains("Usage") || command.errors.contains("Error"))
    }

    @Test(
        "an option that changes nothing is an error that names it",
        arguments: [
            (["evaluate", "--draws", "3"], "--draws"), (["evaluate", "--devices=x"], "--devices"),
            (["evaluate", "--weights", "w", "--run", "x"], "--run"), (["search", "run", "--gap", "1%"], "--gap"),
            (["variation", "fit", "t.csv", "--inference", "1 ms"], "--inference"),
            (["variation", "fit", "t.csv", "--series", "400 Hz", "--terms", "3"], "--terms"),
            (["variation", "show", "wan2022-crosssim", "--seed", "2"], "--seed"),
            (["images", "check", "--folder", "x", "--count", "3"], "--count"),
            (["sweep", "run", "experiments/appendix-d2.yaml", "--poll", "5"], "--poll"),
            (["calibrate", "--simulate", "2", "--with", "x"], "--with"),
        ])
    func withoutEffect(arguments: [String], option: String) throws {
        let command = try Command(arguments)
        #expect(command.status == 64, "\(command.errors)")
        #expect(command.errors.contains("\(option) has no effect"), "\(command.errors)")
    }

    @Test(
        "a file that is not there ends with 66 and is named",
        arguments: [
            ["estimate", "nowhere.yaml"], ["calibrate", "--circuits", "nowhere"], ["sweep", "plan", "nowhere.yaml"],
            ["estimate", "experiments/designs/rram-energy.yaml", "--calibration", "nowhere.json"],
            ["predict", "nowhere", "--calibration", "README.md"], ["evaluate", "--weights", "nowhere"],
        ])
    func missingInput(arguments: [String]) throws {
        let command = try Command(arguments)
        let isCalibrationFirst = arguments.first == "predict"
        #expect(command.status == (isCalibrationFirst ? 65 : 66), "\(command.errors)")
        #expect(command.errors.contains("nowhere") || isCalibrationFirst)
        #expect(command.output.isEmpty)
    }

    @Test("help names values as they are typed, not as the program holds them")
    func helpOfValues() throws {
        let command = try Command(["calibrate", "--help"])
        #expect(command.status == 0)
        #expect(command.output.contains("one_own_point_energy"))
        #expect(
            !command.output.contains("CIMHardware.") && !command.output.contains("Calibration.Metric"),
            "\(command.output)")
    }

    @Test("simulate answers every line as estimate does, and says why a line is no request")
    func simulate() throws {
        let estimate = try Command(["estimate", "experiments/designs/rram-energy.yaml", "--json"])
        let parsed = try JSONSerialization.jsonObject(with: Data(estimate.output.utf8)) as? [String: Any]
        let document = try #require(parsed)
        var request = try #require(document["design"] as? [String: Any])
        var tooSmall = request
        var chip = try #require(request["chip"] as? [String: Any])
        chip["tiles"] = 1
        tooSmall["chip"] = chip
        request["id"] = 7
        tooSmall["id"] = 8
        let lines = try [request, tooSmall].map { try JSONSerialization.data(withJSONObject: $0) + Data("\n".utf8) }
        let command = try Command(["simulate"], input: lines[0] + lines[1])
        #expect(command.status == 0, "\(command.errors)")
        let answers = try command.output.split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        #expect(answers.count == 2)
        #expect(answers[0]["id"] as? Int == 7)
        #expect(answers[0]["energy_J"] as? Double == document["energy_J"] as? Double)
        #expect(answers[0]["latency_s"] as? Double == document["latency_s"] as? Double)
        #expect(answers[1]["id"] as? Int == 8 && answers[1]["infeasible"] != nil)
        let wrong = try Command(["simulate"], input: Data("hello\n".utf8))
        #expect(wrong.status == 65 && wrong.errors.contains("standard input:1:1"))
    }

    @Test("a plan prints claim, levels, seeds and time before anything runs")
    func plan() throws {
        let command = try Command(["sweep", "plan", "experiments/appendix-d2.yaml", "--profile", "full"])
        #expect(command.status == 0, "\(command.errors)")
        for words in [
            "at least 90 % of the wrong simulators leave the search a legal design within 10 % of the best",
            "10 %*", "hybrid", "8 from 4711", "Draws a row that end in a word with 80 % power", "two loops", "measured",
        ] {
            #expect(command.output.contains(words), "\(words) is missing")
        }
    }

    @Test("published networks: planned, estimated, and refused where a search is asked for")
    func published() throws {
        let file = "experiments/appendix-b1.yaml"
        let plan = try Command(["sweep", "plan", file])
        #expect(plan.status == 0, "\(plan.errors)")
        for words in ["6 of Table B1", "RRAM designs/rram-energy.yaml", "8, 4, 2", "nothing is searched or trained"] {
            #expect(plan.output.contains(words), "\(words) is missing in \(plan.output)")
        }
        let folder = try ScratchFolder()
        let run = try Command(["sweep", "run", file, "--run", folder.path + "/run", "--json"])
        #expect(run.status == 0, "\(run.errors)")
        let parsed = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        #expect((parsed?["estimates"] as? [Any])?.count == 108)
        #expect(run.errors.contains("calibrating"))
        let again = try Command(["sweep", "run", file, "--run", folder.path + "/run", "--json"])
        #expect(again.status == 0 && again.output == run.output, "\(again.errors)")
        #expect(!again.errors.contains("calibrating"), "fitted again from the same circuits by the same program")
        let search = try Command(["search", "run", file, "--run", folder.path + "/run"])
        #expect(search.status == 65 && search.errors.contains("appendix-b1.yaml:4:7: kind:"), "\(search.errors)")
        let original = try String(contentsOfFile: "\(Command.root)/\(file)", encoding: .utf8)
        let path = try folder.write(
            "wrong.yaml", original.replacingOccurrences(of: "bits: [8, 4, 2]", with: "bits: [8, 99]"))
        let wrong = try Command(["sweep", "run", path, "--run", folder.path + "/other"])
        #expect(wrong.status == 65 && wrong.errors.contains("99 is outside 1 ... 16"), "\(wrong.errors)")
        #expect(wrong.errors.range(of: "wrong.yaml:[0-9]+:[0-9]+: ", options: .regularExpression) != nil)
        #expect(!folder.contents.contains("other"))
    }

    @Test("the statistics of the verdict can be checked by anybody")
    func verdict() throws {
        let theory = try Command(["verdict", "theory", "--only", "kendall"])
        #expect(theory.status == 0 && theory.output.contains("kendall distance"))
        let few = try Command(["verdict", "coverage", "--sweeps", "5"])
        #expect(few.status == 65 && few.errors.contains("100"))
    }

    @Test("results that nobody can take end with 74, not with a crash")
    func fullStandardOutput() throws {
        let command = try Command(
            ["estimate", "experiments/designs/rram-energy.yaml"], output: FileHandle(forWritingAtPath: "/dev/full"))
        #expect(command.status == 74, "\(command.errors)")
        #expect(command.errors.contains("standard output"))
    }

    @Test(
        "asking about a run that is not there ends with 66 and makes nothing",
        arguments: [
            ["sweep", "status"], ["sweep", "resume"], ["sweep", "watch"], ["report", "--profile", "smallest"],
            ["cell", "show", "00"], ["store", "verify"],
        ])
    func noRun(arguments: [String]) throws {
        let folder = try ScratchFolder()
        let command = try Command(arguments + ["--run", folder.path + "/none"])
        #expect(command.status == 66, "\(command.errors)")
        #expect(folder.contents.isEmpty)
    }

    @Test("a store is filled, looked at, and merged into a new run; damage is named")
    func store() throws {
        let folder = try ScratchFolder()
        let (one, two) = (folder.path + "/one", folder.path + "/two")
        let speed = try Command(["store", "speed", one, "--cells", "6", "--json"])
        #expect(speed.status == 0 && speed.output.contains("writeMillisecondsPerCell"), "\(speed.errors)")
        let merge = try Command(["store", "merge", one, "--run", two])
        #expect(merge.status == 0 && merge.output.contains("6 cells added"), "\(merge.errors)")
        // Cells of no kind that this version knows are stale.
        let status = try Command(["sweep", "status", "--run", two])
        #expect(status.status == 0 && status.output.contains("6 of 6 done, 6 stale"), "\(status.output)")
        let cells = two + "/store/cells"
        let file = try #require(
            FileManager.default.enumerator(atPath: cells)?.compactMap { $0 as? String }.first { $0.hasSuffix(".json") })
        try Data().write(to: URL(fileURLWithPath: "\(cells)/\(file)"))
        let verify = try Command(["store", "verify", "--run", two])
        #expect(verify.status == 2 && verify.output.contains("\(file): the file is empty"), "\(verify.output)")
        let lines = try Command(["sweep", "resume", "--run", two, "--engine", "commands"])
        #expect(lines.status == 3 && lines.output.contains("cell run --run"), "\(lines.errors)")
        #expect(lines.output.split(separator: "\n").count == 1)
    }

    @Test("what a fuzzer once found is read without a crash")
    func found() throws {
        let folder = Command.root + "/Tests/CommandLineTests/Found"
        let count = try #require(FileManager.default.enumerator(atPath: folder)).allObjects.compactMap { $0 as? String }
            .count { $0.contains("/") }
        let command = try Command(["fuzz", "--replay", folder])
        #expect(command.status == 0 && count > 0, "\(command.errors)")
        #expect(command.output.contains("\(count) inputs read"), "\(command.output)")
    }

    @Test("a MATLAB file that crashes its reader ends with 65 and is named")
    func damagedMatlabFile() throws {
        let folder = try ScratchFolder()
        let found = Command.root + "/Tests/CommandLineTests/Found/matlab"
        try FileManager.default.copyItem(
            atPath: found + "/crash-hdf5.mat", toPath: folder.path + "/nyu_depth_v2_labeled.mat")
        let command = try Command(["images", "show", "--nyud", folder.path])
        #expect(command.status == 65, "\(command.errors)")
        #expect(
            command.errors.contains(
                "nyu_depth_v2_labeled.mat: the process that reads it ended unasked (killed by signal"))
        #expect(command.errors.contains("fetch it again") && command.output.isEmpty)
    }

    @Test("a wrong experiment file stops the sweep before anything is written")
    func wrongExperiment() throws {
        let folder = try ScratchFolder()
        let original = try String(contentsOfFile: Command.root + "/experiments/appendix-d2.yaml", encoding: .utf8)
        let path = try folder.write(
            "experiment.yaml",
            original.replacingOccurrences(of: "mIoU floor: 95 %", with: "mIoU floor: 197 %")
                .replacingOccurrences(of: "seed: 4711", with: "sead: 4711"))
        let command = try Command(["sweep", "run", path, "--run", folder.path + "/run"])
        #expect(command.status == 65)
        #expect(command.errors.contains("experiment.yaml:") && command.errors.contains("did you mean 'seed'"))
        #expect(command.errors.contains("197 %"))
        #expect(folder.contents == ["experiment.yaml"], "something was written: \(folder.contents)")
    }

    @Test("circuits check reads every circuit of the repository")
    func circuits() throws {
        let command = try Command(["circuits", "check"])
        #expect(command.status == 0, "\(command.errors)")
        #expect(command.output.contains("circuits read"))
    }

    @Test(
        "a value that begins with a minus sign is told by the verb, not taken for an option",
        arguments: [
            (["variation", "sample", "wan2022-crosssim", "--cells", "-5"], "--cells 1 or more"),
            (["variation", "circuit", "wan2022-crosssim", "--wire", "-1 ohm"], "finite and > 0"),
            (["variation", "circuit", "wan2022-crosssim", "--wire", "1e30 ohm"], "cannot be solved"),
            (["variation", "fit", "t.csv", "--force"], "--output"),
            (["circuits", "check", "--circuits", "no-such-folder"], "no-such-folder"),
        ])
    func valuesThatCannotBe(arguments: [String], words: String) throws {
        let command = try Command(arguments)
        #expect([64, 65, 66].contains(command.status), "\(command.status): \(command.errors)")
        #expect(command.errors.contains(words) && !command.errors.contains("Missing value"), "\(command.errors)")
    }

    @Test("without ngspice the circuit check says what to install and ends with 69; wrong sizes end with 65")
    func spiceCheck() throws {
        let absent = try Command(["circuits", "spice-check"], environment: ["PATH": "/nowhere"])
        #expect(absent.status == 69 && absent.errors.contains("apt-get install ngspice"), "\(absent.errors)")
        let wrong = try Command(["circuits", "spice-check", "--sizes", "16,0"])
        #expect(wrong.status == 65 && wrong.errors.contains("2 ... 1024"), "\(wrong.errors)")
    }
}
