package tare.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortNamesTest {
    @ParameterizedTest
    @CsvSource({
        "fio read (bs=4k; iodepth=1)|fio read (bs=4k; iodepth=16), iodepth=1|iodepth=16",
        "STREAM Add|STREAM Copy, Add|Copy",
        "bert (scenario=Offline)|resnet (scenario=Offline), bert|resnet",
        "copy|copy again, copy|copy again",
        "one name, one name",
        "STREAM Add (n=1)|STREAM Copy (n=2), Add (n=1)|Copy (n=2)",
        "same|same, same|same",
        "a b|a c|d e, a b|a c|d e"
    })
    void wordsThatAllShareAreLeftOut(String names, String shorter) {
        assertThat(ShortNames.of(split(names))).isEqualTo(split(shorter));
    }

    private static List<String> split(String text) {
        return Arrays.asList(text.split("\\|", -1));
    }
}
