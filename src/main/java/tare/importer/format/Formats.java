package tare.importer.format;

import java.util.List;
import java.util.stream.Stream;
import tare.importer.Format;
import tare.importer.mapping.Mappings;

/** All formats: the classes, one line each, sorted by id; then the mappings in the resources. */
public final class Formats {
    private static final List<Format> CLASSES = List.of(
            new CriterionCbor(),
            new Cyclictest(),
            new EsrallyRaceJson(),
            new FioJson(),
            new FioJsonPlus(),
            new FioLog(),
            new FioTerse(),
            new Flent(),
            new GenaiPerfJson(),
            new Guidellm(),
            new Iperf3Json(),
            new MlperfInference(),
            new MlperfStorage(),
            new MlperfTraining(),
            new NcclTestsJson(),
            new NvbandwidthJson(),
            new OhaJson(),
            new OptimumBenchmark(),
            new Osu(),
            new PgbenchLog(),
            new PhoronixCompositeXml(),
            new PhoronixJson(),
            new Pkb(),
            new Prometheus(),
            new SglangBenchJsonl(),
            new TrtexecTimesJson(),
            new VegetaResults(),
            new VllmBenchJson());

    public static final List<Format> ALL =
            Stream.concat(CLASSES.stream(), Mappings.builtIn().stream()).toList();

    private Formats() {}
}
