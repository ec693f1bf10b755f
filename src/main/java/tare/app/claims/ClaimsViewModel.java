package tare.app.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import tare.analysis.Analysis;
import tare.analysis.ClaimAnswer;
import tare.analysis.Comparison;
import tare.analysis.detail.BothSides;
import tare.analysis.summary.Claims;
import tare.app.state.Edits;
import tare.app.state.Page;
import tare.app.state.RowNames;
import tare.app.state.Words;
import tare.app.state.Workbench;
import tare.model.Domain;
import tare.verdict.Claim;
import tare.verdict.Figures;

/** The study's claims and what the data say of them. */
public final class ClaimsViewModel {
    private final Workbench bench;
    private final ObservableList<ClaimAnswer> answers = FXCollections.observableArrayList();
    private final ObservableList<String> ready = FXCollections.observableArrayList();
    private final ObservableList<BothSides.Point> forCandidate = FXCollections.observableArrayList();
    private final ObservableList<BothSides.Point> forBaseline = FXCollections.observableArrayList();

    public ClaimsViewModel(Workbench bench) {
        this.bench = bench;
        bench.analysisProperty().subscribe((before, now) -> refresh());
        bench.studyProperty().subscribe((before, now) -> refresh());
        bench.pageProperty().subscribe((before, now) -> refresh());
        refresh();
    }

    /** Says what is so now, where it is looked at. */
    private void refresh() {
        boolean looked = bench.pageProperty().get() == Page.CLAIMS;
        if (!looked && bench.analysisProperty().get().isPresent()) {
            return;
        }
        List<ClaimAnswer> now =
                bench.analysisProperty().get().map(Analysis::claims).orElse(List.of());
        if (!answers.equals(now)) {
            answers.setAll(now);
        }
        Optional<BothSides> sides = bench.analysisProperty().get().map(BothSides::of);
        forBaseline.setAll(sides.map(BothSides::baseline).orElse(List.of()));
        forCandidate.setAll(sides.map(BothSides::candidate).orElse(List.of()));
        List<String> written = written();
        ready.setAll(List.of(
                        Words.of("claim.ready.overhead"),
                        Words.of("claim.ready.training"),
                        Words.of("claim.ready.inference"))
                .stream()
                .filter(c -> same(written, c).isEmpty())
                .toList());
    }

    private List<String> written() {
        return bench.studyProperty().get().map(s -> s.settings().claims()).orElse(List.of());
    }

    /** The claim among these that says what a text says. */
    private static Optional<String> same(List<String> claims, String text) {
        Optional<Claim> said = Claim.parse(text);
        return claims.stream()
                .filter(c -> c.equals(text)
                        || said.isPresent()
                                && Claim.parse(c)
                                        .filter(said.get()::saysTheSame)
                                        .isPresent())
                .findFirst();
    }

    /**
     * What a text that is being written would be answered.
     *
     * @param takes whether it can stand as a claim
     * @param reading how it is read, or why it cannot stand; empty for a blank text
     * @param answer by the data; empty when there is nothing to answer
     */
    public record Draft(boolean takes, String reading, Optional<ClaimAnswer> answer) {
        static Draft refused(String why) {
            return new Draft(false, why, Optional.empty());
        }
    }

    /** Reads a claim that is being written and holds it against the data. */
    public Draft draft(String text) {
        return draft(text, "");
    }

    /** The same for a text that is to stand in a claim's place. */
    public Draft draft(String text, String instead) {
        if (text.isBlank()) {
            return Draft.refused(instead.isEmpty() ? "" : Words.of("claims.blank"));
        }
        Optional<Claim> claim = Claim.parse(text);
        if (claim.isEmpty()) {
            return Draft.refused(Words.of("claims.no.bound"));
        }
        List<String> others = new ArrayList<>(written());
        others.remove(instead);
        Optional<String> standing = same(others, text.strip());
        if (standing.isPresent()) {
            return Draft.refused(Words.of("claims.twice", standing.get()));
        }
        Optional<ClaimAnswer> answer =
                bench.analysisProperty().get().map(a -> Claims.answer(text.strip(), a.primary(), a.rule()));
        String reading = reading(claim.get().reading());
        return new Draft(
                true, answer.flatMap(this::unmet).map(u -> reading + "\n" + u).orElse(reading), answer);
    }

