package tare.report.pack;

import java.io.IOException;
import java.util.List;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.analysis.judging.Analyzer;
import tare.report.Provenance;
import tare.report.Redaction;
import tare.report.StudyRedaction;
import tare.study.Study;

/** A study under neutral names with what is computed from it: the same verdicts and the same numbers, or no pack. */
record Neutral(Study study, Analysis analysis, Provenance provenance) {
    /**
     * Replaces every name and computes again.
     *
     * @throws IOException when the results are not those of the study as it is: a name that was replaced decided something
     */
    static Neutral of(Study study, Analysis analysis, Provenance provenance) throws IOException {
        Redaction redaction = Redaction.of(study.sources());
        Analysis told = redaction.of(analysis);
        Study neutral = StudyRedaction.of(study, redaction);
        Analysis again = Analyzer.analyze(neutral.question());
        List<Comparison> lost = told.comparisons().stream()
                .filter(c -> again.find(c.id()).filter(other -> same(c, other)).isEmpty())
                .toList();
        if (!lost.isEmpty() || told.comparisons().size() != again.comparisons().size()) {
            throw new IOException("with names replaced "
                    + (lost.isEmpty() ? "other rows" : lost.getFirst().key().label())
                    + " would come out otherwise, so a redacted pack could not be verified");
        }
        return new Neutral(neutral, again, redaction.of(provenance));
    }

    private static boolean same(Comparison a, Comparison b) {
        return a.judgement().verdict() == b.judgement().verdict()
                && a.provisional() == b.provisional()
                && Double.compare(a.judgement().performance(), b.judgement().performance()) == 0;
    }
}
