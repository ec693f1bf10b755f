package tare.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tare.model.Data;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.Facts;
import tare.model.Key;
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Platform;
import tare.model.PlatformKind;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.Source;
import tare.model.Status;
import tare.model.Unit;

class RolesTest {
    private static Source file(String label, String rows, PlatformKind kind) {
        Metric metric = new Metric("time", Unit.of("s"), Direction.LOWER, Quantity.TIME, Role.PRIMARY, Domain.CPU);
        Measurement row =
                Measurement.of(Key.of("x"), metric, new Data.Single(1), "x").withPlatform(rows);
        return new Source(
                label + ".csv",
                label,
                1,
                Status.OK,
                "tidy-csv",
                "",
                "",
                new Platform(label, kind, "its name"),
                Facts.of(Map.of()),
                List.of(),
                List.of(row));
    }

    @Test
    void oneFileOfBareMetalSpeaksForItsPlatform() {
        Study study = Roles.propose(Study.EMPTY.withSources(List.of(
                file("a", "", PlatformKind.UNKNOWN),
                file("a", "", PlatformKind.BARE_METAL),
                file("b", "", PlatformKind.UNKNOWN))));
        assertThat(study.baseline()).isEqualTo("a");
        assertThat(study.candidates()).containsExactly("b");
    }

    @ParameterizedTest
    @CsvSource({
        // a name that says it, the only bare metal by kind, the rows' own platform in a file of that kind, nothing
        "host, guest, '', '', UNKNOWN, UNKNOWN, host",
        "a, b, '', '', VM, BARE_METAL, b",
        "bm, vm, iron, esx, BARE_METAL, VM, iron",
        "a, b, '', '', BARE_METAL, BARE_METAL, ''",
        "a, b, iron, esx, UNKNOWN, VM, ''",
    })
    void theOnlyBareMetalIsProposedAsYardstick(
            String first, String second, String rows, String others, PlatformKind a, PlatformKind b, String proposed) {
        Study study = Roles.propose(Study.EMPTY.withSources(List.of(file(first, rows, a), file(second, others, b))));
        assertThat(study.baseline()).isEqualTo(proposed);
    }
}
