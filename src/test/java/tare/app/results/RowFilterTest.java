package tare.app.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tare.analysis.Comparison;
import tare.model.Domain;
import tare.support.SampleRow;
import tare.verdict.Rule;

/** In quotes exactly this is meant; without them, whatever holds it. */
class RowFilterTest {
    private final List<Comparison> rows = Stream.of(
                    row("io/read"),
                    row("io-heavy/read"),
                    row("audio/read"),
                    row("disk, random/read").with("mode", "read, write"),
                    row("disk-random/read").with("mode", "read"),
                    row("5.25\" drive/read"),
                    row("the \"old\" one/read"))
            .map(r -> r.judge(Rule.DEFAULT, "bare metal", "VM"))
            .toList();

    private static SampleRow row(String benchmark) {
        return SampleRow.of(benchmark, "fio", "MiB/s", Domain.STORAGE, 0, 0.01, 8);
    }

    private List<String> shown(String filter) {
        return rows.stream()
                .filter(RowFilter.of(filter))
                .map(c -> c.key().benchmark())
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"io", "io-heavy", "audio", "disk, random", "disk-random", "5.25\" drive", "the \"old\" one"})
    void aSuiteInQuotesIsThisOneOnly(String suite) {
        assertThat(shown("suite:" + FilterWord.quoted(suite))).containsExactly(suite + "/read");
    }

    @Test
    void withoutQuotesAWordIsWhateverHoldsIt() {
        assertThat(shown("suite:io")).containsExactly("audio/read", "io-heavy/read", "io/read");
        assertThat(shown("suite:disk-random")).containsExactly("disk, random/read", "disk-random/read");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "suite:\"io\",\"audio\" | 2",
                "suite:heavy,\"audio\" | 2",
                "-suite:\"io\" | 6",
                "suite:\"IO\" | 1",
                "mode:\"read\" | 1",
                "mode:\"read, write\" | 1",
                "suite:\"disk, random\" audio | 0",
                "\"disk, random\" | 1",
                "suite:\"disk, | 1",
                "suite:\" | 7",
                "5.25\" | 1",
                "suite:\"io\"-heavy | 1",
                "suite:\"io\", | 1"
            })
    void quotesStandWhereAValueDoes(String filter, int rowsShown) {
        assertThat(shown(filter)).hasSize(rowsShown);
    }
}
