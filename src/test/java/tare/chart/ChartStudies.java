package tare.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import tare.analysis.Analysis;
import tare.analysis.ClaimAnswer;
import tare.analysis.ClaimAnswer.Answer;
import tare.analysis.Comparison;
import tare.analysis.CpuCost;
import tare.analysis.FactFinding;
import tare.analysis.Settings;
import tare.analysis.Side;
import tare.analysis.Suite;
import tare.model.Data;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.Facts;
import tare.model.Key;
import tare.model.Level;
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Nested;
import tare.model.Platform;
import tare.model.PlatformKind;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.RunInfo;
import tare.model.Severity;
import tare.model.Source;
import tare.model.Status;
import tare.model.Unit;
import tare.stats.Moments;
import tare.verdict.Figures;
import tare.verdict.Finding;
import tare.verdict.Interval;
import tare.verdict.Judge;
import tare.verdict.Judgement;
import tare.verdict.Rule;
import tare.verdict.Speech;
import tare.verdict.Verdict;
import tare.verdict.VerdictWords;

/** Invented results with every kind of evidence and every verdict, judged by the rule without the engine: what the figures are drawn from. */
public final class ChartStudies {
    private static final String GUPS = "GUPS";
    private static final String[] LABELS = {"bare metal", "VM", "VM, pinned"};

    private ChartStudies() {}

    /** One candidate. */
    public static Analysis study() {
        return judged(2);
    }

    /** Two candidates. */
    public static Analysis candidates() {
        return judged(3);
    }

    /** The analysis that shows a chart best. */
    static Analysis best(Chart chart) {
        return chart.id().equals("heatmap") ? candidates() : study();
    }

    /** The selection that shows a chart best. */
    static Selection selection(Chart chart) {
        Analysis a = best(chart);
        return switch (chart.id()) {
            case "dots", "robustness", "shift", "density", "ecdf", "histogram", "qq" ->
                Selection.matching(a, List.of("random write"));
            case "runs" -> Selection.matching(a, List.of("GUPS"));
            case "tail", "variance" -> Selection.matching(a, List.of("sockperf"));
            case "series" -> Selection.matching(a, List.of("iperf3"));
            case "load" -> Selection.matching(a, List.of("random read"));
            case "power" -> Selection.matching(a, List.of("Triad"));
            default -> Selection.ALL;
        };
    }

    private static Analysis judged(int platforms) {
        List<Comparison> rows = new ArrayList<>();
        for (int p = 1; p < platforms; p++) {
            Source base = benchmarks(0);
            Source other = benchmarks(p);
            for (int i = 0; i < base.measurements().size(); i++) {
                rows.add(row(
                        List.of(new Side.Part(base, base.measurements().get(i))),
                        List.of(new Side.Part(other, other.measurements().get(i))),
                        LABELS[p]));
            }
            rows.add(row(parts(streams(0)), parts(streams(p)), LABELS[p]));
        }
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (Verdict v : Verdict.values()) {
            counts.put(v, (int)
                    rows.stream().filter(c -> c.judgement().verdict() == v).count());
        }
        String worst = rows.stream()
                .filter(c -> c.judgement().testable())
                .min(Comparator.comparingDouble(c -> c.judgement().performance()))
                .map(Comparison::id)
                .orElseThrow();
        Suite suite = new Suite(
                .989, new Interval(.986, .993), new Interval(.987, .992), 90, .8, .97, Optional.of(worst), false);
        return new Analysis(
                Settings.DEFAULT,
                LABELS[0],
                List.of(LABELS).subList(1, platforms),
                rows,
                counts,
                2,
                rows.size() - 1,
                Optional.of(suite),
                claims(),
                "Equivalent within ±1 % on most benchmarks; random writes are slower, two are undecided.",
                "On average 98.9 % of bare metal (98.6 to 99.3 %). Worst: null system call.",
                "",
                List.of(),
                List.of());
    }

    private static List<Side.Part> parts(List<Source> files) {
        return files.stream()
                .map(f -> new Side.Part(f, f.measurements().getFirst()))
                .toList();
    }

