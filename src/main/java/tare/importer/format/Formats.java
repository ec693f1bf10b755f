package tare.importer.format;

import java.util.List;
import tare.importer.Format;

/** All formats, one line each, sorted by id. */
public final class Formats {
    public static final List<Format> ALL =
            List.of(new FioJson(), new FioJsonPlus(), new Iperf3Json(), new MlperfInference());

    private Formats() {}
}
