package tare.importer.guided;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Pattern;

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

    /** Whether the rows so named in a column of names sum up others: they stand behind all others, or where a block ends. */
    static boolean behind(List<String> names, List<String> blocks) {
        boolean any = false;
        for (int i = 0; i < names.size(); i++) {
            boolean summary = named(names.get(i));
            boolean next = i + 1 < names.size();
            boolean ends = !next
                    || named(names.get(i + 1))
                    || !blocks.get(i + 1).isBlank() && !blocks.get(i).equals(blocks.get(i + 1));
            if (summary && (i == 0 || !ends)) {
                return false;
            }
            any |= summary;
        }
        return any && !named(names.getFirst());
    }

    /** Leaves such rows out of a record rule, and says so by one of its own for each column. */
    static void leaveOut(ArrayNode records, List<String> columns) {
        if (columns.isEmpty()) {
            return;
        }
        ObjectNode unless = ((ObjectNode) records.get(0)).putObject("unless");
        for (String column : columns) {
            unless.put(column, NAME);
            ObjectNode told = records.addObject();
            told.putObject("when").put(column, NAME);
            told.putArray("notes")
                    .addObject()
                    .put("code", "SUMMARY_ROW")
                    .put("severity", "info")
                    .put("message", "the row \"${" + column + "}\" sums up others: left out");
        }
    }
}
