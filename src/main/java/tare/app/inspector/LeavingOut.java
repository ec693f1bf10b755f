package tare.app.inspector;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.analysis.Question;
import tare.analysis.Settings.Exclusion;
import tare.analysis.Side;
import tare.app.state.Edits;
import tare.app.state.Outcome;
import tare.app.state.Words;
import tare.app.state.Workbench;
import tare.app.task.Latest;
import tare.plot.Datum;
import tare.study.Study;
import tare.verdict.Figures;
import tare.verdict.Judgement;

/** Leaves runs of the selected comparison out, each with its reason, and says what that did to the verdict. */
public final class LeavingOut {
    private static final Pattern UNIT = Pattern.compile(".*#(baseline|candidate)/([0-9]{1,9})", Pattern.DOTALL);

    /** More runs than these are counted, not named. */
    static final int NAMED = 8;

    private final Workbench bench;
    private final Latest holding;
    private final ObjectProperty<Optional<Datum>> picked = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<List<Datum>> brushed = new SimpleObjectProperty<>(List.of());
    private final ReadOnlyStringWrapper before = new ReadOnlyStringWrapper("");

    private Optional<Whole> whole = Optional.empty();

    /** A study judged with every run: not once more for each row that is looked at. */
    private record Whole(Study of, Analysis judged) {}

    LeavingOut(Workbench bench) {
        this.bench = bench;
        this.holding = new Latest(bench.tasks());
        bench.selectionProperty().subscribe(s -> letGo());
        bench.analysisProperty().subscribe(a -> compare());
        bench.selectionProperty().subscribe(s -> compare());
    }

    /** No run is meant any more: another row or another figure is looked at. */
    void letGo() {
        picked.set(Optional.empty());
        brushed.set(List.of());
    }

    /** The runs that are meant: those in the box that was drawn, else the one that was clicked; each once, however many points it has. */
    public List<Datum> points() {
        List<Datum> runs = runs(brushed.get());
        return runs.isEmpty() ? runs(picked.get().stream().toList()) : runs;
    }

    private static List<Datum> runs(List<Datum> points) {
        Set<String> seen = new HashSet<>();
        return points.stream()
                .filter(d -> UNIT.matcher(d.id()).matches() && seen.add(d.id()))
                .toList();
    }

    /** What would be left out if the points were; points that are not one unit of a file are missing. */
    private List<Exclusion> targets(String reason) {
        Optional<Comparison> row = bench.selected();
        if (row.isEmpty()) {
            return List.of();
        }
        List<Exclusion> judged = bench.analysisProperty()
                .get()
                .map(a -> a.settings().exclusions())
                .orElse(List.of());
        UnitPlaces baseline = new UnitPlaces(row.get().baseline(), p -> of(p, judged));
        UnitPlaces candidate = new UnitPlaces(row.get().candidate(), p -> of(p, judged));
        List<Exclusion> found = new ArrayList<>();
        for (Datum point : points()) {
            Matcher m = UNIT.matcher(point.id());
            if (m.matches()) {
                UnitPlaces side = m.group(1).equals("baseline") ? baseline : candidate;
                side.exclusion(Integer.parseInt(m.group(2)), reason).ifPresent(found::add);
            }
        }
        return found.stream().distinct().toList();
    }

    private static List<Exclusion> of(Side.Part part, List<Exclusion> exclusions) {
        return exclusions.stream()
                .filter(x -> x.source().equals(part.source().path())
                        && x.place().equals(part.measurement().place()))
                .toList();
    }

    private List<Exclusion> all() {
        return bench.studyProperty().get().map(s -> s.settings().exclusions()).orElse(List.of());
    }

    /** Whether each of the points can be left out alone. */
    public boolean possible() {
        return !points().isEmpty() && targets("").size() == points().size();
    }

