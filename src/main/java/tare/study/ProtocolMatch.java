package tare.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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
 * @param outOfOrder whether recorded start times contradict the planned order
 * @param sentences what to print: "as planned", or what differs
 */
public record ProtocolMatch(
        List<Protocol.Run> matched,
        List<Protocol.Run> missing,
        List<Protocol.Run> failed,
        List<String> extra,
        boolean outOfOrder,
        List<String> sentences) {
    public ProtocolMatch {
        matched = List.copyOf(matched);
        missing = List.copyOf(missing);
        failed = List.copyOf(failed);
        extra = List.copyOf(extra);
        sentences = List.copyOf(sentences);
    }

    /** The study with the files of planned runs on the platforms that the protocol names. */
    public static Study placed(Protocol protocol, Study study) {
        Map<String, Protocol.Run> planned = new LinkedHashMap<>();
        protocol.list().forEach(r -> planned.put(r.folder(), r));
        Study placed = study;
        for (Source source : study.sources()) {
            Protocol.Run run = run(planned, source.path());
            if (run != null && !run.platform().equals(source.platform().label())) {
                placed = placed.relabelled(Set.of(source.path()), run.platform());
            }
        }
        return placed.equals(study)
                ? study
                : placed.withSides(
                        protocol.platforms().getFirst(),
                        study.candidates().stream()
                                .filter(c -> protocol.platforms().contains(c))
                                .toList());
    }

    /** Matches sources by the folders of the run list. */
    public static ProtocolMatch of(ProtocolFile.Sealed sealed, Study study) {
        Protocol protocol = sealed.protocol();
        Map<String, Protocol.Run> planned = new LinkedHashMap<>();
        protocol.list().forEach(r -> planned.put(r.folder(), r));
        Map<Integer, Source> found = new TreeMap<>();
        List<String> extra = new ArrayList<>();
        for (Source source : study.sources()) {
            Protocol.Run run = run(planned, source.path());
            if (run != null) {
                found.merge(run.step(), source, (a, b) -> a.measurements().isEmpty() ? b : a);
            } else if (!source.measurements().isEmpty()) {
                extra.add(source.path());
            }
        }
        List<Protocol.Run> matched = new ArrayList<>();
        List<Protocol.Run> missing = new ArrayList<>();
        List<Protocol.Run> failed = new ArrayList<>();
        for (Protocol.Run run : protocol.list()) {
            Source source = found.get(run.step());
            if (source == null) {
                missing.add(run);
            } else if (source.status() == Status.REFUSED
                    || source.measurements().isEmpty()) {
                failed.add(run);
            } else {
                matched.add(run);
            }
        }
        boolean late = outOfOrder(found);
        return new ProtocolMatch(
                matched, missing, failed, extra, late, sentences(sealed, study, matched, missing, failed, extra, late));
    }

    private static Protocol.@Nullable Run run(Map<String, Protocol.Run> planned, String path) {
        String plain = "/" + path.replace('\\', '/');
        for (Map.Entry<String, Protocol.Run> e : planned.entrySet()) {
            if (plain.contains("/" + e.getKey() + "/")) {
                return e.getValue();
            }
        }
        return null;
    }

    private static boolean outOfOrder(Map<Integer, Source> found) {
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

    private static List<String> sentences(
            ProtocolFile.Sealed sealed,
            Study study,
            List<Protocol.Run> matched,
            List<Protocol.Run> missing,
            List<Protocol.Run> failed,
            List<String> extra,
            boolean late) {
        Protocol p = sealed.protocol();
        List<String> out = new ArrayList<>();
        if (!sealed.intact()) {
            out.add("The protocol was changed after it was sealed.");
        }
        out.addAll(p.judging().differences(Judging.of(study.settings())));
        int all = matched.size() + missing.size() + failed.size();
        if (!missing.isEmpty()) {
            out.add(missing.size() + " of " + all + " planned runs are missing, the first of them "
                    + missing.getFirst().folder() + ".");
        }
        if (!failed.isEmpty()) {
            out.add(failed.size() + " of " + all + " planned runs hold no result.");
        }
        if (!extra.isEmpty()) {
            out.add(extra.size() + " result files were not planned, the first of them " + extra.getFirst() + ".");
        }
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
}
