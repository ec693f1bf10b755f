package tare.app.results;

import java.util.Optional;
import tare.analysis.Analysis;
import tare.app.state.Words;
import tare.app.state.Workbench;
import tare.model.Status;
import tare.study.Opening;
import tare.study.Study;

/**
 * Why there are no results to show, and what to do next.
 *
 * @param working whether they are being worked out
 * @param title in a few words
 * @param text what to do
 * @param next what helps
 */
record Nothing(boolean working, String title, String text, Next next) {
    /** What can be done about it. */
    enum Next {
        ADD,
        SORT,
        OTHER,
        JUDGE
    }

    /** Empty where there is something. */
    static Optional<Nothing> of(Workbench bench) {
        Optional<Study> study = bench.studyProperty().get();
        Optional<Analysis> analysis = bench.analysisProperty().get();
        if (study.isEmpty() || analysis.filter(a -> !a.comparisons().isEmpty()).isPresent()) {
            return Optional.empty();
        }
        boolean soon = analysis.isEmpty() || study.get().judgeable();
        if (bench.busyProperty().get() && soon) {
            return Optional.of(new Nothing(true, Words.of("nothing.working"), "", Next.ADD));
        }
        return Optional.of(
                analysis.isEmpty() && study.get().judgeable() ? said("nothing.stopped", Next.JUDGE) : why(study.get()));
    }

    private static Nothing why(Study study) {
        if (study.sources().isEmpty()) {
            return said("nothing.files", Next.ADD);
        }
        boolean read = study.sources().stream()
                .anyMatch(s -> s.status() != Status.REFUSED && !s.measurements().isEmpty());
        if (study.sources().stream().allMatch(Opening::isMissing)) {
            return said("nothing.missing", Next.SORT);
        }
        if (!read) {
            return said("nothing.read", Next.SORT);
        }
        if (study.judgeable()) {
            return said("nothing.paired", Next.SORT);
        }
        return study.labels().size() == 1
                ? new Nothing(
                        false,
                        Words.of("nothing.other", study.labels().iterator().next()),
                        Words.of("nothing.other.more"),
                        Next.OTHER)
                : said("nothing.placed", Next.SORT);
    }

    private static Nothing said(String key, Next next) {
        return new Nothing(false, Words.of(key), Words.of(key + ".more"), next);
    }
}
