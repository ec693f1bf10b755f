package tare.app.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.analysis.Settings;
import tare.analysis.detail.GapCost;
import tare.analysis.resource.Amount;
import tare.analysis.resource.Resource;
import tare.analysis.resource.ResourceView;
import tare.analysis.resource.Resources;
import tare.app.state.FactsByHand;
import tare.app.state.NumberForm;
import tare.app.state.RowNames;
import tare.app.state.Words;
import tare.app.state.Workbench;
import tare.app.task.Latest;
import tare.study.Study;

/** The results for each CPU, GPU, watt and unit of money, with the amounts that the user entered, and what a gap costs. */
public final class CostViewModel {
    private final Workbench bench;
    private final FactsByHand byHand;
    private final Latest working;
    private final BooleanProperty wanted;
    private final ReadOnlyObjectWrapper<Costs> costs = new ReadOnlyObjectWrapper<>(Costs.NONE);

    /**
     * What was found.
     *
     * @param views one for each resource whose amounts are known on both sides
     * @param gaps what the gaps cost in hosts, worst first
     * @param amounts what is known of each resource, by platform
     */
    public record Costs(List<ResourceView> views, List<Gap> gaps, Map<Resource, Map<String, Amount>> amounts) {
        static final Costs NONE = new Costs(List.of(), List.of(), Map.of());

        /** Each its own: nothing found for one study is another nothing, and comparing rows would take as long as judging them. */
        @Override
        public boolean equals(Object o) {
            return this == o;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    /** A gap in hosts. */
    public record Gap(Comparison row, GapCost cost) {}

    public CostViewModel(Workbench bench, BooleanProperty wanted) {
        this.bench = bench;
        this.byHand = new FactsByHand(bench);
        this.wanted = wanted;
        this.working = new Latest(bench.tasks());
        bench.analysisProperty().subscribe(a -> refresh());
        wanted.subscribe(w -> refresh());
    }

    private void refresh() {
        Optional<Analysis> analysis = bench.analysisProperty().get();
        Optional<Study> study = bench.studyProperty().get();
        if (!wanted.get() || analysis.isEmpty() || study.isEmpty()) {
            working.cancel();
            costs.set(Costs.NONE);
            return;
        }
        Settings settings = study.get().settings();
        working.start(
                Words.of("work.costs"),
                progress -> new Costs(
                        Resources.views(analysis.get(), settings),
                        gaps(analysis.get()),
                        Resources.amounts(analysis.get(), settings)),
                costs::set,
                bench::fail);
    }

    private static List<Gap> gaps(Analysis analysis) {
        List<Gap> gaps = new ArrayList<>();
        for (Comparison c : analysis.primary()) {
            GapCost.of(c).ifPresent(g -> gaps.add(new Gap(c, g)));
        }
        gaps.sort((a, b) -> Double.compare(b.cost().hosts(), a.cost().hosts()));
        return gaps;
    }

    public ReadOnlyObjectProperty<Costs> costsProperty() {
        return costs.getReadOnlyProperty();
    }

    /** Baseline first. */
    public List<String> platforms() {
        return byHand.platforms();
    }

    /** The amount of a resource that the user entered for a platform, as he writes numbers; empty if none. */
    public String entered(String platform, Resource resource) {
        return Words.shown(byHand.entered(platform, resource.factKey()));
    }

    /** The amount that the files say; empty if they say none. */
    public String found(String platform, Resource resource) {
        return Optional.ofNullable(costs.get().amounts().get(resource))
                .flatMap(by -> Optional.ofNullable(by.get(platform)))
                .map(a -> Words.shown(a.words()))
                .orElse("");
    }

    /** What a row is called here: with its candidate, where there are several. */
    String name(Comparison row) {
        return bench.analysisProperty().get().map(a -> RowNames.among(a, row)).orElse("");
    }

    /** Enters an amount; blank takes it back. Anything that is no number above zero is refused. */
    public boolean enter(String platform, Resource resource, String text) {
        String plain = NumberForm.here().neutral(text);
        double amount = plain.isEmpty() ? Double.NaN : Double.parseDouble(plain);
        if (!text.isBlank() && !(amount > 0 && Double.isFinite(amount))) {
            return false;
        }
        byHand.enter("amount", resource.label(), platform, resource.factKey(), plain);
        return true;
    }

    public void open(Comparison row) {
        bench.selectionProperty().set(row.id());
        bench.inspectingProperty().set(true);
    }
}
