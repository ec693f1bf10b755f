package tare.importer.guided;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rows and columns that sum up others: means, totals and spreads are no runs. */
final class Summaries {
    private static final String WORDS =
            "mean|avg\\.?|average|averages|median|med|(?:arith(?:metic)?|harm(?:onic)?|geo(?:metric)?)[ _-]?mean"
                    + "|total|totals|sum|std\\.?|sd|std\\.?[ _-]?dev\\.?(?:iation)?|stdev|standard deviation|std[ _-]?err(?:or)?"
                    + "|σ|sigma|µ|μ|var|variance|cv|rsd|min|minimum|max|maximum|count|n|range|spread|iqr|p\\d{2}|overall"
                    + "|mittel|mittelwert|durchschnitt|summe|gesamt|standardabweichung|stabw|streuung"
                    + "|moyenne|moy\\.?|médiane|somme|[ée]cart[ -]type";
    /** What a row is called that sums up others, or a column beside columns of runs. */
    private static final String NAME = "(?iu)^[\\W_]*(?:" + WORDS + ")(?:\\s*(?:\\([^)]*\\)|\\[[^\\]]*\\]|%))?[\\W_]*$";

    private static final Pattern NAMED = Pattern.compile(NAME);

    private Summaries() {}

    static boolean named(String text) {
        return NAMED.matcher(text.strip()).matches();
    }

    /**
     * Leaves such rows out of a record rule, and says so by one of its own for each column.
     *
     * @param columns with the words that rows which sum up others have there; all usual ones where none are
     */
    static void leaveOut(ArrayNode records, Map<String, List<String>> columns) {
        if (columns.isEmpty()) {
            return;
        }
        ObjectNode unless = ((ObjectNode) records.get(0)).putObject("unless");
        columns.forEach((column, words) -> {
            String name = words.isEmpty() ? NAME : any(words);
            unless.put(column, name);
            ObjectNode told = records.addObject();
            told.putObject("when").put(column, name);
            told.putArray("notes")
                    .addObject()
                    .put("code", "SUMMARY_ROW")
                    .put("severity", "info")
                    .put("message", "the row \"${" + column + "}\" sums up others: left out");
        });
    }

    private static String any(List<String> words) {
        return "(?iu)^\\s*(?:" + words.stream().map(Summaries::plainly).collect(Collectors.joining("|")) + ")\\s*$";
    }

    private static String plainly(String word) {
        return word.replaceAll("([\\\\.\\[\\]{}()*+?^$|])", "\\\\$1");
    }

    /** Says of a row without a run, where others have one, that it was taken for one. */
    static void unnamed(ArrayNode records, String run, String value) {
        ObjectNode told = records.addObject();
        told.put("has", value).putObject("when").put(run, "^\\s*$");
        told.putArray("notes")
                .addObject()
                .put("code", "RUN_UNNAMED")
                .put(
                        "message",
                        "the row names no run, others do: taken for a run; take it out if it sums up the others");
    }
}
