package tare.analysis.pairing;

import tare.analysis.Question;
import tare.analysis.Unpaired;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tare.model.Key;
import tare.model.Source;
import tare.model.Status;

/** Says why a measurement has no counterpart: what the other side has instead. */
final class Missing {
    private final String baselineLabel;
    private final Map<Entry.Group, List<Entry>> baseline;
    private final Map<Entry.Group, List<Entry>> candidate;
    private final List<Source> sources;

    Missing(Question question, Map<Entry.Group, List<Entry>> baseline, Map<Entry.Group, List<Entry>> candidate) {
        this.baselineLabel = question.baseline();
        this.sources = question.sources();
        this.baseline = baseline;
        this.candidate = candidate;
    }

    /** The measurement as unpaired, with what is missing on the given side. */
    Unpaired on(String side, Entry have) {
        Map<Entry.Group, List<Entry>> other = side.equals(baselineLabel) ? baseline : candidate;
        return new Unpaired(
                have.platform(), have.measurement().key(), have.metric(), why(side, have, other) + failed(side, have));
    }

    /** Files of the same runner on that side that hold no result at all: a failed side is not a slow side. */
    private String failed(String side, Entry have) {
        int files = 0;
        String note = "";
        for (Source s : sources) {
            boolean sameRunner =
                    !s.format().isEmpty() && s.format().equals(have.source().format());
            boolean failed = s.measurements().isEmpty() && s.status() != Status.OK;
            if (sameRunner && failed && s.platform().label().equals(side)) {
                files++;
                note = note.isEmpty() && !s.notes().isEmpty()
                        ? s.notes().getFirst().message()
                        : note;
            }
        }
        if (files == 0) {
            return "";
        }
        String count = files == 1 ? "one file of this runner holds" : files + " files of this runner hold";
        return "; " + count + " no result" + (note.isEmpty() ? "" : " (" + note + ")");
    }

    private static String why(String side, Entry have, Map<Entry.Group, List<Entry>> other) {
        Key key = have.measurement().key();
        TreeSet<String> metrics = new TreeSet<>();
        TreeSet<String> runners = new TreeSet<>();
        Key near = null;
        for (Map.Entry<Entry.Group, List<Entry>> e : other.entrySet()) {
            Entry.Group g = e.getKey();
            if (g.key().equals(key)) {
                if (g.metric().equals(have.metric().name())) {
                    runners.add(e.getValue().getFirst().runner());
                } else if (g.runner().equals(have.group().runner())) {
                    metrics.add(g.metric());
                }
            } else if (g.key().benchmark().equals(key.benchmark())) {
                near = near == null || distance(key, g.key()) < distance(key, near) ? g.key() : near;
            }
        }
        if (!runners.isEmpty()) {
            return side + " has it from another runner: " + String.join(", ", runners);
        }
        if (!metrics.isEmpty()) {
            return side + " has this benchmark, but without " + have.metric().name() + " (it has "
                    + String.join(", ", metrics) + ")";
        }
        if (near != null) {
            return side + " has this benchmark only with other parameters: " + differing(key, near);
        }
        return side + " has no result of this benchmark";
    }

    private static long distance(Key a, Key b) {
        TreeSet<String> names = new TreeSet<>(a.parameters().keySet());
        names.addAll(b.parameters().keySet());
        return names.stream()
                .filter(n -> !a.parameters()
                        .getOrDefault(n, "")
                        .equals(b.parameters().getOrDefault(n, "")))
                .count();
    }

    /** The parameters in which the keys differ, e.g. {@code size=4096 instead of size=1024}. */
    private static String differing(Key have, Key near) {
        TreeSet<String> names = new TreeSet<>(have.parameters().keySet());
        names.addAll(near.parameters().keySet());
        StringBuilder there = new StringBuilder();
        StringBuilder here = new StringBuilder();
        for (String name : names) {
            String a = have.parameters().getOrDefault(name, "");
            String b = near.parameters().getOrDefault(name, "");
            if (!a.equals(b)) {
                append(there, name, b);
                append(here, name, a);
            }
        }
        return there + " instead of " + here;
    }

    private static void append(StringBuilder to, String name, String value) {
        to.append(to.isEmpty() ? "" : ", ").append(name).append(value.isEmpty() ? " not given" : "=" + value);
    }
}
