package tare.analysis.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.analysis.Made;
import tare.analysis.Question;
import tare.analysis.Settings;
import tare.analysis.detail.Detailer;

/** An analysis and a close look end in the middle of a row, and say how far they are. */
final class AnalysisStopTest {
    private static final Question TWO_LARGE_SIDES = Made.question(
            Settings.DEFAULT,
            Made.file("host", "a", Made.runs("x", Made.TIME, Made.around(100, 0.01, 4000, 1))),
            Made.file("vm", "b", Made.runs("x", Made.TIME, Made.around(100, 0.01, 4000, 2))));

    private static BooleanSupplier from(int time, AtomicInteger asked) {
        return () -> asked.incrementAndGet() >= time;
    }

    @Test
    void oneLargeRowCanBeStoppedInTheMiddle() {
        AtomicInteger asked = new AtomicInteger();
        Analyzer.analyze(TWO_LARGE_SIDES, from(Integer.MAX_VALUE, asked));
        assertThat(asked.get()).isGreaterThan(10);
        AtomicInteger again = new AtomicInteger();
        assertThatThrownBy(() -> Analyzer.analyze(TWO_LARGE_SIDES, from(5, again)))
                .isInstanceOf(CancellationException.class);
        assertThat(again).hasValue(5);
    }

    @Test
    void aCloseLookCanBeStoppedAtAnyStepAndTellsEachOfThem() {
        Analysis a = Analyzer.analyze(TWO_LARGE_SIDES);
        Comparison row = a.comparisons().getFirst();
        AtomicInteger asked = new AtomicInteger();
        List<Integer> steps = new ArrayList<>();
        Detailer.detail(row, a, from(Integer.MAX_VALUE, asked), (done, total) -> steps.add(total - done));
        assertThat(steps).hasSizeGreaterThan(5).endsWith(0).isSortedAccordingTo((x, y) -> y - x);
        for (int time : new int[] {1, asked.get() / 3, asked.get() - 1}) {
            assertThatThrownBy(() -> Detailer.detail(row, a, from(time, new AtomicInteger())))
                    .isInstanceOf(CancellationException.class);
        }
    }
}
