package tare.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tare.analysis.Comparison;
import tare.verdict.Verdict;

final class SampleAnalysisTest {
    @Test
    void everyVerdictOccurs() {
        assertThat(SampleAnalysis.study().comparisons().stream()
                        .map(c -> c.judgement().verdict())
                        .distinct())
                .containsAll(Arrays.asList(Verdict.values()));
    }

    @Test
    void provisionalAndOpenRowsOccur() {
        assertThat(SampleAnalysis.study().comparisons()).anyMatch(Comparison::provisional);
        assertThat(SampleAnalysis.study().comparisons())
                .anyMatch(c -> c.judgement().verdict() == Verdict.SLOWER
                        && !c.judgement().beyondMargin());
    }
}
