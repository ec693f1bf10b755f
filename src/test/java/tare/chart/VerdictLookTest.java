package tare.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tare.plot.Symbol;
import tare.verdict.Verdict;

class VerdictLookTest {
    @Test
    void everyVerdictHasAShapeOfItsOwn() {
        assertThat(Arrays.stream(Verdict.values()).map(v -> VerdictLook.of(v).symbol()))
                .doesNotHaveDuplicates();
    }

    @Test
    void onAnAxisADashIsAHollowMark() {
        VerdictLook look = VerdictLook.of(Verdict.NOT_TESTABLE);
        assertThat(look.symbol()).isEqualTo(Symbol.DASH);
        assertThat(look.mark()).isEqualTo(Symbol.CIRCLE);
        assertThat(look.open()).isTrue();
    }
}
