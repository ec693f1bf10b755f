package tare.importer.pkb;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tare.importer.Draft;
import tare.importer.Numbers;
import tare.importer.PlatformHint;
import tare.importer.Wording;
import tare.model.Data;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.FactKeys;
import tare.model.Key;
import tare.model.Level;
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Nested;
import tare.model.Role;
import tare.model.RunInfo;

/**
 * Groups samples into measurements: same test, metric, unit and identifying labels. A run ({@code run_uri}) is what was
 * repeated; several samples of one run (a thread, a virtual machine, an interval each) lie below it.
 */
public final class Samples {
    private static final Set<String> PSEUDO = Set.of(
            "lscpu",
            "proccpu",
            "proccpu_mapping",
            "cpu_vuln",
            "gcc_version",
            "glibc_version",
            "lspci",
            "cpuinfo",
            "os_info",
            "dmesg",
            "metadata",
            "tracing",
            "disk_filled",
            "meminfo",
            "node_info");
    private static final Set<String> HARNESS =
            Set.of("End to End Runtime", "Total Runtime", "Time to Create", "Time to Boot", "Boot Time");
    private static final Level RUN = Level.run("run_uri");
    private static final Level SAMPLE = Level.iteration("sample");

    private final Draft draft;
    private final Map<String, List<Sample>> families = new LinkedHashMap<>();

    public Samples(Draft draft) {
        this.draft = draft;
    }

    /** Takes a sample; what only describes the machine becomes facts. */
    public void add(Sample sample) {
        if (PSEUDO.contains(sample.metric()) || PSEUDO.contains(sample.test())) {
            machine(sample.labels());
            return;
        }
        cloud(sample.labels());
        String family = sample.test() + "\n" + sample.metric() + "\n" + sample.unit();
        families.computeIfAbsent(family, f -> new ArrayList<>()).add(sample);
    }

    /** Whether anything came. */
    public boolean isEmpty() {
        return families.isEmpty();
    }

    /** Puts all groups into the draft, in the order of their first sample. */
    public void finish() {
        Map<Key, List<Measurement>> byKey = new LinkedHashMap<>();
        for (List<Sample> family : families.values()) {
            Set<String> names = identifying(family);
            Map<Key, List<Sample>> groups = new LinkedHashMap<>();
            for (Sample s : family) {
                groups.computeIfAbsent(key(s, names), k -> new ArrayList<>()).add(s);
            }
            groups.forEach((key, samples) ->
                    byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(measurement(key, samples)));
        }
        byKey.values().forEach(this::judge);
    }

    /** Names of the labels that tell benchmarks apart: not volatile, and not a number that is another for each sample. */
    private static Set<String> identifying(List<Sample> family) {
        Set<String> names = new TreeSet<>();
        family.forEach(s -> names.addAll(s.labels().keySet()));
        names.removeIf(Labels::isVolatile);
        if (family.size() > 2) {
            names.removeIf(name -> measured(name, family));
        }
        return names;
    }

    private static boolean measured(String name, List<Sample> family) {
        Set<String> values = new HashSet<>();
        for (Sample s : family) {
            String v = s.labels().getOrDefault(name, "");
            if (!v.contains(".") || Numbers.plain(v).isEmpty() || !values.add(v)) {
                return false;
            }
        }
        return true;
    }

    private static Key key(Sample s, Set<String> names) {
        Map<String, String> parameters = new TreeMap<>();
        names.forEach(name -> {
            String v = s.labels().getOrDefault(name, "");
            if (!v.isEmpty() && !v.equals("None")) {
                parameters.put(name, v);
            }
        });
        return Key.of(s.test(), parameters);
    }

    private static Measurement measurement(Key key, List<Sample> samples) {
        Sample first = samples.getFirst();
        Domain domain = Wording.domain(first.test() + " " + first.metric());
        Metric metric = Wording.of(first.metric(), first.unit(), domain);
        Set<String> runs = new LinkedHashSet<>();
        samples.forEach(s -> runs.add(s.run()));
        double[] values = samples.stream().mapToDouble(Sample::value).toArray();
        RunInfo when = RunInfo.UNKNOWN.withTime(first.seconds(), Double.NaN);
        Data data;
        if (runs.size() == samples.size()) {
            data = Data.Samples.flat(RUN, values);
        } else if (runs.size() == 1) {
            when = when.withRun(first.run());
            data = Data.Samples.flat(SAMPLE, values);
        } else {
            double[][] rows = runs.stream()
                    .map(run -> samples.stream()
                            .filter(s -> s.run().equals(run))
                            .mapToDouble(Sample::value)
                            .toArray())
                    .toArray(double[][]::new);
            data = new Data.Samples(Nested.of(RUN, SAMPLE, rows));
        }
        return Measurement.of(key, metric, data, first.place()).withRun(when);
    }

    /** One metric of a key is judged: the first rate, else the first that has a direction, else the first. */
    private void judge(List<Measurement> metrics) {
        Measurement judged = null;
        for (Measurement m : metrics) {
            boolean harness = HARNESS.contains(m.metric().name());
            boolean better = judged == null
                    || (m.metric().better() == Direction.HIGHER
                            && judged.metric().better() != Direction.HIGHER)
                    || (m.metric().better() == Direction.LOWER
                            && judged.metric().better() == Direction.UNKNOWN);
            if (!harness && better) {
                judged = m;
            }
        }
        for (Measurement m : metrics) {
            draft.add(m == judged ? m.withMetric(m.metric().withRole(Role.PRIMARY)) : m);
        }
    }

    private void machine(Map<String, String> labels) {
        fact(FactKeys.CPU_MODEL, labels, "Model name", "model name", "Model_name");
        fact(FactKeys.CPU_THREADS, labels, "CPU(s)", "proccpu");
        fact(FactKeys.CPU_SOCKETS, labels, "Socket(s)");
        fact(FactKeys.NUMA_NODES, labels, "NUMA node(s)");
        fact(FactKeys.CPU_MICROCODE, labels, "microcode");
        String vendor = labels.getOrDefault("Hypervisor vendor", "");
        draft.fact(FactKeys.HYPERVISOR, vendor);
        if (!vendor.isEmpty()) {
            PlatformHint.in(vendor).ifPresent(h -> draft.kind(h.kind(), "\"Hypervisor vendor: " + vendor + "\""));
        }
    }

    private void cloud(Map<String, String> labels) {
        for (String name :
                new String[] {"cloud", "zone", "machine_type", "image", "os_info", "kernel_release", "cpu_arch"}) {
            String v = labels.getOrDefault(name, "");
            if (!v.isEmpty() && draft.facts().get(name(name)).isEmpty()) {
                draft.fact(name(name), v);
            }
        }
    }

    private static String name(String label) {
        return switch (label) {
            case "os_info" -> FactKeys.OS;
            case "kernel_release" -> FactKeys.KERNEL;
            case "machine_type" -> "system.type";
            default -> "cloud." + label;
        };
    }

    private void fact(String key, Map<String, String> labels, String... names) {
        for (String name : names) {
            if (labels.containsKey(name)) {
                draft.fact(key, labels.get(name));
                return;
            }
        }
    }
}
