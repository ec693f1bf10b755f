package tare.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeyOrderTest {
    @Test
    void parametersAreInTheOrderInWhichPeopleCount() {
        assertThat(Stream.of("10", "2", "1", "110", "007")
                        .map(KeyOrderTest::threads)
                        .sorted())
                .extracting(k -> k.parameters().get("threads"))
                .containsExactly("1", "2", "007", "10", "110");
    }

    @Test
    void keysThatDifferAreNeverTied() {
        assertThat(threads("01").compareTo(threads("1"))).isNotZero();
        assertThat(threads("1").compareTo(threads("1"))).isZero();
        assertThat(Key.of("a10").compareTo(Key.of("a9"))).isPositive();
    }

    private static Key threads(String n) {
        return Key.of("x", Map.of("threads", n));
    }
}