    /** Leaves the runs out, in one step. A reason is needed: without one nothing happens. */
    public void leaveOut(String reason) {
        String why = reason.strip();
        if (why.isEmpty()) {
            return;
        }
        List<Exclusion> gone = targets(why);
        if (gone.isEmpty()) {
            return;
        }
        String what = words(points());
        letGo();
        bench.applyLogged(
                Words.kept("step.exclude", gone.size()), Edits.exclude(gone), Words.of("log.exclude", what, why));
    }

    /** What the points are, the first of them by name; kept in the study, so in no country's form. */
    private static String words(List<Datum> points) {
        String first = points.stream().limit(NAMED).map(Datum::hover).collect(Collectors.joining("; "));
        return points.size() <= NAMED
                ? first
                : first + "; " + Words.of("exclude.more", String.valueOf(points.size() - NAMED));
    }

    /** Takes a run in again. */
    public void takeIn(Exclusion exclusion) {
        bench.applyLogged(
                Words.of("step.include"),
                Edits.include(exclusion),
                Words.of("log.include", words(exclusion), exclusion.reason()));
    }

    /** What is left out of the selected comparison. */
    public List<Exclusion> here() {
        List<Exclusion> found = new ArrayList<>();
        bench.selected().ifPresent(c -> List.of(c.baseline(), c.candidate())
                .forEach(side -> side.parts().forEach(p -> found.addAll(of(p, all())))));
        List<Exclusion> rest = new ArrayList<>(all());
        rest.removeAll(found);
        rest.removeIf(x -> x.unit() >= 0 || !sameFile(x));
        found.addAll(rest);
        return found.stream().distinct().toList();
    }

    private boolean sameFile(Exclusion x) {
        return bench.selected().stream()
                .flatMap(c -> Stream.of(c.baseline(), c.candidate()))
                .flatMap(s -> s.parts().stream())
                .anyMatch(p -> p.source().path().equals(x.source()));
    }

    /** Where a run that was left out stands. */
    public String words(Exclusion x) {
        String place = x.place().isEmpty() ? x.source() : x.source() + ", " + x.place();
        return x.unit() < 0 ? place : place + ", " + Words.of("exclude.unit", x.unit() + 1);
    }

    private void compare() {
        holding.cancel();
        before.set("");
        Optional<Study> study = bench.studyProperty().get();
        Optional<Comparison> now = bench.selected();
        whole = whole.filter(w -> study.filter(s -> s == w.of()).isPresent());
        if (study.isEmpty() || now.isEmpty() || here().isEmpty()) {
            return;
        }
        Study s = study.get();
        if (whole.filter(w -> w.of() == s).isPresent()) {
            tell(whole.get().judged(), now.get());
            return;
        }
        Question asked = s.withSettings(s.settings().withExclusions(List.of())).question();
        holding.start(
                Words.of("work.before"),
                progress -> bench.core().judge(asked, progress),
                (Analysis a) -> {
                    whole = Optional.of(new Whole(s, a));
                    tell(a, now.get());
                },
                bench::fail);
    }

    private void tell(Analysis all, Comparison now) {
        all.find(now.id()).ifPresent(c -> before.set(Words.of("exclude.before", said(c), said(now))));
    }

    private static String said(Comparison c) {
        Judgement j = c.judgement();
        String word = Outcome.said(c).text();
        return j.testable() && j.performanceCi().exists()
                ? word + ", "
                        + Words.shown(Figures.performance(
                                j.performance(), j.performanceCi(), c.rule().alpha()))
                : word;
    }

    /** The verdict with everything in and the verdict now; empty while nothing is left out. */
    public ReadOnlyStringProperty beforeProperty() {
        return before.getReadOnlyProperty();
    }

    /** The points in the box that was drawn. */
    public ObjectProperty<List<Datum>> brushedProperty() {
        return brushed;
    }

    /** The point that was clicked. */
    public ObjectProperty<Optional<Datum>> pickedProperty() {
        return picked;
    }
}
