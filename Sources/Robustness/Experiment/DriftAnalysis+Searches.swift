import Foundation
import GSL
import Optimization

/// What a row says of the searches themselves: rank agreement, the worth of verifying, fronts.
extension DriftAnalysis {
    /// Rank agreement by generation, mean over the seeds that have one.
    func generations(_ wrong: [Judged]) throws -> [DriftResult.GenerationMean] {
        let all = wrong.flatMap(\.result.audit.generations)
        return try Dictionary(grouping: all, by: \.generation).sorted { $0.key < $1.key }.compactMap {
            generation, found in
            // A generation that few searches reach says more of those than of the generation.
            guard 2 * found.count >= wrong.count else { return nil }
            return DriftResult.GenerationMean(
                generation: generation, kendallTau: try Statistics.mean(found.map(\.kendallTau)),
                errorDeviation: try Statistics.mean(found.map(\.errorDeviation)),
                spread: try Statistics.mean(found.map(\.spread)), searches: found.count)
        }
    }

    /// What is left of the regret once the best m designs that a search saw are verified, against the best design that the
    /// reference search saw. Only where the loss is the objective.
    func verification(_ baseline: [Judged], _ wrong: [Judged]) throws -> [DriftResult.VerificationMean] {
        guard let objective = wrong.first?.entry.scenario.objective, objective == .latency || objective == .energy
        else {
            return []
        }
        return try SearchAudit.verifiedCounts.compactMap { count in
            let logs = zip(baseline, wrong).compactMap { reference, wrong -> Double? in
                guard let right = reference.result.audit.verified.first(where: { $0.count == 1 }),
                    let found = wrong.result.audit.verified.first(where: { $0.count == count })
                else { return nil }
                return log(found.loss / right.loss)
            }
            guard logs.count >= 2 else { return nil }
            return DriftResult.VerificationMean(count: count, change: try PairedSummary(logRatios: logs).change())
        }
    }

    /// The fronts that the wrong searches believed in, re-scored, against those of the reference searches.
    func fronts(_ baseline: [Judged], _ wrong: [Judged]) throws -> DriftResult.FrontMean? {
        var ratios: [Double] = []
        var distances: [Double] = []
        for (reference, wrong) in zip(baseline, wrong) {
            let right = reference.result.audit.front.map { (loss: $0.loss, gain: $0.meanIoU) }
            let seen = wrong.result.audit.front.map { (loss: $0.loss, gain: $0.meanIoU) }
            guard let worstLoss = (right + seen).map(\.loss).max(), let worstGain = (right + seen).map(\.gain).min()
            else { continue }
            // A little beyond the worst of both (our choice), so that no point counts nothing.
            let corner = (loss: 1.1 * worstLoss, gain: 0.99 * worstGain)
            let volume = ParetoFront.hypervolume(right, reference: corner)
            guard volume > 0, let distance = ParetoFront.distancePlus(of: seen, to: right) else { continue }
            ratios.append(ParetoFront.hypervolume(seen, reference: corner) / volume)
            distances.append(distance)
        }
        guard ratios.count >= 2 else { return nil }
        return DriftResult.FrontMean(
            hypervolumeRatio: try MeanInterval(of: ratios), distance: try MeanInterval(of: distances))
    }
}
