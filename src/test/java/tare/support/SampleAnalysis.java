package tare.support;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tare.analysis.Analysis;
import tare.analysis.ClaimAnswer;
import tare.analysis.Comparison;
import tare.analysis.FactFinding;
import tare.analysis.Settings;
import tare.analysis.Suite;
import tare.analysis.Unpaired;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.Key;
import tare.model.Metric;
import tare.model.Note;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.Severity;
import tare.model.Source;
import tare.model.Unit;
import tare.verdict.Finding;
import tare.verdict.Interval;
import tare.verdict.Refusal;
import tare.verdict.Rule;
import tare.verdict.Verdict;

/** Hand-made analyses for tests of what shows them: all verdicts, doubts, claims, long and foreign names, many rows, none. */
public final class SampleAnalysis {
    public static final String BASELINE = "bare metal";
    public static final String CANDIDATE = "VM";

    private SampleAnalysis() {}

    /** Fifteen primary rows with every verdict and provisional, untestable and off-axis ones, and a secondary row. */
    public static Analysis study() {
        return of(rows(), claims(), CANDIDATE);
    }

    /** One equivalent row. */
    public static Analysis single() {
        return of(
                List.of(SampleRow.of("sysbench cpu", "sysbench", "events/s", Domain.CPU, -0.002, 0.003, 12)),
                List.of(),
                CANDIDATE);
    }

