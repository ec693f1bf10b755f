package tare.app.mapping;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import tare.app.state.Words;
import tare.app.ui.Escape;
import tare.app.ui.Parts;
import tare.model.Domain;

/** Lies over the window: the file at the left, what it means at the right, what is read below. */
public final class MappingView {
    private static final double LONGEST_NAME = 360;
    private static final double SHORTEST_NAME = 150;

    /** Letters that the window needs side by side. */
    private static final double WIDE = 80;

    private static final double HIGH = 46;
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass REPLACES = PseudoClass.getPseudoClass("replaces");

    private final MappingViewModel model;
    private final StackPane root = new StackPane();
    private final FieldEditors fields;
    private final FilePreview preview;
    private final BorderPane card = new BorderPane();
    private final VBox file;
    private final VBox meanings;
    private final VBox read = new VBox(6);
    private final ScrollPane doubts = new ScrollPane();
    private final Label outcome = new Label();
    private final Node foot;
    private final BooleanProperty narrow = new SimpleBooleanProperty();
    private final ObservableValue<Boolean> fine;
    private final Button back;
    private final Node trouble;

    public MappingView(MappingViewModel model) {
        this.model = model;
        this.fine = model.troubleProperty().map(String::isEmpty);
        this.back = Parts.button(Words.of("mapping.back"), model::cancel, "quiet");
        this.trouble = trouble();
        this.fields = new FieldEditors(model);
        this.preview = new FilePreview(model);
        this.file = part(Words.of("mapping.file"), preview.root());
        this.meanings = part(Words.of("mapping.means"), meanings());
        this.foot = foot();
        meanings.getStyleClass().add("mapping-side");
        read();
        card.getStyleClass().add("mapping-card");
        card.setTop(head());
        roomy();
        root.getStyleClass().addAll("veil", "mapping");
        root.setId("mapping");
        root.getChildren().add(card);
        Parts.shownWhen(root, model.fileProperty().map(Optional::isPresent));
        Escape.from(root, model::cancel);
        model.fileProperty().subscribe(f -> {
            if (f.isPresent()) {
                arrange();
                card.requestFocus();
            }
        });
        root.widthProperty().subscribe(w -> arrange());
        root.heightProperty().subscribe(h -> arrange());
    }

    /** Side by side where there is room; one below the other in a small window or with large text. */
    private void arrange() {
        double letter = outcome.getFont().getSize();
        boolean now = root.getWidth() > 0 && (root.getWidth() < letter * WIDE || root.getHeight() < letter * HIGH);
        if (now == narrow.get()) {
            return;
        }
        narrow.set(now);
        card.setCenter(null);
        card.setBottom(null);
        root.pseudoClassStateChanged(NARROW, now);
        if (now) {
            crowded();
        } else {
            roomy();
        }
        stand();
    }

    private void roomy() {
        HBox.setHgrow(file, Priority.ALWAYS);
        HBox.setHgrow(read, Priority.ALWAYS);
        HBox below = new HBox(16, read, doubts);
        below.getStyleClass().add("mapping-outcome");
        card.setCenter(orTrouble(new HBox(16, file, meanings)));
        card.setBottom(Parts.shownWhen(new VBox(below, foot), fine));
    }

    private void crowded() {
        VBox all = new VBox(16, file, read, doubts, meanings);
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        card.setCenter(orTrouble(scroll));
        card.setBottom(Parts.shownWhen(new VBox(foot), fine));
    }

    /** The file with what it means, or why it cannot be shown. */
    private Node orTrouble(Node both) {
        StackPane body = new StackPane(Parts.shownWhen(both, fine), trouble);
        body.getStyleClass().add("mapping-body");
        return body;
    }

    /** Why the file cannot be shown, and the ways on. */
    private Node trouble() {
        Label words = Parts.wrapped(model.troubleProperty(), "strong");
        words.setId("mapping-trouble");
        Button leave = Parts.button(Words.of("review.unread.leave"), model::leaveOut, "quiet");
        leave.setId("mapping-leave");
        back.setId("mapping-back");
        HBox ways = new HBox(8, Parts.shownWhen(leave, model.partProperty()), back);
        ways.setAlignment(Pos.CENTER);
        VBox all = new VBox(12, Parts.icon("fth-alert-circle"), words, ways);
        all.getStyleClass().add("empty");
        model.troubleProperty().subscribe(t -> stand());
        return Parts.shownWhen(all, fine.map(f -> !f));
    }

    /** Where nothing can be shown, the keyboard is where it goes on. */
    private void stand() {
        if (!model.troubleProperty().get().isEmpty()) {
            back.requestFocus();
        }
    }

    public Node root() {
        return root;
    }

    /** Takes the keyboard. */
    public void focus() {
        root.getChildren().getFirst().requestFocus();
    }

    private Node head() {
        Label title = Parts.label(
                model.fileProperty().map(f -> f.map(p -> Words.of("mapping.title", p.getFileName()))
                        .orElse("")),
                "page-title");
        Label lead = Parts.wrapped(
                model.keptProperty().map(k -> Words.of(k ? "mapping.lead.kept" : "mapping.lead")), "muted");
        VBox text = new VBox(
                2,
                title,
                Parts.shownWhen(
                        lead, Bindings.createBooleanBinding(() -> fine.getValue() && !narrow.get(), fine, narrow)));
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox head = new HBox(12, text, Parts.iconButton("fth-x", Words.of("mapping.close"), model::cancel));
        head.getStyleClass().add("mapping-head");
        return head;
    }