    private static Comparison row(List<Side.Part> baseline, List<Side.Part> candidate, String label) {
        Measurement m = baseline.getFirst().measurement();
        Side b = side(LABELS[0], baseline);
        Side c = side(label, candidate);
        Judgement j = Judge.judge(b.values(), c.values(), m.metric().better(), Rule.DEFAULT);
        boolean few = j.testable() && Math.min(b.n(), c.n()) < 5;
        String word = VerdictWords.of(j, few, Speech.of(m.metric())).word();
        Comparison row = new Comparison(
                m.key().label() + "|" + label,
                m.key(),
                m.metric(),
                "suite",
                Rule.DEFAULT,
                b,
                c,
                "run",
                b.n() + " runs within one boot of one machine each",
                j,
                j.pDifference(),
                j.pEquivalence(),
                true,
                few ? List.of("FEW_RUNS") : List.of(),
                word + ": " + label + " performs at " + Figures.performance(j.performance(), j.performanceCi(), 0.05)
                        + " of " + LABELS[0] + ".",
                "The ratio is " + Figures.value(j.ratio()) + ".",
                "More runs.",
                checks(m, label),
                facts(),
                Optional.empty());
        return m.key().benchmark().startsWith("fio ") ? row.withCpu(cpu(row)) : row;
    }

    /** Reads and writes cost the candidate more CPU the more of them are under way. */
    private static CpuCost cpu(Comparison row) {
        double factor = 1.2 + 0.05 * row.key().label().length() % 0.7;
        double[] b = row.baseline().values();
        double[] c =
                Arrays.stream(row.candidate().values()).map(v -> factor * v).toArray();
        Judgement j = Judge.judge(b, c, Direction.LOWER, Rule.DEFAULT);
        return new CpuCost(j, "CPU time per I/O", "Takes " + Figures.value(j.ratio()) + " times the CPU.");
    }

    private static List<Finding> checks(Measurement m, String label) {
        return m.key().benchmark().equals(GUPS) && label.equals(LABELS[1])
                ? List.of(new Finding(
                        "CHANGEPOINT",
                        Severity.WARNING,
                        "VM changes at run 7: from there on 3 % higher.",
                        "Find out what happened there."))
                : List.of();
    }