    /** The rows of {@link #study} against three candidates, the later ones a little slower. */
    public static Analysis several() {
        Analysis one = study();
        List<String> names = List.of("VM · ESXi 9", "VM · KVM", "Container");
        List<Comparison> all = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            double slower = 0.004 * i;
            for (SampleRow row : rows()) {
                all.add(row.lower(slower).judge(Rule.DEFAULT, BASELINE, names.get(i)));
            }
        }
        Analysis first = of(rows(), List.of(), names.getFirst());
        return new Analysis(
                one.settings(),
                BASELINE,
                names,
                all,
                first.counts(),
                first.provisional(),
                first.k(),
                one.suite(),
                List.of(),
                first.headline(),
                one.subline(),
                one.warning(),
                one.unpaired(),
                one.notes());
    }

    /** The same study with these rows in place of its own; what sums rows up stays as it was. */
    public static Analysis withRows(Analysis a, List<Comparison> rows) {
        return new Analysis(
                a.settings(),
                a.baseline(),
                a.candidates(),
                rows,
                a.counts(),
                a.provisional(),
                a.k(),
                a.suite(),
                a.claims(),
                a.headline(),
                a.subline(),
                a.warning(),
                a.unpaired(),
                a.notes());
    }

    /** Two files, no benchmark in common. */
    public static Analysis nothingPaired() {
        return of(List.of(), List.of(), CANDIDATE);
    }

    /** As many primary rows as asked, of all domains, in a repeating pattern of gaps. */
    public static Analysis many(int rows) {
        List<SampleRow> out = new ArrayList<>();
        Domain[] domains = Domain.values();
        for (int i = 0; i < rows; i++) {
            double gap = ((i * 37) % 41 - 20) / 400.0;
            double noise = 0.002 + (i % 7) * 0.004;
            out.add(SampleRow.of(
                            "benchmark " + (i + 1),
                            "suite",
                            "ops/s",
                            domains[i % domains.length],
                            gap,
                            noise,
                            8 + i % 5)
                    .with("threads", String.valueOf(1 << (i % 6))));
        }
        out.sort(Comparator.comparing(SampleRow::domain));
        return of(out, List.of(), CANDIDATE);
    }

    /** Names that try to break out: 200 characters, right to left, CJK, formulas, markup, control characters. */
    public static Analysis hostile() {
        List<SampleRow> out = new ArrayList<>();
        int i = 0;
        for (String name : names()) {
            out.add(SampleRow.of(name, "runner", "ops/s", Domain.APPLICATION, -0.004 * i, 0.004, 9)
                    .with("p" + i, name));
            i++;
        }
        return of(out, List.of(), "=VM<script>alert(1)</script>\u202e\u0007");
    }

    public static List<String> names() {
        return List.of(
                "long".repeat(50),
                "a very long name with spaces ".repeat(7),
                "قياس سرعة القرص الصلب العشوائية للقراءة والكتابة",
                "מדידת ביצועים של דיסק",
                "虚拟机与裸机的随机写入性能比较测试".repeat(6),
                "=HYPERLINK(\"http://example.invalid\",\"x\")",
                "+1+1",
                "-2+3",
                "@SUM(A1)",
                "\tTAB",
                "\rCR",
                "<img src=x onerror=alert(1)>&amp;]]>",
                "bell \u0007 null \u0000 esc \u001b \ufffe \ud800 end",
                "../../etc/passwd",
                "CON",
                "line one\nline two | pipe `code` *star*",
                "\u202egnirts desrever");
    }

    private static List<SampleRow> rows() {
        List<FactFinding> differs = List.of(
                SampleRow.fact("cpu.model", "CPU model", "Xeon Gold 6548Y+", "Xeon Gold 6448Y", Severity.ERROR),
                SampleRow.fact("vm.vcpus", "vCPUs", "120", "48", Severity.WARNING),
                SampleRow.fact("kernel.version", "Kernel", "6.8.0", "6.8.0", Severity.INFO),
                SampleRow.fact("kernel.mitigations", "Mitigations", "on", "", Severity.WARNING));
        List<FactFinding> same = List.of(
                SampleRow.fact("cpu.model", "CPU model", "Xeon Gold 6548Y+", "Xeon Gold 6548Y+", Severity.INFO),
                SampleRow.fact("boot.id", "Boots seen", "", "", Severity.INFO));
        List<Finding> doubts = List.of(
                new Finding(
                        "AUTOCORRELATED",
                        Severity.WARNING,
                        "Runs follow each other: lag-1 correlation 0.42.",
                        "Interleave the runs."),
                new Finding("FEW_BOOTS", Severity.INFO, "One boot seen on each side.", "Reboot between runs."));
        return List.of(
                SampleRow.of("sysbench cpu", "sysbench", "events/s", Domain.CPU, -0.002, 0.003, 12)
                        .with("threads", "1")
                        .doubting(List.of(), same),
                SampleRow.of("openssl sha256", "openssl", "MB/s", Domain.CPU, -0.001, 0.002, 12)
                        .with("block", "16 KiB"),
                SampleRow.of("7-zip", "7zip", "MIPS", Domain.CPU, -0.006, 0.002, 12)
                        .with("threads", "8"),
                SampleRow.of("STREAM Triad", "stream", "GB/s", Domain.MEMORY, -0.011, 0.011, 10),
                SampleRow.of("GUPS", "gups", "GUP/s", Domain.MEMORY, -0.013, 0.006, 10)
                        .with("sockets", "2"),
                SampleRow.of("fio random read", "fio", "IOPS", Domain.STORAGE, -0.003, 0.004, 12)
                        .with("bs", "4k"),
                SampleRow.of("fio random write", "fio", "IOPS", Domain.STORAGE, -0.051, 0.015, 12)
                        .with("bs", "4k")
                        .doubting(doubts, differs),
                SampleRow.of("fio random write", "fio", "us", Domain.STORAGE, -0.062, 0.02, 12)
                        .with("bs", "4k")
                        .time("p99 latency", "us", 480)
                        .secondary(),
                SampleRow.of("iperf3 TCP", "iperf3", "Gbit/s", Domain.NETWORK, 0.024, 0.012, 11)
                        .with("streams", "4"),
                SampleRow.of("sockperf round trip", "sockperf", "us", Domain.NETWORK, -0.012, 0.020, 12)
                        .time("p99 latency", "us", 22),
                SampleRow.of("netperf TCP_RR", "netperf", "trans/s", Domain.NETWORK, 0.004, 0.010, 12),
                SampleRow.of("null system call", "lmbench", "us", Domain.CPU, -0.99, 0.05, 12)
                        .time("time", "us", 0.05),
                SampleRow.of("MLPerf bert-99 Offline", "mlperf", "samples/s", Domain.GPU_INFERENCE, 0.001, 0.001, 3),
                SampleRow.of("MLPerf bert-99 Server", "mlperf", "samples/s", Domain.GPU_INFERENCE, 0, 0.001, 5)
                        .refusedFor(Refusal.OFFERED_LOAD),
                SampleRow.of("vLLM Llama-3 8B", "vllm", "tokens/s", Domain.GPU_INFERENCE, -0.016, 0, 1)
                        .with("users", "64"),
                SampleRow.of("nginx", "wrk", "req/s", Domain.APPLICATION, 0.013, 0.008, 12));
    }

    private static List<ClaimAnswer> claims() {
        return List.of(
                new ClaimAnswer(
                        "overhead about 1 %",
                        "overhead from 0 to 2 %, on every benchmark",
                        ClaimAnswer.Answer.CONTRADICTED,
                        ClaimAnswer.Answer.NOT_SHOWN,
                        "Random writes lose 5.1 %, which stands when all rows are looked at.",
                        List.of("sysbench cpu (threads=1)|throughput|VM"),
                        List.of("fio random write (bs=4k)|throughput|VM"),
                        List.of("STREAM Triad|throughput|VM")),
                new ClaimAnswer(
                        "training about 99 %",
                        "performance from 98 to 100 % on GPU training",
                        ClaimAnswer.Answer.NOT_SHOWN,
                        ClaimAnswer.Answer.NOT_SHOWN,
                        "No training result in these files.",
                        List.of(),
                        List.of(),
                        List.of()),
                new ClaimAnswer(
                        "inference 95–105 %",
                        "performance from 95 to 105 % on GPU inference",
                        ClaimAnswer.Answer.NOT_SHOWN,
                        ClaimAnswer.Answer.SUPPORTED,
                        "One of three can be tested, and it is provisional.",
                        List.of("MLPerf bert-99 Offline|throughput|VM"),
                        List.of(),
                        List.of("vLLM Llama-3 8B (users=64)|throughput|VM")));
    }

    /** An analysis of the given rows, counted as the engine counts. */
    public static Analysis of(List<SampleRow> rows, List<ClaimAnswer> claims, String candidate) {
        Rule rule = Rule.DEFAULT;
        List<Comparison> all =
                rows.stream().map(r -> r.judge(rule, BASELINE, candidate)).toList();
        List<Comparison> primary =
                all.stream().filter(c -> c.metric().role() == Role.PRIMARY).toList();
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (Verdict v : Verdict.values()) {
            counts.put(v, (int) primary.stream()
                    .filter(c -> !c.provisional() && c.judgement().verdict() == v)
                    .count());
        }
        int k = (int) primary.stream().filter(c -> c.judgement().testable()).count();
        return new Analysis(
                Settings.DEFAULT.withRule(rule),
                BASELINE,
                List.of(candidate),
                all,
                counts,
                (int) primary.stream().filter(Comparison::provisional).count(),
                k,
                suite(primary),
                claims,
                headline(primary, counts, candidate),
                primary.isEmpty() ? "" : "On average 99.0 % of bare metal (98.7 to 99.4 %).",
                all.stream().anyMatch(c -> c.comparability().stream().anyMatch(f -> f.severity() == Severity.ERROR))
                        ? "The VM had 48 of 120 CPUs and another CPU model: 1 result cannot be put down to the"
                                + " hypervisor alone."
                        : "",
                List.of(new Unpaired(
                        BASELINE,
                        Key.of("iperf3 UDP"),
                        new Metric(
                                "bits per second",
                                Unit.of("Gbit/s"),
                                Direction.HIGHER,
                                Quantity.CAPACITY,
                                Role.PRIMARY,
                                Domain.NETWORK),
                        "Every run of it failed on " + candidate + ".")),
                List.of(Note.warning("FAILED_WORK", "3 failed runs of iperf3 UDP were left out.", "VM/iperf3.json")));
    }

    private static String headline(List<Comparison> primary, Map<Verdict, Integer> counts, String candidate) {
        if (primary.isEmpty()) {
            return "Nothing could be compared: no benchmark is on both sides.";
        }
        int same =
                counts.getOrDefault(Verdict.EQUIVALENT, 0) + counts.getOrDefault(Verdict.SIGNIFICANT_BUT_NEGLIGIBLE, 0);
        return candidate + " is equivalent to " + BASELINE + " within ±1 % on " + same + " of " + primary.size()
                + " benchmarks; " + counts.getOrDefault(Verdict.SLOWER, 0) + " slower, "
                + counts.getOrDefault(Verdict.INCONCLUSIVE, 0) + " undecided.";
    }

    private static Optional<Suite> suite(List<Comparison> primary) {
        List<Comparison> tested =
                primary.stream().filter(c -> c.judgement().testable()).toList();
        if (tested.isEmpty()) {
            return Optional.empty();
        }
        double mean = Math.exp(tested.stream()
                .mapToDouble(c -> Math.log(c.judgement().performance()))
                .average()
                .orElseThrow());
        Comparison worst = tested.stream()
                .min(Comparator.comparingDouble(c -> c.judgement().performance()))
                .orElseThrow();
        double bound = tested.stream()
                .mapToDouble(c -> c.judgement().boundedAt())
                .max()
                .orElseThrow();
        return Optional.of(new Suite(
                mean,
                new Interval(mean * 0.996, mean * 1.004),
                new Interval(mean * 0.9967, mean * 1.0033),
                90,
                0.2,
                bound,
                Optional.of(worst.id()),
                false));
    }

    /** The files behind an analysis, each once, in the order of first use. */
    public static List<Source> sources(Analysis analysis) {
        Map<String, Source> out = new LinkedHashMap<>();
        analysis.comparisons().forEach(c -> {
            c.baseline().parts().forEach(p -> out.put(p.source().path(), p.source()));
            c.candidate().parts().forEach(p -> out.put(p.source().path(), p.source()));
        });
        return List.copyOf(out.values());
    }
}
