package tare.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts as people read them. */
class FactWordsTest {
    @ParameterizedTest
    @CsvSource({
        "25276063744 B, 23.5 GiB",
        "32768000 kB, 31.2 GiB",
        "1056210944 KiB, 1007 GiB",
        "536870912 B, 512 MiB",
        "524288 B, 524288 B",
        "1024 GB, 1024 GB",
        "24 GB, 24 GB",
        "unknown, unknown"
    })
    void memoryCountedInBytesIsSaidInGibibytes(String read, String said) {
        assertThat(FactWords.of(FactKeys.MEMORY, read)).isEqualTo(said);
    }

    @Test
    void otherFactsAreSaidAsTheyWereRead() {
        assertThat(FactWords.of(FactKeys.KERNEL, "25276063744 B")).isEqualTo("25276063744 B");
    }
}
