package tare.analysis.detail;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tare.analysis.Analyzer;
import tare.analysis.Comparison;
import tare.analysis.Question;
import tare.analysis.Settings;
import tare.analysis.Side;
import tare.model.Measurement;
import tare.model.Source;
import tare.verdict.Judgement;

/** The same row with everything that was left out put back. */
final class WithExcluded {
    private WithExcluded() {}

    static Optional<Judgement> judgement(Comparison row, Settings settings) {
        Set<Source> sources = new LinkedHashSet<>();
        for (Side side : List.of(row.baseline(), row.candidate())) {
            for (Side.Part p : side.parts()) {
                Measurement own = p.measurement().withPlatform(side.platform());
                sources.add(p.source().withMeasurements(List.of(own)));
            }
        }
        Question question = new Question(
                List.copyOf(sources),
                row.baseline().platform(),
                List.of(row.candidate().platform()),
                settings.withExclusions(List.of()));
        return Analyzer.analyze(question).comparisons().stream()
                .map(Comparison::judgement)
                .findFirst();
    }
}
