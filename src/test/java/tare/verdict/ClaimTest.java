package tare.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.Key;
import tare.model.Metric;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.Unit;

class ClaimTest {
    private static Metric metric(Domain domain) {
        return new Metric("IOPS", Unit.NONE, Direction.HIGHER, Quantity.CAPACITY, Role.PRIMARY, domain);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "inference 95-105 %          | inference | 0.95 | 1.05",
                "inference 95–105%           | inference | 0.95 | 1.05",
                "training about 99 %         | training  | 0.98 | 1",
                "overhead about 1 %          |           | 0.98 | 1",
                "overhead <= 1% for storage  | storage   | 0.99 | Infinity",
                "overhead ≤ 1 % on everything|           | 0.99 | Infinity",
                "at least 97 % on memory     | memory    | 0.97 | Infinity",
                "network at least 40 %       | network   | 0.4  | Infinity",
                "memory 30-40 % of bare metal | memory   | 0.3  | 0.4",
                "performance at most 20 % on network | network | 0 | 0.2",
                "overhead at least 3 %       |           | 0    | 0.97",
                "overhead 1 to 3 %           |           | 0.97 | 0.99",
                "cpu within 2 %              | cpu       | 0.980392 | 1.02",
                "network under 5 % overhead  | network   | 0.95 | Infinity",
                "threads=32 95-105 %         | threads=32| 0.95 | 1.05"
            })
    void readsSelectionAndBounds(String text, String words, double low, double high) {
        Claim claim = Claim.parse(text).orElseThrow();
        assertThat(String.join(" ", claim.words())).isEqualTo(words == null ? "" : words);
        assertThat(claim.low()).isCloseTo(low, Offset.offset(1e-6));
        assertThat(claim.high()).isEqualTo(high);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "the VM is fast", "training", "%"})
    void aClaimWithoutABoundIsNone(String text) {
        assertThat(Claim.parse(text)).isEmpty();
    }

    @Test
    void readyClaimsAreUnderstood() {
        assertThat(Claim.READY).hasSize(3).allSatisfy(t -> assertThat(Claim.parse(t))
                .isPresent());
    }

    @Test
    void selectsByDomainNameMetricRunnerAndParameter() {
        Key key = Key.of("randread", Map.of("bs", "4k"));
        assertThat(Claim.parse("storage 95-105 %").orElseThrow().selects(key, metric(Domain.STORAGE), "fio"))
                .isTrue();
        assertThat(Claim.parse("memory 95-105 %").orElseThrow().selects(key, metric(Domain.STORAGE), "fio"))
                .isFalse();
        assertThat(Claim.parse("fio bs=4k 95-105 %").orElseThrow().selects(key, metric(Domain.CPU), "fio"))
                .isTrue();
        assertThat(Claim.parse("fio bs=8k 95-105 %").orElseThrow().selects(key, metric(Domain.CPU), "fio"))
                .isFalse();
        assertThat(Claim.parse("randread iops 95-105 %").orElseThrow().selects(key, metric(Domain.CPU), "fio"))
                .isTrue();
    }

    @Test
    void theReadingPrintsTheBounds() {
        assertThat(Claim.parse("overhead about 1 %").orElseThrow().reading())
                .isEqualTo("performance of every benchmark from 98 % to 100 % of the baseline");
    }
}
