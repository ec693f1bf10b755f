package tare.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tare.model.Key;
import tare.model.Measurement;
import tare.model.Source;
import tare.model.Status;

/**
 * Results held against the protocol they were planned by.
 *
 * @param matched planned runs whose results are there
 * @param missing planned runs without results
 * @param failed planned runs whose file holds no result
 * @param extra paths of result files that no planned run names
 * @param again paths of further result files of planned runs
 * @param outOfOrder whether recorded start times contradict the planned order
 * @param sentences what to print: "as planned", or what differs
 */
public record ProtocolMatch(
        List<Protocol.Run> matched,
        List<Protocol.Run> missing,
        List<Protocol.Run> failed,
        List<String> extra,
        List<String> again,
        boolean outOfOrder,
        List<String> sentences) {
    public ProtocolMatch {
        matched = List.copyOf(matched);
        missing = List.copyOf(missing);
        failed = List.copyOf(failed);
        extra = List.copyOf(extra);
        again = List.copyOf(again);
        sentences = List.copyOf(sentences);
    }

    /** Matches sources by the folders of the run list. */
    public static ProtocolMatch of(ProtocolFile.Sealed sealed, Study study) {
        return new Matching(sealed, study).match();
    }

    /** What is found on the way. */
    private static final class Matching {
        private final ProtocolFile.Sealed sealed;
        private final Study study;
        private final Map<Integer, Source> found = new TreeMap<>();
        private final List<Protocol.Run> matched = new ArrayList<>();
        private final List<Protocol.Run> missing = new ArrayList<>();
        private final List<Protocol.Run> failed = new ArrayList<>();
        private final List<String> extra = new ArrayList<>();
        private final List<String> again = new ArrayList<>();

        Matching(ProtocolFile.Sealed sealed, Study study) {
            this.sealed = sealed;
            this.study = study;
        }

        ProtocolMatch match() {
            PlannedRuns planned = new PlannedRuns(sealed.protocol());
            study.sources().forEach(s -> planned.of(s).ifPresentOrElse(run -> found(run, s), () -> {
                if (!s.measurements().isEmpty()) {
                    extra.add(s.path());
                }
            }));
            for (Protocol.Run run : sealed.protocol().list()) {
                Source source = found.get(run.step());
                (source == null ? missing : holdsResults(source) ? matched : failed).add(run);
            }
            boolean late = outOfOrder();
            return new ProtocolMatch(matched, missing, failed, extra, again, late, sentences(late));
        }

        private void found(Protocol.Run run, Source source) {
            Source before = found.get(run.step());
            if (before == null || !holdsResults(before)) {
                found.put(run.step(), source);
            } else if (holdsResults(source)) {
                again.add(source.path());
            }
        }

        private static boolean holdsResults(Source s) {
            return s.status() != Status.REFUSED && !s.measurements().isEmpty();
        }

        private boolean outOfOrder() {
            double last = Double.NEGATIVE_INFINITY;
            for (Source source : found.values()) {
                double start = source.measurements().stream()
                        .map(Measurement::run)
                        .filter(r -> r.hasStart())
                        .mapToDouble(r -> r.startSeconds())
                        .min()
                        .orElse(Double.NaN);
                if (start < last) {
                    return true;
                }
                last = Double.isNaN(start) ? last : start;
            }
            return false;
        }

        private List<String> sentences(boolean late) {
            Protocol p = sealed.protocol();
            List<String> out = new ArrayList<>();
            if (!sealed.intact()) {
                out.add("The protocol was changed after it was sealed.");
            }
            out.addAll(p.judging().differences(Judging.of(study.settings())));
            int all = matched.size() + missing.size() + failed.size();
            if (!missing.isEmpty()) {
                out.add(missing.size() + " of " + all + " planned runs " + (missing.size() == 1 ? "is" : "are")
                        + " missing" + first(missing.size(), missing.getFirst().folder()));
            }
            if (!failed.isEmpty()) {
                out.add(failed.size() + " of " + all + " planned runs " + (failed.size() == 1 ? "holds" : "hold")
                        + " no result" + first(failed.size(), failed.getFirst().folder()));
            }
            files(again, "is of a run that has its result already", "are of runs that have their results already", out);
            files(extra, "was not planned", "were not planned", out);
            contents(out);
            int left = study.settings().exclusions().size();
            if (left > 0) {
                out.add((left == 1 ? "1 exclusion is" : left + " exclusions are") + " not part of the protocol.");
            }
            if (late) {
                out.add("The recorded times contradict the planned order.");
            }
            if (out.isEmpty()) {
                out.add("As planned: all " + all + " runs of the protocol sealed " + p.at() + " (seal "
                        + sealed.seal().substring(0, Math.min(12, sealed.seal().length())) + ") are there.");
            }
            return out;
        }

        private static void files(List<String> paths, String one, String many, List<String> out) {
            if (!paths.isEmpty()) {
                int n = paths.size();
                out.add((n == 1 ? "1 result file " + one : n + " result files " + many) + first(n, paths.getFirst()));
            }
        }

        /** Runs that are there, but hold something else than the others, lie on another platform, or are a copy. */
        private void contents(List<String> out) {
            Set<Key> usual = most(matched.stream().map(r -> keys(result(r))).toList(), Set.of());
            Map<String, String> homes = homes();
            List<Protocol.Run> unlike = new ArrayList<>();
            List<Protocol.Run> elsewhere = new ArrayList<>();
            List<Protocol.Run> copies = new ArrayList<>();
            Set<List<String>> seen = new HashSet<>();
            for (Protocol.Run run : matched) {
                Source s = result(run);
                if (!keys(s).equals(usual)) {
                    unlike.add(run);
                }
                if (label(s).isEmpty() || !label(s).equals(homes.get(run.platform()))) {
                    elsewhere.add(run);
                }
                if (!s.sha256().isEmpty() && !seen.add(List.of(run.platform(), s.sha256()))) {
                    copies.add(run);
                }
            }
            runs(unlike, "holds other benchmarks than most", "hold other benchmarks than most", out);
            runs(elsewhere, "is not on the platform it was planned for", "are not on their platforms", out);
            runs(copies, "has the same bytes as another and counts once", "have the same bytes as others", out);
        }

        /** What each planned platform is called now: by most of its runs, and by no other before it. */
        private Map<String, String> homes() {
            Map<String, String> homes = new LinkedHashMap<>();
            for (String platform : sealed.protocol().platforms()) {
                List<String> labels = matched.stream()
                        .filter(r -> r.platform().equals(platform))
                        .map(r -> label(result(r)))
                        .toList();
                String most = most(labels, "");
                if (!homes.containsValue(most)) {
                    homes.put(platform, most);
                }
            }
            return homes;
        }

        private static <T> T most(List<T> all, T none) {
            Map<T, Long> counted =
                    all.stream().collect(Collectors.groupingBy(x -> x, LinkedHashMap::new, Collectors.counting()));
            return counted.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse(none);
        }

        private Source result(Protocol.Run run) {
            return Objects.requireNonNull(found.get(run.step()));
        }

        private static String label(Source s) {
            return s.labelOf(s.measurements().getFirst());
        }

        private static Set<Key> keys(Source s) {
            return s.measurements().stream().map(Measurement::key).collect(Collectors.toSet());
        }

        private static void runs(List<Protocol.Run> runs, String one, String many, List<String> out) {
            if (!runs.isEmpty()) {
                int n = runs.size();
                out.add((n == 1 ? "1 planned run " + one : n + " planned runs " + many)
                        + first(n, runs.getFirst().folder()));
            }
        }

        private static String first(int n, String name) {
            return (n == 1 ? ": " : ", the first of them ") + name + ".";
        }
    }
}
