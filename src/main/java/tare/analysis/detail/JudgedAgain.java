package tare.analysis.detail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tare.analysis.Comparison;
import tare.analysis.Question;
import tare.analysis.Settings;
import tare.analysis.Side;
import tare.analysis.judging.Analyzer;
import tare.analysis.judging.WarmUp;
import tare.model.Measurement;
import tare.model.Source;
import tare.verdict.Judgement;

/** The same row judged anew on other data or under other settings. */
final class JudgedAgain {
    private JudgedAgain() {}

    /** With everything that was left out put back. */
    static Optional<Judgement> withExcluded(Comparison row, Settings settings) {
        return judgement(row, settings.withExclusions(List.of()), Optional::of);
    }

    /** Without the first values of each run on both sides. */
    static Optional<Judgement> withoutFirst(Comparison row, Settings settings, int values) {
        return judgement(row, settings, m -> WarmUp.cut(m, values));
    }

    private static Optional<Judgement> judgement(
            Comparison row, Settings settings, Function<Measurement, Optional<Measurement>> change) {
        Map<Source, List<Measurement>> files = new LinkedHashMap<>();
        for (Side side : List.of(row.baseline(), row.candidate())) {
            for (Side.Part p : side.parts()) {
                Optional<Measurement> changed = change.apply(p.measurement());
                if (changed.isEmpty()) {
                    return Optional.empty();
                }
                files.computeIfAbsent(p.source(), f -> new ArrayList<>())
                        .add(changed.get().withPlatform(side.platform()));
            }
        }
        Question question = new Question(
                files.entrySet().stream()
                        .map(e -> e.getKey().withMeasurements(e.getValue()))
                        .toList(),
                row.baseline().platform(),
                List.of(row.candidate().platform()),
                settings);
        return Analyzer.analyze(question).comparisons().stream()
                .map(Comparison::judgement)
                .findFirst();
    }
}
