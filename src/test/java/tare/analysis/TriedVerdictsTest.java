package tare.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static tare.analysis.Made.RATE;
import static tare.analysis.Made.TIME;
import static tare.analysis.Made.around;
import static tare.analysis.Made.file;
import static tare.analysis.Made.runs;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tare.analysis.judging.Analyzer;
import tare.model.Source;
import tare.verdict.Judgement;
import tare.verdict.Margin;

/** A margin that is tried gives the verdicts that it would give in force, though nobody looks for doubts. */
class TriedVerdictsTest {
    private static Source side(String label, double gap, long seed) {
        return file(
                label,
                label + ".csv",
                runs("alike", TIME, around(100, 0.004, 10, seed)),
                runs("slower", TIME, around(100 * gap, 0.004, 10, seed + 1)),
                runs("few", RATE, around(100, 0.004, 3, seed + 2)),
                runs("one", RATE, 100),
                runs("zero", RATE, 100, 0, 100, 98, 101),
                runs("same", RATE, 5, 5, 5, 5, 5, 5));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.005, 0.01, 0.05, 0.3})
    void verdictsAreThoseOfTheWholeAnalysis(double margin) {
        Settings settings = Settings.DEFAULT.withRule(Settings.DEFAULT.rule().withMargin(Margin.of(margin)));
        Question question = Made.question(settings, side("host", 1, 1), side("vm", 1.03, 7));
        Analysis whole = Analyzer.analyze(question);
        Analysis tried = Analyzer.verdicts(question, () -> false);
        assertThat(judgements(tried)).isEqualTo(judgements(whole));
        assertThat(tried.counts()).isEqualTo(whole.counts());
        assertThat(tried.provisional()).isEqualTo(whole.provisional());
        assertThat(tried.headline()).isEqualTo(whole.headline());
        assertThat(tried.comparisons())
                .extracting(Comparison::provisional)
                .isEqualTo(whole.comparisons().stream()
                        .map(Comparison::provisional)
                        .toList());
    }

    private static List<Judgement> judgements(Analysis a) {
        return a.comparisons().stream().map(Comparison::judgement).toList();
    }
}
