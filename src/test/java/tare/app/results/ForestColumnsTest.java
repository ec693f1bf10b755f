package tare.app.results;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForestColumnsTest {
    private static final double EM = 13;
    private static final ForestColumns.Wishes WISHES = new ForestColumns.Wishes(13, 14.6);

    /** The word begins behind its mark and may reach into the scroll bar's room. */
    private static double roomForTheWord(ForestColumns c) {
        return c.verdict().to() + EM - (c.verdict().from() + 1.3 * EM);
    }

    @ParameterizedTest
    @ValueSource(doubles = {722, 1000, 1400})
    void theLongestWordIsSeenWhole(double width) {
        ForestColumns c = ForestColumns.of(width, EM, 6, WISHES);
        assertThat(roomForTheWord(c)).isGreaterThanOrEqualTo(14.6 * EM);
        assertThat(c.axis().width()).isGreaterThan(9 * EM);
    }

    @Test
    void whatNamesDoNotNeedIsTheAxis() {
        ForestColumns brief = ForestColumns.of(1000, EM, 6, new ForestColumns.Wishes(6, 6));
        ForestColumns wordy = ForestColumns.of(1000, EM, 6, new ForestColumns.Wishes(20, 14));
        assertThat(brief.axis().width()).isGreaterThan(wordy.axis().width() + 15 * EM);
    }

    @ParameterizedTest
    @ValueSource(doubles = {300, 480, 722, 2000})
    void columnsFollowEachOther(double width) {
        ForestColumns c = ForestColumns.of(width, EM, 6, new ForestColumns.Wishes(60, 30));
        assertThat(c.name().to()).isEqualTo(c.runs().from());
        assertThat(c.axis().from()).isGreaterThanOrEqualTo(c.runs().to());
        assertThat(c.axis().to()).isGreaterThan(c.axis().from());
        assertThat(c.verdict().from()).isGreaterThanOrEqualTo(c.performance().to());
    }
}
