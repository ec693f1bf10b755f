package tare.analysis.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import tare.analysis.Analysis;
import tare.analysis.AnalysisProgress;
import tare.analysis.Comparison;
import tare.analysis.Question;
import tare.analysis.RowId;
import tare.analysis.fact.Comparability;
import tare.analysis.pairing.Entries;
import tare.analysis.pairing.Pair;
import tare.analysis.pairing.Pairing;
import tare.analysis.summary.Looks;
import tare.analysis.summary.Rollup;
import tare.model.Note;
import tare.model.PlatformKind;
import tare.model.Source;
import tare.stats.Stop;
import tare.verdict.Finding;
import tare.verdict.Judgement;
import tare.verdict.Reasons;
import tare.verdict.Sentence;
import tare.verdict.Speech;
import tare.verdict.Subject;

/**
 * From sources and settings to everything that is shown. Pure: the same question gives the same analysis.
 *
 * <p>Pairs the measurements, finds the unit of analysis of each pair, judges it, holds the machines against each other,
 * says what stands among all and sums up.
 */
public final class Analyzer {
    private Analyzer() {}

    /** Analyses without a way to stop. */
    public static Analysis analyze(Question question) {
        return analyze(question, () -> false);
    }

    /**
     * Analyses a study.
     *
     * @param cancelled asked now and then; true ends the work with a CancellationException
     */
    public static Analysis analyze(Question question, BooleanSupplier cancelled) {
        return analyze(question, cancelled, AnalysisProgress.SILENT);
    }

    /**
     * Analyses a study and says how far it is.
     *
     * @param cancelled asked all the time; true ends the work with a CancellationException
     * @param progress told after every row; judging and saying count as one half each
     */
    public static Analysis analyze(Question question, BooleanSupplier cancelled, AnalysisProgress progress) {
        return Stop.when(cancelled, () -> analyze(question, progress));
    }

    /**
     * The same verdicts, without what is doubtful about each row: most of the work of an analysis is looking for doubts, and
     * none of them turns a verdict. For margins that are tried one after the other.
     */
    public static Analysis verdicts(Question question, BooleanSupplier cancelled) {
        return Stop.when(cancelled, () -> analyze(question, AnalysisProgress.SILENT, false));
    }

    private static Analysis analyze(Question question, AnalysisProgress progress) {
        return analyze(question, progress, true);
    }

    private static Analysis analyze(Question question, AnalysisProgress progress, boolean doubts) {
        Entries entries = new Entries(question);
        Pairing pairing = new Pairing(question, entries);
        Comparability comparability = new Comparability(question);
        List<Row> rows = new ArrayList<>(pairing.pairs().size());
        for (Pair pair : pairing.pairs()) {
            Stop.here();
            rows.add(new Row(pair, question, comparability));
            progress.at(rows.size(), 2 * pairing.pairs().size());
        }
        Family family = new Family(rows);
        List<String> kinds =
                question.candidates().stream().map(c -> kind(question, c)).toList();
        Looks looks = new Looks(question.settings().looks());
        List<Comparison> comparisons = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Stop.here();
            Row row = rows.get(i);
            String kind = kinds.get(question.candidates().indexOf(row.pair().candidateLabel()));
            List<Finding> found = doubts ? Doubts.of(row, entries) : List.of();
            comparisons.add(comparison(row, kind, family, i, looks, found));
            progress.at(rows.size() + i + 1, 2 * rows.size());
        }
        List<Note> notes = new ArrayList<>(entries.notes());
        notes.addAll(UnusedSettings.notes(question));
        notes.addAll(platformNotes(question, entries));
        notes.addAll(FileNotes.of(question.sources()));
        return new Rollup(question, OtherMetrics.beside(HiddenCost.beside(comparisons)), pairing.unpaired(), notes)
                .analysis();
    }

    private static Comparison comparison(
            Row row, String kind, Family family, int index, Looks looks, List<Finding> doubts) {
        Judgement j = row.judgement();
        Subject subject = subject(row, kind);
        return new Comparison(
                id(row.pair()),
                row.pair().group().key(),
                row.pair().metric(),
                row.pair().runner(),
                row.rule(),
                row.baseline().side(),
                row.candidate().side(),
                row.gathering().unitWord(),
                row.gathering().scope(row.n(row.baseline()), row.n(row.candidate()))
                        + (row.fromSummary() ? ", from summary" : ""),
                j,
                family.pDifferenceHolm(index),
                family.pEquivalenceHolm(index),
                family.stands(index),
                row.provisional(),
                Sentence.verdict(j, subject)
                        + looks.sentence(j, row.rule(), Speech.of(row.pair().metric())),
                Reasons.because(
                        j,
                        subject,
                        Spread.words(row),
                        row.design().paired() ? "Paired t on log ratios" : "Welch on logs"),
                Reasons.wouldChange(j, subject),
                doubts,
                row.facts(),
                Optional.empty());
    }

    private static Subject subject(Row row, String kind) {
        return new Subject(
                row.baseline().side().platform(),
                row.candidate().side().platform(),
                kind,
                row.pair().metric(),
                row.rule(),
                row.n(row.baseline()),
                row.n(row.candidate()),
                row.gathering().unitWord(),
                row.sigma(),
                row.provisional(),
                RefusalDetail.detail(row),
                Comparability.serious(row.facts()));
    }

    private static String id(Pair pair) {
        return RowId.of(
                pair.candidateLabel(),
                pair.group().runner(),
                pair.group().key(),
                pair.group().metric());
    }

    /** What a gap would be blamed on. */
    private static String kind(Question question, String label) {
        for (Source s : question.sources()) {
            if (s.platform().label().equals(label)) {
                PlatformKind kind = s.platform().kind();
                if (kind == PlatformKind.VM) {
                    return "the hypervisor";
                }
                if (kind == PlatformKind.CONTAINER) {
                    return "the container";
                }
            }
        }
        String lower = label.toLowerCase(Locale.ROOT);
        boolean vm = lower.matches(".*(\\bvm|vm\\b|virtual|kvm|esxi|xen|hyper-v|vsphere|qemu|vmware).*");
        return vm
                ? "the hypervisor"
                : lower.contains("docker") || lower.contains("container") ? "the container" : label;
    }

    private static List<Note> platformNotes(Question question, Entries entries) {
        List<Note> notes = new ArrayList<>();
        for (Source s : question.sources()) {
            if (s.platform().label().equals(question.baseline()) && s.platform().kind() == PlatformKind.VM) {
                notes.add(Note.info(
                        "BASELINE_IS_VM",
                        "the baseline " + question.baseline() + " is itself a virtual machine ("
                                + s.platform().because() + ")",
                        s.path()));
                break;
            }
        }
        List<String> wanted = new ArrayList<>(question.candidates());
        wanted.add(question.baseline());
        for (String platform : entries.platforms()) {
            if (!wanted.contains(platform)) {
                String name = platform.isEmpty() ? "files without a platform" : platform;
                notes.add(Note.info("NOT_COMPARED", "measured, but not part of this comparison", "")
                        .of(name));
            }
        }
        return notes;
    }
}
