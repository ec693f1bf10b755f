package tare.app.plan;

import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tare.app.state.Words;
import tare.app.ui.Dialogs;
import tare.app.ui.Parts;
import tare.verdict.Figures;
import tare.verdict.Margin;

/** The plan page: what to run next, in runs and minutes. */
public final class PlanView {
    private final PlanViewModel model;
    private final PlanTable table;
    private final VBox place = new VBox();
    private final ScrollPane root = new ScrollPane();

    public PlanView(PlanViewModel model, Dialogs dialogs) {
        this.model = model;
        this.table = new PlanTable(model);
        VBox body = new VBox(
                Parts.label(Words.of("plan.title"), "page-title"),
                Parts.wrapped(model.summaryProperty(), "sentence"),
                shownWhere(controls(), n -> n.filter(PlanViewModel.Nothing::whatever)
                        .isEmpty()),
                place,
                shownWhere(Parts.wrapped(Words.of("plan.reading"), "muted", "small"), Optional::isEmpty),
                new SealingView(model.sealing(), dialogs).root());
        body.getStyleClass().add("page-body");
        root.setContent(new VBox(body));
        root.setFitToWidth(true);
        root.getStyleClass().add("page");
        model.nothingProperty().subscribe(n -> show());
    }

    public Parent root() {
        return root;
    }

    private Node shownWhere(Node node, Predicate<Optional<PlanViewModel.Nothing>> where) {
        return Parts.shownWhen(node, model.nothingProperty().map(where::test));
    }

    private Node controls() {
        Slider margin = new Slider(0.25, 10, 1);
        margin.setBlockIncrement(0.25);
        margin.setMajorTickUnit(0.25);
        margin.setMinorTickCount(0);
        margin.setSnapToTicks(true);
        link(margin, model.marginProperty());
        Slider power = new Slider(50, 95, 80);
        power.setMajorTickUnit(5);
        power.setMinorTickCount(0);
        power.setBlockIncrement(5);
        power.setSnapToTicks(true);
        link(power, model.powerProperty());
        Label marginText = Parts.label(
                model.marginProperty().map(m -> Words.shown(Figures.margin(Margin.of(m.doubleValue())))), "strong");
        Label powerText = Parts.label(model.powerProperty().map(p -> Figures.percent(p.doubleValue(), 0)), "strong");
        Button apply = Parts.button(Words.of("plan.apply"), model::applyMargin, "quiet");
        apply.setMinWidth(Region.USE_PREF_SIZE);
        apply.disableProperty().bind(model.asStudiedProperty());
        FlowPane box = new FlowPane(
                28,
                10,
                control(Words.of("plan.margin"), margin, marginText),
                control(Words.of("plan.power"), power, powerText),
                apply);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().addAll("card", "plan-controls");
        return box;
    }

    private static void link(Slider slider, DoubleProperty fraction) {
        slider.valueProperty().addListener((o, a, b) -> {
            double value = b.doubleValue() / 100;
            if (Math.abs(value - fraction.get()) > 1e-9 && slider.isFocused()) {
                fraction.set(value);
            }
        });
        fraction.subscribe(f -> slider.setValue(f.doubleValue() * 100));
    }

    private static Node control(String name, Slider slider, Label value) {
        Label label = Parts.label(name, "muted");
        label.setLabelFor(slider);
        label.setMinWidth(Region.USE_PREF_SIZE);
        slider.setAccessibleText(name);
        slider.getStyleClass().add("plan-slider");
        value.getStyleClass().add("plan-chosen");
        HBox box = new HBox(10, label, slider, value);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private void show() {
        Optional<PlanViewModel.Nothing> nothing = model.nothingProperty().get();
        place.getChildren()
                .setAll(nothing.map(n -> (Node) Parts.empty(n.icon(), n.title(), n.text()))
                        .orElseGet(table::root));
    }
}