    private static Side side(String label, List<Side.Part> parts) {
        List<Double> values = new ArrayList<>();
        List<Integer> from = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            for (double v : units(parts.get(i).measurement().data())) {
                values.add(v);
                from.add(i);
            }
        }
        double[] x = values.stream().mapToDouble(Double::doubleValue).toArray();
        int[] unitPart = from.stream().mapToInt(Integer::intValue).toArray();
        double sd = x.length > 1 ? Moments.sd(x) : Double.NaN;
        boolean out = label.equals(LABELS[0])
                && parts.getFirst().measurement().key().benchmark().equals(GUPS);
        List<Side.LeftOut> leftOut =
                out ? List.of(new Side.LeftOut(.392, 15, 0, 15, "a backup ran on the host")) : List.of();
        return new Side(
                label,
                x,
                Moments.mean(x),
                sd,
                parts,
                unitPart,
                0,
                leftOut.size(),
                leftOut,
                sessions(x, unitPart, parts));
    }

    /** The runs of each boot, where boots are known. */
    private static List<Side.Session> sessions(double[] x, int[] unitPart, List<Side.Part> parts) {
        Map<String, List<Double>> boots = new TreeMap<>();
        for (int i = 0; i < x.length; i++) {
            String boot = parts.get(unitPart[i]).measurement().run().boot();
            boots.computeIfAbsent(boot, b -> new ArrayList<>()).add(x[i]);
        }
        return boots.size() < 2
                ? List.of()
                : boots.entrySet().stream()
                        .map(e -> new Side.Session(
                                "boot " + e.getKey(),
                                e.getValue().stream().mapToDouble(d -> d).toArray()))
                        .toList();
    }

    private static double[] units(Data data) {
        return switch (data) {
            case Data.Samples s -> s.nested().means(0);
            case Data.Series s -> new double[] {Moments.mean(s.values())};
            default -> throw new IllegalArgumentException("no units in " + data.kind());
        };
    }

    private static List<FactFinding> facts() {
        return List.of(
                fact("CPU model", "Xeon Gold 6548Y+", "Xeon Gold 6548Y+", Severity.INFO),
                fact("CPU threads", "128", "48", Severity.ERROR),
                fact("Memory", "512 GiB", "192 GiB", Severity.WARNING),
                fact("Governor", "performance", "", Severity.WARNING),
                fact("Kernel", "6.8.0-41", "6.8.0-41", Severity.INFO),
                fact("Boots seen", "", "", Severity.INFO));
    }

    private static FactFinding fact(String label, String b, String c, Severity severity) {
        FactFinding.Result result = b.isEmpty() || c.isEmpty()
                ? FactFinding.Result.UNKNOWN
                : b.equals(c) ? FactFinding.Result.SAME : FactFinding.Result.DIFFERS;
        return new FactFinding(label, label, b, c, result, severity);
    }

    private static List<ClaimAnswer> claims() {
        return List.of(
                new ClaimAnswer(
                        "overhead about 1 %",
                        "performance from 98 % to 100 % on every benchmark",
                        Answer.CONTRADICTED,
                        Answer.SUPPORTED,
                        "Random writes lose 5.4 % (4.5 to 6.3 %), proven outside also when 15 are looked at. On average"
                                + " 98.9 % (98.6 to 99.3 %).",
                        List.of(),
                        List.of(),
                        List.of()),
                new ClaimAnswer(
                        "training about 99 %",
                        "performance from 98 % to 100 % on GPU training",
                        Answer.NOT_SHOWN,
                        Answer.NOT_SHOWN,
                        "No training result in these files.",
                        List.of(),
                        List.of(),
                        List.of()),
                new ClaimAnswer(
                        "inference 95–105 %",
                        "performance from 95 % to 105 % on GPU inference",
                        Answer.NOT_SHOWN,
                        Answer.SUPPORTED,
                        "bert-99 100.1 % lies inside but is provisional; vLLM has one run a side and cannot be tested.",
                        List.of(),
                        List.of(),
                        List.of()));
    }

    /** Values around a level with log spread; gap of the platform as a factor. */
    private static double[] runs(String name, int platform, double level, double[] factor, double spread, int n) {
        SplittableRandom random = new SplittableRandom(name.hashCode() * 31L + platform);
        double[] out = new double[n];
        for (int i = 0; i < n; i++) {
            double noise = spread * random.nextGaussian();
            out[i] = level * factor[platform] * Math.exp(noise);
        }
        return out;
    }

    private static Metric rate(String name, String unit, Domain domain) {
        return new Metric(name, Unit.of(unit), Direction.HIGHER, Quantity.CAPACITY, Role.PRIMARY, domain);
    }

    private static Metric latency(String name, String unit, Domain domain) {
        return new Metric(name, Unit.of(unit), Direction.LOWER, Quantity.LATENCY, Role.PRIMARY, domain);
    }

    private static Measurement flat(Key key, Metric metric, double[] values) {
        return Measurement.of(key, metric, Data.Samples.flat(Level.run("run"), values), "line 7");
    }

    private static Source benchmarks(int p) {
        List<Measurement> m = new ArrayList<>();
        add(m, p, "sysbench cpu", "events/s", Domain.CPU, 1184, new double[] {1, .9985, .999}, .002, 12);
        add(m, p, "openssl sha256", "MB/s", Domain.CPU, 1922, new double[] {1, .9995, 1}, .0015, 12);
        add(m, p, "7-zip compression", "MIPS", Domain.CPU, 41_200, new double[] {1, .994, .996}, .0025, 12);
        m.add(flat(
                Key.of("null system call"),
                latency("time", "us", Domain.CPU),
                runs("syscall", p, .09, new double[] {1, 31, 22}, .03, 12)));
        add(m, p, "STREAM Triad", "GB/s", Domain.MEMORY, 212, new double[] {1, .993, .996}, .013, 10);
        m.add(flat(Key.of(GUPS), rate("throughput", "GUP/s", Domain.MEMORY), warming(p)));
        for (int depth = 1; depth <= 64; depth *= 4) {
            double lost = 1 + 0.004 * Math.log(1 + depth);
            m.add(flat(
                    Key.of("fio random read", Map.of("bs", "4k", "iodepth", String.valueOf(depth))),
                    latency("mean latency", "us", Domain.STORAGE),
                    runs("read" + depth, p, 62 + 3.1 * depth, new double[] {1, lost, 1.004}, .006, 12)));
        }
        add(m, p, "fio random write", "IOPS", Domain.STORAGE, 184_100, new double[] {1, .949, .987}, .011, 12);
        m.add(sockperf(p));
        add(
                m,
                p,
                "MLPerf bert-99 Offline",
                "samples/s",
                Domain.GPU_INFERENCE,
                3560,
                new double[] {1, 1.001, 1},
                .0012,
                3);
        add(m, p, "vLLM Llama-3 8B", "tokens/s", Domain.GPU_INFERENCE, 9120, new double[] {1, .984, .99}, .01, 1);
        add(m, p, "nginx", "req/s", Domain.APPLICATION, 88_400, new double[] {1, 1.024, 1.012}, .009, 12);
        return source("results.json", p, m);
    }

    /** Twenty-four runs; on the first candidate the first six are slower. */
    private static double[] warming(int p) {
        double[] runs = runs(GUPS, p, .412, new double[] {1, .985, .989}, .004, 24);
        for (int i = 0; p == 1 && i < 6; i++) {
            runs[i] *= .97;
        }
        return runs;
    }

    private static void add(
            List<Measurement> m,
            int p,
            String name,
            String unit,
            Domain domain,
            double level,
            double[] factors,
            double spread,
            int n) {
        m.add(flat(Key.of(name), rate("throughput", unit, domain), runs(name, p, level, factors, spread, n)));
    }

    /** Twelve runs of events with a tail. */
    private static Measurement sockperf(int p) {
        SplittableRandom random = new SplittableRandom(99 + p);
        double[][] rows = new double[12][2500];
        for (double[] row : rows) {
            double level = 21.4 * (p == 0 ? 1 : 1.012) * Math.exp(0.012 * random.nextGaussian());
            for (int i = 0; i < row.length; i++) {
                double tail = random.nextDouble() < 0.012 * (p == 1 ? 2 : 1) ? 1 + random.nextDouble() * 4 : 1;
                row[i] = level * Math.exp(0.07 * random.nextGaussian()) * tail;
            }
        }
        Nested nested = Nested.of(Level.run("run"), Level.event("request"), rows);
        return Measurement.of(
                Key.of("sockperf round trip"),
                latency("latency", "us", Domain.NETWORK),
                new Data.Samples(nested),
                "line 3");
    }

    /** Five files of one run each, with the bandwidth of every second. */
    private static List<Source> streams(int p) {
        SplittableRandom random = new SplittableRandom(7 + p);
        List<Source> out = new ArrayList<>();
        for (int run = 0; run < 5; run++) {
            double boot = run < 2 ? 1 : 1.004;
            double level = 9.41 * boot * (p == 0 ? 1 : 0.9985) * Math.exp(0.0012 * random.nextGaussian());
            double[] seconds = new double[60];
            double[] values = new double[60];
            for (int i = 0; i < 60; i++) {
                seconds[i] = i;
                double dip = p == 1 && i % 20 == 11 + run ? 0.96 : 1;
                values[i] = level * dip * Math.exp(0.003 * random.nextGaussian()) * (1 - 0.12 * Math.exp(-i / 1.5));
            }
            Measurement m = Measurement.of(
                            Key.of("iperf3 TCP", Map.of("streams", "4")),
                            rate("bandwidth", "Gbit/s", Domain.NETWORK),
                            new Data.Series(seconds, values),
                            "$.intervals")
                    .withRun(RunInfo.UNKNOWN
                            .withRun("round " + (run + 1))
                            .withBoot(run < 2 ? "a" : "b")
                            .withTime(1_760_000_000 + 400.0 * run + 150 * p, 60));
            out.add(source("iperf3-" + (run + 1) + ".json", p, List.of(m)));
        }
        return out;
    }

    private static Source source(String name, int p, List<Measurement> measurements) {
        PlatformKind kind = p == 0 ? PlatformKind.BARE_METAL : PlatformKind.VM;
        return new Source(
                LABELS[p].replace(' ', '-') + "/" + name,
                "0".repeat(64),
                4096,
                Status.OK,
                "tidy-csv",
                "suite",
                "2.1",
                new Platform(LABELS[p], kind, "named on the command line"),
                Facts.NONE,
                List.of(),
                measurements);
    }
}
