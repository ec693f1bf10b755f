package tare.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tare.model.Note;
import tare.model.Severity;
import tare.report.Wording;

/** What is doubtful about the files: each thing once, with the place, or with how many files have it and the first. */
final class FileDoubts {
    private static final int MOST = 8;

    private FileDoubts() {}

    /** Different doubts. */
    static int count(List<Note> notes) {
        return places(notes).size();
    }

    /**
     * Sentences, each with its place.
     *
     * @param folders the folders that all files have in common, which need not be said; empty if none
     */
    static List<String> of(List<Note> notes, String folders) {
        List<String> out = new ArrayList<>();
        Map<String, List<String>> places = places(notes);
        places.forEach((message, where) -> {
            String said =
                    Wording.capital(message) + place(where.stream().distinct().toList());
            out.add(folders.isEmpty() ? said : said.replace(folders, ""));
        });
        if (out.size() <= MOST) {
            return out;
        }
        List<String> some = new ArrayList<>(out.subList(0, MOST - 1));
        some.add("And " + (out.size() - MOST + 1) + " more doubts about files: in the JSON, under “notes”");
        return some;
    }

    private static Map<String, List<String>> places(List<Note> notes) {
        Map<String, List<String>> out = new LinkedHashMap<>();
        for (Note n : notes) {
            if (n.severity() != Severity.INFO) {
                out.computeIfAbsent(n.message(), m -> new ArrayList<>()).add(n.place());
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
