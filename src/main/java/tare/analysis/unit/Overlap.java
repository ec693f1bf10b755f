package tare.analysis.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tare.analysis.Settings;
import tare.analysis.pairing.Entry;
import tare.model.RunInfo;
import tare.stats.Moments;

/** Files of one side whose runs overlap in time may be parts of one measurement: four VMs, eight clients, a file a rank. */
final class Overlap {
    private static final double SHARE = 0.5;

    private Overlap() {}

    /** What the overlapping files of one side are. */
    static final class Answer {
        /** Nothing overlaps, or they are said to be repeats. */
        static final Answer REPEATS = new Answer(new int[0], false);
        /** They overlap and nobody said what they are. */
        static final Answer ASK = new Answer(new int[0], false);
        /** They are said to be parts, and neither times nor run ids say which of them belong together. */
        static final Answer UNTOLD = new Answer(new int[0], false);

        private final int[] cluster;
        private final boolean sum;

        private Answer(int[] cluster, boolean sum) {
            this.cluster = cluster;
            this.sum = sum;
        }

        /** The runs, with parts of one measurement added up or averaged. */
        List<Atom> combined(List<Atom> runs) {
            if (cluster.length == 0) {
                return runs;
            }
            Map<Integer, Map<Integer, List<Atom>>> clusters = new LinkedHashMap<>();
            for (Atom a : runs) {
                clusters.computeIfAbsent(cluster[a.part()], k -> new LinkedHashMap<>())
                        .computeIfAbsent(a.part(), k -> new ArrayList<>())
                        .add(a);
            }
            return clusters.values().stream()
                    .flatMap(parts -> whole(List.copyOf(parts.values())).stream())
                    .toList();
        }

        /** Run by run where every part has as many; else one run of the parts' means. */
        private List<Atom> whole(List<List<Atom>> parts) {
            List<Atom> first = parts.getFirst();
            boolean even = parts.stream().allMatch(p -> p.size() == first.size());
            List<Atom> whole = new ArrayList<>();
            for (int i = 0; i < (even ? first.size() : 1); i++) {
                int run = i;
                double[] values = parts.stream()
                        .mapToDouble(p -> even ? p.get(run).value() : mean(p))
                        .toArray();
                double mean = Moments.mean(values);
                Atom a = first.get(i);
                whole.add(new Atom(a.part(), a.host(), a.boot(), a.path(), sum ? mean * values.length : mean));
            }
            return whole;
        }

        private static double mean(List<Atom> runs) {
            return Moments.mean(runs.stream().mapToDouble(Atom::value).toArray());
        }
    }

    static Answer of(List<Entry> entries, Settings.@Nullable Parts said) {
        if (entries.size() < 2 || said == Settings.Parts.REPEATS) {
            return Answer.REPEATS;
        }
        int[] cluster = said != null && !timed(entries) ? byRun(entries) : clusters(entries);
        boolean any = false;
        for (int i = 0; i < cluster.length; i++) {
            any |= cluster[i] != i;
        }
        if (!any) {
            return said != null && !timed(entries) && !named(entries) ? Answer.UNTOLD : Answer.REPEATS;
        }
        return said == null ? Answer.ASK : new Answer(cluster, said == Settings.Parts.SUM);
    }

    private static boolean timed(List<Entry> entries) {
        return entries.stream().allMatch(e -> timed(e.measurement().run()));
    }

    private static boolean named(List<Entry> entries) {
        return entries.stream().noneMatch(e -> e.measurement().run().run().isEmpty());
    }

    /** Where times are not recorded, files of one run id (one round of four VMs) belong together. */
    private static int[] byRun(List<Entry> entries) {
        Map<String, Integer> first = new HashMap<>();
        int[] cluster = new int[entries.size()];
        for (int i = 0; i < cluster.length; i++) {
            String id = entries.get(i).measurement().run().run();
            Integer before = id.isEmpty() ? null : first.putIfAbsent(id, i);
            cluster[i] = before == null ? i : before;
        }
        return cluster;
    }

    /** For each file the first file that it overlaps with, itself when none; looked for no further back than some run lasts. */
    private static int[] clusters(List<Entry> entries) {
        int[] cluster = new int[entries.size()];
        double[] lastEnd = new double[entries.size()];
        double last = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < cluster.length; i++) {
            cluster[i] = i;
            RunInfo here = entries.get(i).measurement().run();
            for (int j = i - 1; j >= 0 && cluster[i] == i && lastEnd[j] > here.startSeconds(); j--) {
                boolean sameFile = entries.get(i).source() == entries.get(j).source();
                if (!sameFile && overlap(entries.get(j).measurement().run(), here)) {
                    cluster[i] = cluster[j];
                }
            }
            last = timed(here) ? Math.max(last, here.startSeconds() + here.durationSeconds()) : last;
            lastEnd[i] = last;
        }
        return cluster;
    }

    private static boolean timed(RunInfo run) {
        return run.hasStart() && run.hasDuration();
    }

    /** Whether more than half of the shorter run lies within the other. */
    private static boolean overlap(RunInfo a, RunInfo b) {
        if (!timed(a) || !timed(b)) {
            return false;
        }
        double from = Math.max(a.startSeconds(), b.startSeconds());
        double to = Math.min(a.startSeconds() + a.durationSeconds(), b.startSeconds() + b.durationSeconds());
        double shorter = Math.min(a.durationSeconds(), b.durationSeconds());
        return shorter > 0 && to - from > SHARE * shorter;
    }
}
