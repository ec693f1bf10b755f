package tare.importer.format;

import java.util.List;
import java.util.stream.Stream;
import tare.importer.Format;
import tare.importer.mapping.Mappings;

/** All formats: the classes, one line each, sorted by id; then the mappings in the resources. */
public final class Formats {
    private static final List<Format> CLASSES = List.of(
            new Asv(),
            new BenchmarkDotNetJson(),
            new Criterion(),
            new CriterionCbor(),
            new DiskSpdXml(),
            new Dmidecode(),
            new FioJson(),
            new FioJsonPlus(),
            new FioLog(),
            new FioNormal(),
            new FioTerse(),
            new Flent(),
            new GatlingLogBinary(),
            new GatlingLogText(),
            new GenericCsv(),
            new GoogleBenchmarkJson(),
            new HdrhistogramHlog(),
            new HyperfineJson(),
            new Iperf2Csv(),
            new Iperf3Json(),
            new JmeterCsv(),
            new JmeterXml(),
            new JmhJson(),
            new JuliaBenchmarkToolsJson(),
            new K6Csv(),
            new K6Ndjson(),
            new K6SummaryJson(),
            new LscpuText(),
            new MlperfInference(),
            new MlperfStorage(),
            new MlperfTraining(),
            new NumactlH(),
            new NvidiaSmi(),
            new PgbenchLog(),
            new PhoronixCompositeXml(),
            new PhoronixCsv(),
            new PhoronixJson(),
            new Pkb(),
            new Prometheus(),
            new Pyperf(),
            new PytestBenchmark(),
            new SysctlText(),
            new TareFacts(),
            new TareFiles(),
            new TidyCsv());

    public static final List<Format> ALL =
            Stream.concat(CLASSES.stream(), Mappings.builtIn().stream()).toList();

    private Formats() {}
}