    private static VBox part(String title, Node content) {
        VBox part = new VBox(6, Parts.section(title), content);
        VBox.setVgrow(content, Priority.ALWAYS);
        part.setMinWidth(0);
        return part;
    }

    private Node meanings() {
        ScrollPane list = new ScrollPane(fields.root());
        list.setFitToWidth(true);
        list.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        list.setFocusTraversable(false);
        return list;
    }

    /** What is read, and what is doubtful about it. */
    private void read() {
        outcome.textProperty().bind(model.outcomeProperty());
        outcome.getStyleClass().add("strong");
        outcome.setId("mapping-outcome");
        GridPane table = new GridPane();
        table.getStyleClass().add("read-rows");
        model.rows().addListener((ListChangeListener<ReadRow>) c -> rows(table));
        ScrollPane scroll = new ScrollPane(table);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("read-scroll");
        scroll.setFocusTraversable(false);
        Label trying = Parts.label(Words.of("mapping.trying"), "muted", "small");
        trying.visibleProperty().bind(model.busyProperty());
        HBox said = new HBox(10, outcome, trying);
        said.setAlignment(Pos.BASELINE_LEFT);
        read.getChildren().setAll(said, scroll);
        read.setMinWidth(0);
        VBox warnings = new VBox(3);
        warnings.getStyleClass().add("mapping-warnings");
        model.warnings().addListener((ListChangeListener<String>) c -> {
            warnings.getChildren().clear();
            model.warnings().forEach(w -> warnings.getChildren().add(warning(w)));
        });
        doubts.setContent(warnings);
        doubts.setFitToWidth(true);
        doubts.setFocusTraversable(false);
        doubts.getStyleClass().add("read-doubts");
        Parts.shownWhen(doubts, Bindings.isNotEmpty(model.warnings()));
    }

    private static Node warning(String text) {
        HBox line = new HBox(6, Parts.icon("fth-alert-triangle"), Parts.wrapped(text, "small"));
        line.getStyleClass().add("check-row");
        return line;
    }

    private void rows(GridPane table) {
        table.getChildren().clear();
        int at = 0;
        for (ReadRow row : model.rows()) {
            String strong = row.judged() ? "strong" : "muted";
            Label[] cells = {
                Parts.label(Parts.line(row.benchmark()), strong),
                Parts.label(Parts.line(row.metric()), strong),
                Parts.label(row.better(), "muted"),
                Parts.label(row.amount(), "muted"),
                Parts.label(row.values(), "mono")
            };
            for (int c = 0; c < cells.length; c++) {
                cells[c].setMinWidth(Region.USE_PREF_SIZE);
                cells[c].setMaxWidth(c == 0 ? LONGEST_NAME : Double.MAX_VALUE);
                table.add(cells[c], c, at);
            }
            cells[0].setMinWidth(SHORTEST_NAME);
            cells[0].setTextOverrun(Parts.cut(row.benchmark()));
            cells[0].setTooltip(new Tooltip(row.benchmark()));
            at++;
        }
        if (model.more() > 0) {
            table.add(Parts.label(Words.of("mapping.rest", model.more()), "muted"), 0, at, 5, 1);
        }
    }

    private Node foot() {
        TextField name = new TextField();
        name.setId("mapping-name");
        name.textProperty().bindBidirectional(model.nameProperty());
        name.setPrefColumnCount(14);
        Label label = Parts.label(Words.of("mapping.name"), "muted");
        label.setLabelFor(name);
        name.setAccessibleText(Words.of("mapping.name"));
        ComboBox<Domain> domain = new ComboBox<>();
        domain.getItems().setAll(Domain.values());
        domain.setConverter(words());
        domain.setId("mapping-domain");
        domain.setAccessibleText(Words.of("mapping.domain"));
        model.domainProperty().subscribe(domain::setValue);
        domain.setOnAction(e -> Optional.ofNullable(domain.getValue()).ifPresent(model::domain));
        Button save = Parts.button(Words.of("mapping.save"), model::save, "primary");
        save.setId("mapping-save");
        save.disableProperty().bind(Bindings.isEmpty(model.rows()));
        Label hint = Parts.wrapped(
                model.replacesProperty().map(r -> Words.of(r ? "mapping.replaces" : "mapping.hint")), "muted", "small");
        model.replacesProperty().subscribe(r -> hint.pseudoClassStateChanged(REPLACES, r));
        HBox line = new HBox(
                10,
                label,
                name,
                Parts.label(Words.of("mapping.domain"), "muted"),
                domain,
                Parts.spacer(),
                Parts.button(Words.of("mapping.cancel"), model::cancel, "quiet"),
                save);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getChildren().stream()
                .filter(n -> n instanceof Label || n instanceof Button || n instanceof ComboBox<?>)
                .forEach(n -> ((Region) n).setMinWidth(Region.USE_PREF_SIZE));
        VBox foot = new VBox(4, line, hint);
        foot.getStyleClass().add("mapping-foot");
        return foot;
    }

    private static StringConverter<Domain> words() {
        return new StringConverter<>() {
            @Override
            public String toString(Domain d) {
                return d == null ? "" : d.label();
            }

            @Override
            public Domain fromString(String text) {
                return Domain.APPLICATION;
            }
        };
    }
}
