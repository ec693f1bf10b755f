package tare.app.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import tare.analysis.Comparison;
import tare.app.state.Words;
import tare.app.ui.Dialogs;
import tare.app.ui.Parts;
import tare.study.Dress;
import tare.study.ReportChoices;

/** The look of the report, which comparisons have a page of their own, and what is left out of it. */
final class ReportOptions {
    /** More comparisons than this are chosen by pinning them in the results. */
    private static final int MOST_ROWS = 60;

    private final ReportViewModel model;
    private final Dialogs dialogs;
    private final VBox rows = new VBox(4);
    private final Map<String, CheckBox> boxes = new LinkedHashMap<>();
    private final ScrollPane root = new ScrollPane();

    ReportOptions(ReportViewModel model, Dialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
        VBox all = new VBox(
                6,
                Parts.label(Words.of("report.look"), "strong"),
                field("report.name", model.usualTitleProperty(), Dress::title, model::setTitle),
                field("report.footer", new SimpleStringProperty(""), Dress::footer, model::setFooter),
                accent(),
                logo(),
                template(),
                check("report.internal", c -> c.dress().internal(), model::setInternal),
                Parts.label(Words.of("report.privacy"), "strong"),
                check("report.redact", ReportChoices::redact, model::setRedact),
                Parts.button(Words.of("report.redact.preview"), this::preview, "quiet"),
                new FigureOptions(model).root(),
                Parts.wrapped(Words.of("report.rows"), "strong"),
                Parts.wrapped(Words.of("report.rows.tip"), "small", "muted"),
                rows);
        all.getStyleClass().add("report-options");
        root.setContent(all);
        root.setFitToWidth(true);
        root.getStyleClass().addAll("page", "report-side");
        model.choicesProperty().subscribe(c -> showRows());
        model.previewProperty().subscribe(p -> showRows());
    }

    Parent root() {
        return root;
    }

    private Node field(String key, ObservableValue<String> usual, Function<Dress, String> of, Consumer<String> to) {
        TextField field = new TextField();
        field.promptTextProperty().bind(usual);
        Label label = Parts.label(Words.of(key), "small", "muted");
        label.setLabelFor(field);
        field.setAccessibleText(Words.of(key));
        model.choicesProperty().subscribe(c -> field.setText(of.apply(c.dress())));
        field.setOnAction(e -> to.accept(field.getText()));
        field.focusedProperty().subscribe((before, now) -> {
            if (before && !now) {
                to.accept(field.getText());
            }
        });
        return new VBox(2, label, field);
    }

    private Node check(String key, Predicate<ReportChoices> of, Consumer<Boolean> to) {
        CheckBox box = new CheckBox(Words.of(key));
        box.setWrapText(true);
        model.choicesProperty().subscribe(c -> box.setSelected(of.test(c)));
        box.setOnAction(e -> to.accept(box.isSelected()));
        return box;
    }

    private Node accent() {
        ColorPicker picker = new ColorPicker(Color.WHITE);
        picker.setAccessibleText(Words.of("report.accent"));
        picker.getStyleClass().add("button");
        picker.setStyle("-fx-color-label-visible: false;");
        model.choicesProperty()
                .map(c -> c.dress().accent())
                .subscribe(a -> picker.setValue(a.isEmpty() ? Color.WHITE : Color.web(a)));
        picker.setOnAction(e -> {
            Color c = picker.getValue();
            model.setAccent(String.format(
                    Locale.ROOT,
                    "#%02x%02x%02x",
                    Math.round(255 * c.getRed()),
                    Math.round(255 * c.getGreen()),
                    Math.round(255 * c.getBlue())));
        });
        Button none = Parts.iconButton("fth-x", Words.of("report.accent.none"), () -> model.setAccent(""));
        Parts.shownWhen(
                none, model.choicesProperty().map(c -> !c.dress().accent().isEmpty()));
        Label label = Parts.label(Words.of("report.accent"), "small", "muted");
        HBox line = new HBox(6, label, Parts.spacer(), picker, none);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node logo() {
        return chosen(
                "report.logo",
                c -> !c.dress().logo().isEmpty(),
                () -> dialogs.chooseFile(Words.of("report.logo"), "png").ifPresent(model::setLogo),
                model::removeLogo);
    }

    private Node template() {
        return chosen(
                "report.template",
                c -> !c.dress().template().isEmpty(),
                () -> dialogs.chooseFile(Words.of("report.template"), "pptx", "potx")
                        .ifPresent(f -> model.setTemplate(Optional.of(f))),
                () -> model.setTemplate(Optional.empty()));
    }

    private Node chosen(String key, Predicate<ReportChoices> given, Runnable choose, Runnable remove) {
        Label label = Parts.label(Words.of(key), "small", "muted");
        Button button = Parts.button(Words.of("report.choose"), choose, "quiet");
        button.setAccessibleText(Words.of(key) + ", " + Words.of("report.choose"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        Button none = Parts.iconButton("fth-x", Words.of("report.remove", Words.of(key)), remove);
        Parts.shownWhen(none, model.choicesProperty().map(given::test));
        Parts.shownWhen(button, model.choicesProperty().map(c -> !given.test(c)));
        HBox line = new HBox(6, label, Parts.spacer(), button, none);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void preview() {
        model.redacted(names -> dialogs.show(Words.of("report.redact.preview"), new ReplacedNames(names).root()));
    }

    /** A box for each row: made anew only where the rows are others. */
    private void showRows() {
        List<Comparison> some = model.rows().stream().limit(MOST_ROWS).toList();
        List<String> ids = some.stream().map(Comparison::id).toList();
        if (!ids.equals(boxes.keySet().stream().toList())) {
            boxes.clear();
            some.forEach(c -> boxes.put(c.id(), box(c)));
            rows.getChildren().setAll(boxes.values());
        }
        Set<String> own = Set.copyOf(model.choicesProperty().get().rows());
        boxes.forEach((id, box) -> box.setSelected(own.contains(id)));
    }

    private CheckBox box(Comparison c) {
        CheckBox box = Parts.literal(new CheckBox(Parts.line(model.name(c))));
        box.setWrapText(true);
        box.setOnAction(e -> model.setRow(c.id(), box.isSelected()));
        return box;
    }
}
