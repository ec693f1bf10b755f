package tare.app.tour;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import tare.app.state.Words;
import tare.app.ui.Escape;
import tare.app.ui.Parts;

/** A card that walks through the window; what it speaks of gets a frame. */
public final class TourView {
    private static final double ASIDE = 5;
    /** The bar at the top and that at the bottom stay free. */
    private static final Insets ROOM = new Insets(64, 28, 56, 28);

    private static final List<Pos> CORNERS = List.of(Pos.BOTTOM_RIGHT, Pos.BOTTOM_LEFT, Pos.TOP_RIGHT);

    private final TourViewModel model;
    private final VBox card = new VBox();
    private final Label step = Parts.label("", "section");
    private final Label title = Parts.label("", "empty-title");
    private final Label text = Parts.wrapped("");
    private final Button next = Parts.button(Words.of("tour.next"), () -> {}, "primary");
    private final Region frame = new Region();
    private final Button back;
    private final StackPane layer = new StackPane(frame, card);
    /** After each layout: what is spoken of may have come, gone or moved with it. */
    private final Runnable follow = this::place;

    public TourView(TourViewModel model) {
        this.model = model;
        card.setId("tour");
        card.getStyleClass().add("tour");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        next.setId("tour-next");
        next.setOnAction(e -> model.next());
        back = Parts.button(Words.of("tour.back"), model::back, "quiet");
        HBox buttons =
                new HBox(8, back, next, Parts.spacer(), Parts.iconButton("fth-x", Words.of("tour.close"), model::end));
        buttons.setAlignment(Pos.CENTER_LEFT);
        card.getChildren().addAll(step, title, text, buttons);
        Escape.from(card, model::end);
        StackPane.setMargin(card, ROOM);
        frame.getStyleClass().add("tour-frame");
        frame.setManaged(false);
        frame.setMouseTransparent(true);
        layer.setPickOnBounds(false);
        layer.setVisible(false);
        model.atProperty().subscribe(i -> show(i.intValue()));
        layer.sceneProperty().subscribe((before, now) -> {
            if (before != null) {
                before.removePostLayoutPulseListener(follow);
            }
            if (now != null) {
                now.addPostLayoutPulseListener(follow);
            }
        });
    }

    public Node root() {
        return layer;
    }

    /** Takes the keyboard. */
    public void focus() {
        point();
        next.requestFocus();
    }

    private void show(int at) {
        layer.setVisible(at >= 0);
        if (at < 0) {
            return;
        }
        TourViewModel.Stop stop = model.stops().get(at);
        step.setText(Words.of("tour.step", at + 1, model.stops().size()));
        title.setText(stop.title());
        text.setText(stop.text());
        boolean last = at == model.stops().size() - 1;
        next.setText(Words.of(last ? "tour.done" : "tour.next"));
        back.setDisable(at == 0);
        point();
        next.requestFocus();
    }

    /** Points at what is spoken of, as it lies once the page is laid out. */
    private void point() {
        if (layer.getScene() != null) {
            layer.getScene().getRoot().applyCss();
            layer.getScene().getRoot().layout();
            place();
        }
    }

    /** Draws the frame around what is spoken of, where it lies now, and keeps the card off it. */
    private void place() {
        int stop = model.atProperty().get();
        Scene scene = layer.getScene();
        if (stop < 0 || scene == null) {
            return;
        }
        Node found = scene.lookup(model.stops().get(stop).what());
        boolean there = found != null && found.getLayoutBounds().getWidth() > 0;
        frame.setVisible(there);
        if (found == null || !there) {
            StackPane.setAlignment(card, Pos.BOTTOM_RIGHT);
            return;
        }
        Bounds at = layer.sceneToLocal(found.localToScene(found.getLayoutBounds()));
        double left = Math.max(0, at.getMinX() - ASIDE);
        double top = Math.max(0, at.getMinY() - ASIDE);
        frame.resizeRelocate(
                left,
                top,
                Math.min(layer.getWidth(), at.getMaxX() + ASIDE) - left,
                Math.min(layer.getHeight(), at.getMaxY() + ASIDE) - top);
        StackPane.setAlignment(
                card, CORNERS.stream().filter(c -> free(c, at)).findFirst().orElse(Pos.BOTTOM_RIGHT));
    }

    /** Whether the card in a corner would not cover what is spoken of. */
    private boolean free(Pos corner, Bounds at) {
        double w = card.prefWidth(-1);
        double h = card.prefHeight(w);
        double x = corner.getHpos() == HPos.LEFT ? ROOM.getLeft() : layer.getWidth() - ROOM.getRight() - w;
        double y = corner.getVpos() == VPos.TOP ? ROOM.getTop() : layer.getHeight() - ROOM.getBottom() - h;
        return !at.intersects(x, y, w, h);
    }
}
