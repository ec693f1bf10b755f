package tare.app.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tare.verdict.Rule;

class PreferencesTest {
    @TempDir
    Path folder;

    @Test
    void whatWasChosenIsThereAtTheNextStart() {
        Preferences first = new Preferences(new Desk(folder));
        first.numbersProperty().set(NumberStyle.COMMA);
        first.motionProperty().set(Motion.REDUCED);
        first.marginProperty().set(0.025);
        first.alphaProperty().set(0.01);
        first.watchSecondsProperty().set(30);
        first.desk().textScaleProperty().set(1.4);

        Preferences next = new Preferences(new Desk(folder));
        assertThat(next.numbersProperty().get()).isEqualTo(NumberStyle.COMMA);
        assertThat(next.motionProperty().get()).isEqualTo(Motion.REDUCED);
        assertThat(next.rule().margin().fraction()).isCloseTo(0.025, within(1e-12));
        assertThat(next.rule().alpha()).isEqualTo(0.01);
        assertThat(next.watchSecondsProperty().get()).isEqualTo(30);
        assertThat(next.desk().textScaleProperty().get()).isEqualTo(1.4);
    }

    @ParameterizedTest
    @CsvSource({"-3, 0.9, soon", "1e-300, 1e-300, 0", "NaN, NaN, 1e9", "1e300, -1, 99999999999"})
    void whatMakesNoSenseIsAsIfItWereNotThere(String margin, String alpha, String watch) {
        Desk desk = new Desk(folder);
        desk.keep("numbers", "ROMAN");
        desk.keep("margin", margin);
        desk.keep("alpha", alpha);
        desk.keep("watch", watch);
        Preferences read = new Preferences(new Desk(folder));
        assertThat(read.rule()).isEqualTo(Rule.DEFAULT);
        assertThat(read.numbersProperty().get()).isEqualTo(NumberStyle.SYSTEM);
        assertThat(read.watchSecondsProperty().get()).isEqualTo(4);
    }

    @Test
    void resettingBringsTheFirstStateBack() {
        Preferences wishes = new Preferences(new Desk(folder));
        wishes.marginProperty().set(0.03);
        wishes.desk().lookProperty().set(Look.DARK);
        wishes.reset();
        assertThat(wishes.rule()).isEqualTo(Rule.DEFAULT);
        assertThat(new Desk(folder).lookProperty().get()).isEqualTo(Look.SYSTEM);
    }
}
