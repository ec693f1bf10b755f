package tare.analysis.summary;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.analysis.Question;
import tare.analysis.Settings;
import tare.analysis.Unpaired;
import tare.model.Note;
import tare.model.Role;
import tare.verdict.Verdict;

/** Sums the rows up: counts, suite, claims and the sentences on top. */
public final class Rollup {
    private static final String NOTHING_READ = "Nothing could be compared: no file holds a result that could be read.";

    private final Question question;
    private final List<Comparison> comparisons;
    private final List<Comparison> primary;
    private final List<Unpaired> unpaired;
    private final List<Note> notes;

    public Rollup(Question question, List<Comparison> comparisons, List<Unpaired> unpaired, List<Note> notes) {
        this.question = question;
        this.comparisons = comparisons;
        this.primary = comparisons.stream()
                .filter(c -> c.metric().role() == Role.PRIMARY)
                .toList();
        this.unpaired = unpaired;
        this.notes = notes;
    }

    public Analysis analysis() {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (Verdict v : Verdict.values()) {
            counts.put(v, 0);
        }
        int provisional = 0;
        int k = 0;
        for (Comparison c : primary) {
            k += c.judgement().testable() ? 1 : 0;
            if (c.provisional()) {
                provisional++;
            } else {
                counts.merge(c.judgement().verdict(), 1, Integer::sum);
            }
        }
        Headline headline = new Headline(question, primary);
        Settings settings = question.settings();
        return new Analysis(
                settings,
                question.baseline(),
                question.candidates(),
                comparisons,
                counts,
                provisional,
                k,
                SuiteRatio.of(primary, settings.rule()),
                settings.claims().stream()
                        .map(text -> Claims.answer(text, primary, settings.rule()))
                        .toList(),
                nothingRead(question) ? NOTHING_READ : headline.headline().text(),
                headline.subline().text(),
                headline.warning().text(),
                unpaired,
                notes);
    }

    private static boolean nothingRead(Question question) {
        return question.sources().stream().allMatch(s -> s.measurements().isEmpty());
    }
}
