package tare.app.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tare.analysis.Comparison;
import tare.analysis.resource.PerResource;
import tare.analysis.resource.Resource;
import tare.analysis.resource.ResourceView;
import tare.app.state.Outcome;
import tare.app.state.Words;
import tare.app.ui.Parts;
import tare.verdict.Figures;
import tare.verdict.Speech;
import tare.verdict.VerdictWords;

/** The costs beside the raw results: amounts and prices to enter, one table a resource, and what each gap costs in hosts. */
public final class CostView {
    private static final int AT_ONCE = 50;
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final CostViewModel model;
    private final VBox amounts = new VBox(8);
    private final List<Entry> entries = new ArrayList<>();
    private final Label wrong = Parts.wrapped(Words.of("cost.wrong"), "small", "wrong");
    private List<String> asked = List.of();
    private final VBox found = new VBox(18);
    private final ScrollPane root = new ScrollPane();

    public CostView(CostViewModel model) {
        this.model = model;
        wrong.managedProperty().bind(wrong.visibleProperty());
        wrong.setVisible(false);
        VBox body = new VBox(16, amounts, found);
        body.getStyleClass().add("cost-body");
        root.setContent(body);
        root.setFitToWidth(true);
        root.getStyleClass().add("page");
        root.setFocusTraversable(false);
        model.costsProperty().subscribe(c -> show(c));
    }

    public Parent root() {
        return root;
    }

    private void show(CostViewModel.Costs costs) {
        ask(model.platforms());
        List<Node> nodes = new ArrayList<>();
        costs.views().forEach(v -> nodes.add(view(v)));
        if (costs.views().isEmpty()) {
            nodes.add(Parts.wrapped(Words.of("cost.none"), "muted"));
        }
        if (!costs.gaps().isEmpty()) {
            nodes.add(gaps(costs.gaps()));
        }
        found.getChildren().setAll(nodes);
    }

    /** A field for an amount, and what it is asked for. */
    private record Entry(TextField field, String platform, Resource resource) {}

    /** What was being written is not touched by results that arrive meanwhile. */
    private void ask(List<String> platforms) {
        if (!platforms.equals(asked)) {
            asked = platforms;
            entries.clear();
            amounts.getChildren()
                    .setAll(
                            Parts.label(Words.of("cost.title"), "empty-title"),
                            Parts.wrapped(Words.of("cost.lead"), "muted"),
                            entry(platforms),
                            wrong);
        }
        entries.forEach(this::tell);
    }

    private void tell(Entry e) {
        String files = model.found(e.platform(), e.resource());
        e.field().setPromptText(files.isEmpty() ? Words.of("unknown") : files);
        if (!e.field().isFocused()) {
            e.field().setText(model.entered(e.platform(), e.resource()));
            mark(e.field(), false);
        }
    }

    private Node entry(List<String> platforms) {
        GridPane grid = new GridPane();
        grid.getStyleClass().addAll("card", "amounts");
        for (int i = 0; i < platforms.size(); i++) {
            Label head = Parts.wrappedSection(platforms.get(i));
            grid.add(head, i + 1, 0);
        }
        int row = 1;
        for (Resource resource : Resource.values()) {
            Label name = Parts.label(Words.of("cost.amount." + resource.code()), "muted");
            name.setMinWidth(Region.USE_PREF_SIZE);
            name.setTooltip(new Tooltip(Words.of("cost.amount.tip." + resource.code())));
            grid.add(name, 0, row);
            for (int i = 0; i < platforms.size(); i++) {
                grid.add(field(platforms.get(i), resource), i + 1, row);
            }
            row++;
        }
        return grid;
    }

    private Node field(String platform, Resource resource) {
        TextField field = new TextField();
        field.setId("amount-" + resource.code() + "-"
                + platform.toLowerCase(Locale.ROOT).replace(' ', '-'));
        field.setPrefColumnCount(11);
        field.setAccessibleText(Words.of("cost.amount.of", Words.of("cost.amount." + resource.code()), platform));
        Runnable keep = () -> mark(field, !model.enter(platform, resource, field.getText()));
        field.setOnAction(e -> keep.run());
        field.focusedProperty().subscribe((before, focused) -> {
            if (before && !focused && field.getScene() != null) {
                keep.run();
            }
        });
        entries.add(new Entry(field, platform, resource));
        return field;
    }

