package tare.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tare.importer.Draft;
import tare.model.Data;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.Key;
import tare.model.Level;
import tare.model.Metric;
import tare.model.Nested;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.Unit;

final class RowsTest {
    private static final Rows.Identity X = new Rows.Identity(
            Key.of("x"),
            new Metric("time", Unit.of("s"), Direction.LOWER, Quantity.TIME, Role.PRIMARY, Domain.CPU),
            "host");

    private static Nested nested(List<Level> levels, String... units) {
        double[] unknown = new double[units.length];
        Arrays.fill(unknown, Double.NaN);
        return timed(levels, unknown, units);
    }

    private static Nested timed(List<Level> levels, double[] times, String... units) {
        Rows rows = new Rows(levels);
        for (int i = 0; i < units.length; i++) {
            rows.add(X, i + 1, String.valueOf(i + 1), List.of(units[i].split("/")), times[i], "line " + i);
        }
        Draft draft = new Draft();
        rows.addTo(draft);
        return ((Data.Samples) draft.measurements().getFirst().data()).nested();
    }

    @Test
    void unitsKeepTheNamesOfTheirColumns() {
        Nested flat = nested(List.of(Level.run("run")), "b", "a", "c");
        assertThat(flat.names()).containsExactly(List.of("b", "a", "c"));
        assertThat(flat.name(0, 1)).isEqualTo("a");
        Nested deep = nested(List.of(Level.run("rep"), Level.boot("boot")), "1/tue", "2/mon", "2/tue", "1/mon");
        assertThat(deep.levels()).extracting(Level::name).containsExactly("boot", "rep");
        assertThat(deep.values()).containsExactly(1, 3, 2, 4);
        assertThat(deep.names()).containsExactly(List.of("tue", "mon"), List.of("1", "2", "2", "1"));
    }

    @Test
    void rowsBelowTheLastColumnHaveNoNames() {
        Nested nested = nested(List.of(Level.run("run")), "a", "a", "b");
        assertThat(nested.levels()).hasSize(2);
        assertThat(nested.names()).containsExactly(List.of("a", "b"));
        assertThat(nested.name(1, 0)).isEmpty();
    }

    @Test
    void timesStayWithTheirRowsAndTheRowsInTheOrderOfTheFile() {
        Nested flat = timed(List.of(Level.run("run")), new double[] {30, 10, 20}, "b", "a", "c");
        assertThat(flat.values()).containsExactly(1, 2, 3);
        assertThat(flat.seconds()).containsExactly(30, 10, 20);
        Nested deep = timed(
                List.of(Level.run("rep"), Level.boot("boot")),
                new double[] {40, 30, 20, 10},
                "1/tue",
                "2/mon",
                "2/tue",
                "1/mon");
        assertThat(deep.values()).containsExactly(1, 3, 2, 4);
        assertThat(deep.seconds()).containsExactly(40, 20, 30, 10);
        assertThat(deep.began(0, 1)).isEqualTo(30);
    }

    @Test
    void oneRowWithoutATimeLeavesTheOrderOpen() {
        assertThat(timed(List.of(Level.run("run")), new double[] {30, Double.NaN, 20}, "b", "a", "c")
                        .seconds())
                .isEmpty();
    }
}
