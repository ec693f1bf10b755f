package tare.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tare.model.Data;
import tare.model.Key;
import tare.model.Level;
import tare.model.Measurement;

/** What has no counterpart, why, and one line for one reason. */
class UnpairedTest {
    private static Measurement at(String governor, int threads) {
        Key key = Key.of("oltp", Map.of("governor", governor, "threads", String.valueOf(threads)));
        return Measurement.of(key, Made.RATE, Data.Samples.flat(Level.run("run"), new double[] {3, 4, 5}), "");
    }

    private static List<Unpaired> unpaired(List<Measurement> host, List<Measurement> vm) {
        return Made.analyze(
                        Made.file("host", "a", host.toArray(Measurement[]::new)),
                        Made.file("vm", "b", vm.toArray(Measurement[]::new)))
                .unpaired();
    }

    private static List<Measurement> sweep(String governor, int step, int n) {
        return IntStream.rangeClosed(1, n).mapToObj(i -> at(governor, step * i)).toList();
    }

    @Test
    void aParameterValueThatTheOtherSideNowhereHasIsTheReasonForAllOfThem() {
        List<Measurement> host = new ArrayList<>(sweep("performance", 20, 6));
        host.addAll(sweep("default", 10, 12));
        assertThat(Unpaired.lines(unpaired(host, sweep("performance", 20, 6))))
                .containsExactly("12 on host (oltp (governor=default, threads=10); oltp (governor=default,"
                        + " threads=20); oltp (governor=default, threads=30) and 9 more), each because vm"
                        + " has this benchmark only with other parameters: governor=performance");
    }

    @Test
    void aCombinationThatIsMissingIsHeldAgainstTheNearest() {
        List<Measurement> host = List.of(at("a", 1), at("b", 2), at("a", 2));
        assertThat(Unpaired.lines(unpaired(host, List.of(at("a", 1), at("b", 2)))))
                .containsExactly(
                        "oltp (governor=a, threads=2) on host: vm has this benchmark only with other parameters:"
                                + " threads=1");
    }

    @Test
    void fourAreAllNamed() {
        List<Measurement> host = new ArrayList<>(sweep("a", 1, 5));
        assertThat(Unpaired.lines(unpaired(host, List.of(at("a", 1), Made.runs("other", Made.RATE, 1, 2, 3)))))
                .satisfiesExactly(
                        l -> assertThat(l)
                                .startsWith("4 on host (oltp (governor=a, threads=2);")
                                .contains("threads=5)), each because vm has this benchmark only with other parameters:"
                                        + " threads=1"),
                        l -> assertThat(l).isEqualTo("other on vm: host has no result of this benchmark"));
    }

    /** Ten thousand parameter points without one common value are told without holding each against each. */
    @Test
    void manyWithoutACounterpartStayCheap() {
        List<Unpaired> found = unpaired(sweep("a", 1, 10_000), sweep("b", 1, 10_000));
        assertThat(Unpaired.lines(found)).hasSize(2).allMatch(l -> l.startsWith("10000 on "));
    }
}
