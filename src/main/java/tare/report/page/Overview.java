package tare.report.page;

import java.util.ArrayList;
import java.util.List;
import tare.analysis.Analysis;
import tare.analysis.Side;
import tare.report.Block;
import tare.report.Page;
import tare.report.Wording;

/** The first page: the sentence, the counts, and what stands against both. */
final class Overview {
    private static final String LOOKED_AT = " \\([^()]* when \\d+ are looked at\\)";

    private Overview() {}

    static Page headline(Facts facts) {
        return headline(facts, title(facts));
    }

    /** Without what also holds when all rows are looked at: the method page of the short deck says that. */
    static Page brief(Facts facts) {
        return headline(facts, title(facts).replaceAll(LOOKED_AT, ""));
    }

    private static Page headline(Facts facts, String title) {
        Analysis a = facts.analysis();
        List<Block> blocks = new ArrayList<>();
        if (!a.subline().isEmpty()) {
            blocks.add(new Block.Sentence(a.subline(), Block.Tone.LEAD));
        }
        if (!facts.rows().isEmpty()) {
            List<Block.Counts.Count> counts = Wording.counts(facts.rows()).entrySet().stream()
                    .map(e -> new Block.Counts.Count(e.getKey(), e.getValue()))
                    .toList();
            blocks.add(new Block.Counts(counts, Wording.countsLine(facts.rows())));
        }
        if (!a.warning().isEmpty()) {
            blocks.add(new Block.Sentence(a.warning(), Block.Tone.WARNING));
        }
        String open = open(facts);
        if (!open.isEmpty()) {
            blocks.add(Facts.normal(open));
        }
        String speech = a.headline() + " " + a.subline() + "\n" + open;
        return new Page("headline", facts.kicker(""), title, blocks, facts.foot(), facts.speech(speech));
    }

    /** The study's sentence; of a single row its finding, for the plan stands below. */
    private static String title(Facts facts) {
        return facts.rows().size() == 1
                ? OneRow.title(facts.rows().getFirst()) + "."
                : facts.analysis().headline();
    }

    /** What these data do not say: as prominent as what they do. */
    private static String open(Facts facts) {
        Analysis a = facts.analysis();
        List<String> out = new ArrayList<>();
        if (facts.openRows() > 0) {
            out.add(facts.openRows() + " not testable");
        }
        if (a.provisional() > 0) {
            out.add(a.provisional() + " provisional (" + Wording.provisional(facts.rows()) + ")");
        }
        if (!a.unpaired().isEmpty()) {
            out.add(a.unpaired().size() + " without a counterpart");
        }
        long failed = facts.sides().stream().mapToLong(Side::failed).sum();
        if (failed > 0) {
            out.add(failed + (failed == 1 ? " failed run or request" : " failed runs or requests") + " left out");
        }
        if (facts.exclusions() > 0) {
            out.add(facts.exclusions() + (facts.exclusions() == 1 ? " exclusion" : " exclusions") + " by hand");
        }
        return out.isEmpty() ? "" : "Not counted as good news: " + String.join(", ", out) + ".";
    }
}