    /** How a claim is read, as a sentence. */
    static String reading(String reading) {
        return Words.shown(Words.of("claims.reads", reading));
    }

    /** That no row is meant, and which could be: a misspelt word looks like an open question otherwise. */
    private Optional<String> unmet(ClaimAnswer answer) {
        boolean met = Stream.of(answer.supporting(), answer.contradicting(), answer.undecided())
                .anyMatch(rows -> !rows.isEmpty());
        String domains = bench.analysisProperty().get().stream()
                .flatMap(a -> a.primary().stream())
                .map(c -> c.metric().domain())
                .distinct()
                .sorted()
                .map(Domain::label)
                .collect(Collectors.joining(", "));
        return met || domains.isEmpty()
                ? Optional.empty()
                : Optional.of(answer.because() + " " + Words.of("claims.unmet", domains));
    }

    /**
     * The bounds of a claim on performance in per cent, for a slider; empty where the claim has only one.
     *
     * @param low per cent
     * @param high per cent
     */
    public record Bounds(double low, double high) {}

    public Optional<Bounds> bounds(String claim) {
        return Claim.parse(claim)
                .filter(c -> c.low() > 0 && !Double.isInfinite(c.high()))
                .map(c -> new Bounds(tidy(100 * c.low()), tidy(100 * c.high())));
    }

    private static double tidy(double percent) {
        return Math.rint(percent * 1e6) / 1e6;
    }

    /** A claim with other bounds: written anew with its selection and these. */
    public String widened(String claim, double low, double high) {
        String what = Claim.parse(claim).map(c -> String.join(" ", c.words())).orElse("");
        String bounds = Words.of("claims.range", Figures.plain(tidy(low)), Figures.plain(tidy(high)));
        String text = what.isEmpty() ? bounds : what + " " + bounds;
        boolean read = bounds(text).equals(Optional.of(new Bounds(low, high)));
        return read ? text : Words.of("claims.range.performance", text);
    }

    /** Writes a claim anew, in its place; what cannot stand there changes nothing. */
    public void replace(String claim, String text) {
        String next = text.strip();
        if (next.equals(claim) || !draft(next, claim).takes()) {
            return;
        }
        bench.applyLogged(
                Words.of("step.claim.change"),
                Edits.claims(all -> {
                    all.replaceAll(c -> c.equals(claim) ? next : c);
                    return all;
                }),
                Words.of("log.claim", claim, next));
    }

    /** Adds a claim in the user's words; what cannot stand changes nothing. */
    public void add(String text) {
        String claim = text.strip();
        if (draft(claim).takes()) {
            bench.applyLogged(
                    Words.of("step.claim.add"),
                    Edits.claims(all -> {
                        all.add(claim);
                        return all;
                    }),
                    Words.of("log.claim.add", claim));
        }
    }

    public void remove(String claim) {
        bench.applyLogged(
                Words.of("step.claim.remove"),
                Edits.claims(all -> {
                    all.removeIf(claim::equals);
                    return all;
                }),
                Words.of("log.claim.remove", claim));
    }

    /** What stands behind a number, in words. */
    public String words(List<String> rows) {
        return bench.analysisProperty().get().map(a -> RowNames.of(a, rows)).orElse("");
    }

    /** The comparison's name. */
    public Optional<Comparison> row(String id) {
        return bench.analysisProperty().get().flatMap(a -> a.find(id));
    }

    public void open(String id) {
        bench.selectionProperty().set(id);
        bench.pageProperty().set(Page.RESULTS);
    }

    public ObservableList<ClaimAnswer> answers() {
        return answers;
    }

    /** The strongest honest case for the candidate. */
    public ObservableList<BothSides.Point> forCandidate() {
        return forCandidate;
    }

    /** The strongest honest case for the baseline, from the same data. */
    public ObservableList<BothSides.Point> forBaseline() {
        return forBaseline;
    }

    public String candidate() {
        return bench.analysisProperty()
                .get()
                .map(a -> String.join(", ", a.candidates()))
                .orElse("");
    }

    public String baseline() {
        return bench.analysisProperty().get().map(Analysis::baseline).orElse("");
    }

    /** Claims that are one click away. */
    public ObservableList<String> ready() {
        return ready;
    }
}
