package tare.importer.mapping;

import java.util.OptionalDouble;
import tare.model.RunInfo;

/** Where a file says which run it is. */
record RunRule(Template id, Template boot, Template host, Template started, Template duration) {

    /** 1990: a smaller number counts from some beginning of its own and is no point in time. */
    private static final double EARLIEST = 631_152_000;

    RunInfo of(Fields fields) {
        return new RunInfo(
                id.fill(fields).orElse(""),
                boot.fill(fields).orElse(""),
                host.fill(fields).orElse(""),
                started.fill(fields)
                        .flatMap(Instants::seconds)
                        .map(Double::parseDouble)
                        .filter(seconds -> seconds > EARLIEST)
                        .orElse(Double.NaN),
                duration.fill(fields)
                        .map(NumberStyle.USUAL::read)
                        .orElse(OptionalDouble.empty())
                        .orElse(Double.NaN));
    }
}
