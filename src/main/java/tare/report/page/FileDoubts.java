package tare.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tare.analysis.Analysis;
import tare.model.Note;
import tare.model.Severity;
import tare.report.Wording;

/**
 * What is doubtful about the files: each thing once, with the place, or with how many places have it and the first. What is
 * said of several measurements in the same words is said once, and names the first of them.
 */
final class FileDoubts {
    private static final int MOST = 8;
    /** Measurements that are named. */
    private static final int NAMED = 2;

    /** What one doubt is about, and where it was found. */
    private record Found(Set<String> subjects, List<String> places) {
        Found() {
            this(new LinkedHashSet<>(), new ArrayList<>());
        }
    }

    private FileDoubts() {}

    /** Different doubts. */
    static int count(Analysis analysis) {
        return found(analysis).size();
    }

    /**
     * Sentences, each with its place.
     *
     * @param folders the folders that all files have in common, which need not be said; empty if none
     */
    static List<String> of(Analysis analysis, String folders) {
        List<String> out = new ArrayList<>();
        found(analysis).forEach((message, found) -> {
            String said = said(message, List.copyOf(found.subjects()))
                    + place(found.places().stream().distinct().toList());
            out.add(folders.isEmpty() ? said : said.replace(folders, ""));
        });
        if (out.size() <= MOST) {
            return out;
        }
        List<String> some = new ArrayList<>(out.subList(0, MOST - 1));
        some.add("And " + (out.size() - MOST + 1) + " more doubts about files: in the JSON, under “notes”");
        return some;
    }

    /** A measurement's name keeps its letters: only other sentences begin with a capital. */
    private static String said(String message, List<String> subjects) {
        if (subjects.isEmpty()) {
            return Wording.capital(message);
        }
        if (subjects.size() == 1) {
            return subjects.getFirst() + ": " + message;
        }
        int more = subjects.size() - NAMED;
        return Wording.capital(message) + ": "
                + subjects.stream().limit(NAMED).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }

    /** What is said, and of which measurements where it is said of one. */
    private static Map<String, Found> found(Analysis analysis) {
        Map<String, Found> out = new LinkedHashMap<>();
        for (Note n : analysis.notes()) {
            if (n.severity() != Severity.INFO) {
                Found found = out.computeIfAbsent(n.words(), m -> new Found());
                if (!n.subject().isEmpty()) {
                    found.subjects().add(n.subject());
                }
                found.places().add(n.place());
            }
        }
        return out;
    }

    private static String place(List<String> places) {
        String first = places.getFirst();
        if (first.isEmpty()) {
            return places.size() == 1 ? "" : " (" + places.size() + " times)";
        }
        return places.size() == 1 ? " (" + first + ")" : " (" + places.size() + " places, first " + first + ")";
    }
}
