import CIMHardware
import Robustness
import Testing

@Suite struct SimulatorAnswerTests {
    private func complaint(_ line: String) -> String {
        do throws(ExternalSimulatorError.Reason) {
            try SimulatorAnswer.refuseSlips(in: line)
            _ = try SimulatorAnswer(line: line).reply(weightBytes: 1, second: nil)
            return ""
        } catch {
            if case .garbage(let words) = error { return words }
            return "another reason"
        }
    }

    @Test(
        "an answer that loses a value is refused: keys twice, keys misspelt, parts larger than their whole",
        arguments: [
            (#"{"id":1,"latency_s":1,"energy_J":1,"area_m2":1}"#, ""),
            (#"{"id":1,"latency_s":1,"energy_J":1,"area_m2":1,"note":"fine"}"#, ""),
            (#"{"id":1,"latency_s":1,"energy_J":1,"area_m2":1,"latency_s":2}"#, "\"latency_s\" appears twice"),
            (#"{"id":1,"latency_s":1,"energy_J":1,"area_m2":1,"power_w":2}"#, "did you mean 'power_W'?"),
            (#"{"id":1,"infeasable":"too small"}"#, "did you mean 'infeasible'?"),
            (#"{"id":1,"latency_s":1,"energy_pJ":1,"area_m2":1}"#, "did you mean 'energy_J'?"),
            (
                #"{"id":1,"latency_s":1,"energy_J":1,"area_m2":1,"breakdown":{"adc":{"energy_J":1e12,"latency_s":1,"area_m2":1}}}"#,
                "are they in one unit?"
            ),
            (#"{"id":1,"latency_s":1,"energy_J":1,"area_m2":1e999}"#, "no JSON answer"),
        ])
    func refused(line: String, words: String) {
        let complaint = complaint(line)
        #expect(words.isEmpty ? complaint.isEmpty : complaint.contains(words), "\(complaint)")
    }
}
