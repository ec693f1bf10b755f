package tare.app.report;

import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tare.app.export.Exporter.PageInfo;
import tare.app.export.Exporter.Slide;
import tare.app.export.Picture;
import tare.app.state.Words;
import tare.app.ui.Parts;
import tare.app.ui.SceneView;

/** All pages in their order with small pictures: choose, order, leave out. */
final class PageList {
    /** What a box and the edges leave of the list beside a name, in heights of a letter. */
    private static final double BESIDE = 6;

    private final ReportViewModel model;
    private final ListView<PageInfo> list = new ListView<>();
    private final VBox root;
    private final Runnable open;
    private boolean showing;

    /**
     * A list.
     *
     * @param open called when a page is wanted larger
     */
    PageList(ReportViewModel model, Runnable open) {
        this.model = model;
        this.open = open;
        list.setCellFactory(v -> new PageCell());
        list.setAccessibleText(Words.of("report.pages"));
        list.getStyleClass().add("page-list");
        VBox.setVgrow(list, Priority.ALWAYS);
        list.getSelectionModel().selectedItemProperty().subscribe(p -> {
            if (p != null && !showing) {
                model.selectedProperty().set(p.id());
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                open.run();
            }
        });
        model.previewProperty().subscribe(p -> show());
        model.selectedProperty().subscribe(s -> select());
        Button up = Parts.iconButton("fth-arrow-up", Words.of("report.up"), () -> move(-1));
        Button down = Parts.iconButton("fth-arrow-down", Words.of("report.down"), () -> move(1));
        HBox tools = new HBox(4, Parts.label(Words.of("report.pages"), "strong"), Parts.spacer(), up, down);
        tools.setAlignment(Pos.CENTER_LEFT);
        root = new VBox(6, tools, list);
        root.getStyleClass().add("report-side");
    }

    Parent root() {
        return root;
    }

    private void key(KeyEvent e) {
        if (e.isAltDown() && (e.getCode() == KeyCode.UP || e.getCode() == KeyCode.DOWN)) {
            move(e.getCode() == KeyCode.UP ? -1 : 1);
            e.consume();
        } else if (e.getCode() == KeyCode.ENTER) {
            open.run();
            e.consume();
        } else if (e.getCode() == KeyCode.SPACE || e.getCode() == KeyCode.DELETE) {
            String page = model.selectedProperty().get();
            model.setHidden(page, !model.choice(page).hidden());
            e.consume();
        }
    }

    private void move(int by) {
        if (!model.selectedProperty().get().isEmpty()) {
            model.move(model.selectedProperty().get(), by);
        }
    }

    private void show() {
        showing = true;
        list.getItems().setAll(model.previewProperty().get().pages());
        showing = false;
        select();
    }

    private void select() {
        showing = true;
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i).id().equals(model.selectedProperty().get())) {
                list.getSelectionModel().select(i);
            }
        }
        showing = false;
    }

    /** A page: its first slide in small, its number, and whether it is in. */
    private final class PageCell extends ListCell<PageInfo> {
        private final SceneView picture = new SceneView();
        private Optional<Slide> awaited = Optional.empty();
        private final CheckBox in = new CheckBox();
        private final Label name = Parts.label("", "small", "muted");
        private final Tooltip tip = new Tooltip();
        private final Label left = Parts.label(Words.of("report.hidden"), "small", "muted");
        private final VBox box = new VBox(4, picture, new HBox(6, in, name), left);

        PageCell() {
            box.getStyleClass().add("page-cell");
            picture.getStyleClass().add("slide-frame");
            name.maxWidthProperty()
                    .bind(Bindings.createDoubleBinding(
                            () -> list.getWidth() - BESIDE * name.getFont().getSize(),
                            list.widthProperty(),
                            name.fontProperty()));
            in.setFocusTraversable(false);
            in.setTooltip(tip);
            name.setTooltip(tip);
            in.setOnAction(e -> {
                if (getItem() != null) {
                    model.setHidden(getItem().id(), !in.isSelected());
                }
            });
        }

        private void show(Slide slide) {
            picture.setLogo(model.logo(), slide.logo());
            Picture wanted = slide.picture();
            picture.expect(
                    wanted.width(),
                    wanted.height(),
                    wanted.alt(),
                    () -> model.draw(wanted, scene -> awaited.filter(s -> s.picture() == wanted)
                            .ifPresent(s -> picture.show(scene))));
        }

        /** What part of the report it is, without the study's name. */
        private static String part(PageInfo page) {
            if (page.id().equals("headline")) {
                return Words.of("report.headline");
            }
            int dot = page.kicker().indexOf(" · ");
            boolean row = page.id().startsWith("row-") || page.id().startsWith("figures-");
            return dot < 0
                    ? page.kicker()
                    : row ? page.kicker().substring(dot + 3) : page.kicker().substring(0, dot);
        }

        @Override
        protected void updateItem(@Nullable PageInfo page, boolean empty) {
            super.updateItem(page, empty);
            if (page == null || empty) {
                setGraphic(null);
                return;
            }
            boolean hidden = model.choice(page.id()).hidden();
            Optional<Slide> slide = model.previewProperty().get().slides().stream()
                    .filter(s -> s.page().equals(page.id()))
                    .findFirst();
            awaited = slide;
            slide.ifPresentOrElse(this::show, picture::clear);
            picture.setVisible(!hidden);
            picture.setManaged(!hidden);
            left.setVisible(hidden);
            left.setManaged(hidden);
            in.setSelected(!hidden);
            String part = part(page);
            name.setText(Parts.line((getIndex() + 1) + "  " + part));
            in.setAccessibleText(Words.of("report.include", Objects.requireNonNull(name.getText())));
            tip.setText(in.getAccessibleText());
            setAccessibleText(Parts.line(part + ": " + page.title()));
            setGraphic(box);
        }
    }
}
