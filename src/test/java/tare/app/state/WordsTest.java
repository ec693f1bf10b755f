package tare.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WordsTest {
    private final Locale before = Locale.getDefault(Locale.Category.FORMAT);

    @BeforeEach
    void german() {
        Locale.setDefault(Locale.Category.FORMAT, Locale.GERMANY);
    }

    @AfterEach
    void asBefore() {
        Locale.setDefault(Locale.Category.FORMAT, before);
    }

    @Test
    void aCountFilledIntoATextHasTheUsersForm() {
        assertThat(Words.of("results.shown", 12_345, 20_000L)).isEqualTo("12.345 of 20.000 rows");
        assertThat(Words.count("files", 12_345)).isEqualTo("12.345 files");
    }

    @Test
    void whatIsKeptStaysNeutralSoThatItIsReadAsTheSameNumberAgain() {
        String step = Words.kept("step.exclude", 12_345);
        assertThat(step).isEqualTo("Leave 12345 runs out");
        assertThat(Words.shown(step)).isEqualTo("Leave 12.345 runs out");
    }
}
