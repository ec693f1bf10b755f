package tare.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A file or a measurement can be put into a set without a look at the millions of values that it may hold. */
class HashingTest {
    private static Measurement measured(double value) {
        Metric time = new Metric("time", Unit.of("s"), Direction.LOWER, Quantity.TIME, Role.PRIMARY, Domain.CPU);
        return Measurement.of(Key.of("copy"), time, Data.Samples.flat(Level.run("run"), new double[] {value, 2}), "$");
    }

    private static Source file(Measurement... all) {
        return new Source(
                "a.json", "ab", 9, Status.OK, "jmh", "", "", Platform.UNKNOWN, Facts.NONE, List.of(), List.of(all));
    }

    @Test
    void aFilesHashLeavesWhatItHoldsAlone() {
        assertEquals(file(measured(1)).hashCode(), file().hashCode());
        assertNotEquals(file(measured(1)), file());
    }

    @Test
    void aMeasurementsHashLeavesItsValuesAlone() {
        assertEquals(measured(1).hashCode(), measured(3).hashCode());
        assertNotEquals(measured(1), measured(3));
    }
}