    /** Marks what is no amount, and says below what one is. */
    private void mark(TextField field, boolean isWrong) {
        field.pseudoClassStateChanged(WRONG, isWrong);
        wrong.setVisible(
                entries.stream().anyMatch(e -> e.field().getPseudoClassStates().contains(WRONG)));
    }

    private Node view(ResourceView view) {
        VBox box = new VBox(6, Parts.wrapped(Words.shown(view.sentence()), "strong"));
        box.getChildren()
                .add(line(
                        "table-head",
                        Parts.wrappedSection(Words.of("column.benchmark")),
                        Parts.wrappedSection(Words.of("cost.raw")),
                        Parts.wrappedSection(
                                Words.of("cost.per", view.resource().label())),
                        Parts.wrappedSection(Words.of("column.verdict"))));
        addSome(
                box,
                view.rows().stream().map(r -> (Supplier<Node>) () -> row(r)).toList());
        return box;
    }

    private Node row(PerResource r) {
        Label verdict = Parts.wrapped(VerdictWords.of(
                        r.judgement(), r.row().provisional(), Speech.of(r.row().metric()))
                .word());
        verdict.setGraphic(Parts.mark(Outcome.of(r.judgement()), r.row().provisional()));
        double p = r.judgement().performance();
        return line(
                "table-body",
                link(r.row()),
                Parts.wrapped(Shown.PERCENT.of(r.row()), "muted"),
                Parts.wrapped(
                        Words.shown(Figures.performance(
                                p, r.judgement().performanceCi(), r.row().rule().alpha())),
                        "strong"),
                verdict);
    }

    private Hyperlink link(Comparison c) {
        Hyperlink name = new Hyperlink(Parts.line(model.name(c)));
        name.setWrapText(true);
        name.setOnAction(e -> model.open(c));
        return name;
    }

    private Node gaps(List<CostViewModel.Gap> gaps) {
        VBox box = new VBox(
                6, Parts.label(Words.of("cost.gaps"), "strong"), Parts.wrapped(Words.of("cost.gaps.lead"), "muted"));
        addSome(box, gaps.stream().map(g -> (Supplier<Node>) () -> gap(g)).toList());
        return box;
    }

    private Node gap(CostViewModel.Gap gap) {
        Label words = Parts.wrapped(Words.shown(gap.cost().sentence()));
        VBox.setVgrow(words, Priority.NEVER);
        GridPane grid = line("table-body", link(gap.row()), words);
        GridPane.setColumnSpan(words, 3);
        return grid;
    }

    /** Adds the first lines, and a link that adds the next in its own place: a screen of thousands would stop the window. */
    private static void addSome(VBox box, List<Supplier<Node>> lines) {
        lines.stream().limit(AT_ONCE).forEach(line -> box.getChildren().add(line.get()));
        if (lines.size() > AT_ONCE) {
            List<Supplier<Node>> rest = lines.subList(AT_ONCE, lines.size());
            Hyperlink more = new Hyperlink(Words.of("cost.more", Math.min(AT_ONCE, rest.size()), rest.size()));
            more.setOnAction(e -> {
                box.getChildren().remove(more);
                addSome(box, rest);
            });
            box.getChildren().add(more);
        }
    }

    private static GridPane line(String style, Node... cells) {
        GridPane grid = new GridPane();
        double[] shares = {34, 14, 32, 20};
        for (int i = 0; i < shares.length; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(shares[i]);
            grid.getColumnConstraints().add(column);
            if (i < cells.length) {
                grid.add(cells[i], i, 0);
            }
        }
        grid.getStyleClass().addAll("table-line", style);
        return grid;
    }
}
