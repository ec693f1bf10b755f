package tare.importer.format;

import java.util.List;
import tare.importer.Format;

/** All formats, one line each, sorted by id. */
public final class Formats {
    public static final List<Format> ALL = List.of(
            new Flent(),
            new FioJson(),
            new FioJsonPlus(),
            new Iperf3Json(),
            new MlperfInference(),
            new MlperfStorage(),
            new MlperfTraining(),
            new PhoronixCompositeXml(),
            new PhoronixJson(),
            new Prometheus());

    private Formats() {}
}
