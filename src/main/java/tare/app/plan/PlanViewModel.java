package tare.app.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.analysis.Side;
import tare.app.state.Edits;
import tare.app.state.Outcome;
import tare.app.state.Page;
import tare.app.state.RowNames;
import tare.app.state.Words;
import tare.app.state.Workbench;
import tare.app.task.Latest;
import tare.study.Study;
import tare.verdict.Figures;
import tare.verdict.Margin;
import tare.verdict.Rule;
import tare.verdict.RunsNeeded;

/** How many runs would decide what is open, at a margin and a chance that can be tried here without changing the study. */
public final class PlanViewModel {
    private static final double MINUTE = 60;
    private static final double SAME = 1e-9;

    private final Workbench bench;
    private final Latest planning;
    private final SealingViewModel sealing;
    private final DoubleProperty margin = new SimpleDoubleProperty(0.01);
    private final DoubleProperty power = new SimpleDoubleProperty(0.8);
    private final ReadOnlyBooleanWrapper asStudied = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Nothing>> nothing =
            new ReadOnlyObjectWrapper<>(Optional.of(Nothing.always("plan.none")));
    private final ObservableList<PlanRow> rows = FXCollections.observableArrayList();

    /**
     * Why the table is empty.
     *
     * @param whatever whether it stays so at every margin
     */
    record Nothing(String title, String text, boolean whatever) {
        /** Whatever the margin is. */
        static Nothing always(String key) {
            return new Nothing(Words.of(key), Words.of(key + ".more"), true);
        }

        /** At the margin that is tried. */
        static Nothing now(String key) {
            return new Nothing(Words.of(key), Words.of(key + ".more"), false);
        }

        String icon() {
            return whatever ? "fth-inbox" : "fth-check-circle";
        }
    }

    public PlanViewModel(Workbench bench) {
        this.bench = bench;
        this.planning = new Latest(bench.tasks());
        this.sealing = new SealingViewModel(bench);
        bench.analysisProperty().subscribe(a -> {
            margin.set(bench.margin());
            power.set(a.map(x -> x.rule().power()).orElse(power.get()));
            asStudied.set(true);
            planning.cancel();
            a.ifPresentOrElse(x -> show(x), this::clear);
        });
        margin.subscribe(m -> {
            asStudied.set(Math.abs(m.doubleValue() - bench.margin()) < SAME);
            plan();
        });
        power.subscribe(p -> plan());
    }

    private void plan() {
        Optional<Study> study = bench.studyProperty().get();
        if (study.isEmpty() || bench.analysisProperty().get().isEmpty()) {
            return;
        }
        Study tried = Edits.margin(margin.get()).apply(study.get());
        Rule rule = new Rule(Margin.of(margin.get()), tried.settings().rule().alpha(), power.get());
        Study asked = tried.withSettings(tried.settings().withRule(rule));
        planning.start(
                Words.of("work.planning"),
                progress -> bench.core().judge(asked.question(), progress),
                this::show,
                bench::fail);
    }

    private void clear() {
        rows.clear();
        summary.set("");
        nothing.set(Optional.of(Nothing.always("plan.none")));
    }

    private void show(Analysis analysis) {
        List<PlanRow> next = new ArrayList<>();
        int most = 0;
        String hardest = "";
        boolean hopeless = false;
        for (Comparison c : analysis.primary()) {
            Optional<RunsNeeded> needed = c.judgement().runsNeeded();
            if (needed.isEmpty()) {
                continue;
            }
            next.add(row(c, needed.get(), analysis));
            hardest = hardest.isEmpty() ? c.runner() : hardest;
            int runs = needed.get().ifNoGap();
            if (runs == RunsNeeded.UNREACHABLE || runs > RunsNeeded.HOPELESS) {
                hopeless = true;
            } else if (runs > most) {
                most = runs;
                hardest = c.runner();
            }
        }
        rows.setAll(next);
        sealing.propose(most, hardest);
        String at = Words.shown(Figures.margin(Margin.of(margin.get())));
        long untested = analysis.primary().stream()
                .filter(c -> !c.judgement().testable())
                .count();
        boolean none = untested == analysis.primary().size();
        nothing.set(
                next.isEmpty()
                        ? Optional.of(none ? Nothing.always("plan.untestable") : Nothing.now("plan.empty"))
                        : Optional.empty());
        if (next.isEmpty()) {
            summary.set(
                    none
                            ? ""
                            : untested == 0
                                    ? Words.of("plan.nothing", at)
                                    : Words.of("plan.untested.at", at, Words.count("benchmarks", untested)));
            return;
        }
        summary.set(Words.of(
                hopeless
                        ? most == 0 ? "plan.summary.noise" : "plan.summary.some"
                        : next.size() == 1 ? "plan.summary.one" : "plan.summary",
                Words.count("plan.open", next.size()),
                most,
                Figures.chance(power.get()),
                at));
    }

    private static PlanRow row(Comparison c, RunsNeeded needed, Analysis all) {
        return new PlanRow(
                c.id(),
                RowNames.among(all, c),
                Math.min(c.baseline().n(), c.candidate().n()),
                needed.ifNoGap(),
                needed.ifHalfMargin(),
                minutes(c, needed.ifNoGap()),
                Outcome.of(c));
    }

    /** Runs in words. */
    static String runs(int n) {
        return n == RunsNeeded.UNREACHABLE ? Words.of("plan.unreachable") : Words.count("runs", n);
    }

    private static double minutes(Comparison c, int needed) {
        double seconds = duration(c.baseline()) + duration(c.candidate());
        int more = needed - Math.min(c.baseline().n(), c.candidate().n());
        return Double.isNaN(seconds) || needed < 0 || more <= 0 ? Double.NaN : seconds * more / MINUTE;
    }

    /** Time in words. */
    static String time(double minutes) {
        if (Double.isNaN(minutes)) {
            return "–";
        }
        return minutes < 90
                ? Words.of("plan.minutes", Math.max(1, Math.round(minutes)))
                : Words.of("plan.hours", Words.shown(Figures.fixed(minutes / MINUTE, 1)));
    }

    private static double duration(Side side) {
        return side.parts().stream()
                .filter(p -> p.measurement().run().hasDuration())
                .mapToDouble(p -> p.measurement().run().durationSeconds())
                .average()
                .orElse(Double.NaN);
    }

    /** The protocol for it. */
    public SealingViewModel sealing() {
        return sealing;
    }

    /** Makes the margin of the plan the study's margin. */
    public void applyMargin() {
        bench.setMargin(margin.get());
    }

    public void open(String id) {
        bench.selectionProperty().set(id);
        bench.pageProperty().set(Page.RESULTS);
    }

    /** Whether the margin that is tried is the study's. */
    ReadOnlyBooleanProperty asStudiedProperty() {
        return asStudied.getReadOnlyProperty();
    }

    public DoubleProperty marginProperty() {
        return margin;
    }

    public DoubleProperty powerProperty() {
        return power;
    }

    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Why there are no rows; empty where there are some. */
    ReadOnlyObjectProperty<Optional<Nothing>> nothingProperty() {
        return nothing.getReadOnlyProperty();
    }

    public ObservableList<PlanRow> rows() {
        return rows;
    }
}
