package tare.app.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import tare.analysis.Told;
import tare.app.state.Words;

/**
 * A sentence whose numbers show what stands behind them: rows or runs light up while the pointer rests on a number, or while
 * it is stepped to with the arrow keys, and are read out.
 */
public final class Telling extends TextFlow {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final Consumer<Set<String>> light;
    private final Function<List<String>, String> words;
    private final List<Text> pieces = new ArrayList<>();
    private Told told = Told.NOTHING;
    private int at = -1;
    private boolean shining;

    /**
     * A sentence without words yet.
     *
     * @param light told which rows or runs to light; none when nothing is pointed at
     * @param words names rows or runs, for tooltips and screen readers
     */
    public Telling(Consumer<Set<String>> light, Function<List<String>, String> words, String... styles) {
        this.light = light;
        this.words = words;
        getStyleClass().add("telling");
        getStyleClass().addAll(styles);
        setAccessibleRole(AccessibleRole.TEXT);
        setMinHeight(Region.USE_PREF_SIZE);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().subscribe(f -> {
            if (!f) {
                step(-1);
            }
        });
    }

    /** A sentence that changes. */
    public Telling following(ObservableValue<Told> sentence) {
        sentence.subscribe(this::tell);
        return this;
    }

    /** Says a sentence. */
    public Telling tell(Told sentence) {
        if (shining) {
            show(-1);
        }
        told = sentence;
        at = -1;
        pieces.clear();
        List<Node> nodes = new ArrayList<>();
        boolean backwards = Legible.turns(told.text());
        int done = 0;
        for (Told.Mention m : told.mentions()) {
            add(nodes, told.text().substring(done, m.from()), backwards);
            Text piece = piece(told.text().substring(m.from(), m.to()), backwards);
            listen(piece, m);
            pieces.add(piece);
            nodes.add(piece);
            done = m.to();
        }
        add(nodes, told.text().substring(done), backwards);
        getChildren().setAll(nodes);
        setFocusTraversable(!pieces.isEmpty());
        speak();
        return this;
    }

    /** The whole sentence, as it is shown. */
    public String text() {
        return Words.shown(told.text());
    }

    private static void add(List<Node> nodes, String text, boolean backwards) {
        if (!text.isEmpty()) {
            nodes.add(piece(text, backwards));
        }
    }

    private static Text piece(String text, boolean backwards) {
        Text piece = new Text(Legible.of(Words.shown(text), backwards));
        piece.getStyleClass().add("telling-piece");
        return piece;
    }

    private void listen(Text piece, Told.Mention mention) {
        piece.getStyleClass().add("mention");
        piece.setPickOnBounds(true);
        Tooltip tip = new Tooltip();
        tip.setOnShowing(e -> tip.setText(words.apply(mention.rows())));
        Tooltip.install(piece, tip);
        piece.setOnMouseEntered(e -> show(pieces.indexOf(piece)));
        piece.setOnMouseExited(e -> show(at));
        piece.setOnMouseClicked(e -> {
            requestFocus();
            step(pieces.indexOf(piece));
        });
    }

    private void key(KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown() || e.isShiftDown() || pieces.isEmpty()) {
            return;
        }
        int next =
                switch (e.getCode()) {
                    case RIGHT -> Math.min(pieces.size() - 1, at + 1);
                    case LEFT -> Math.max(0, at - 1);
                    case HOME -> 0;
                    case END -> pieces.size() - 1;
                    case ESCAPE -> -1;
                    default -> at;
                };
        boolean meant = next != at || e.getCode() == KeyCode.LEFT || e.getCode() == KeyCode.RIGHT;
        if (meant) {
            step(next);
            e.consume();
        }
    }

    /** To the n-th number; away from all for -1. */
    private void step(int index) {
        if (index == at) {
            return;
        }
        at = index;
        show(index);
        speak();
    }

    private void show(int index) {
        for (int i = 0; i < pieces.size(); i++) {
            pieces.get(i).pseudoClassStateChanged(ON, i == index);
        }
        shining = index >= 0 && index < told.mentions().size();
        light.accept(shining ? Set.copyOf(told.mentions().get(index).rows()) : Set.of());
    }

    private void speak() {
        String said = Words.shown(told.text());
        if (at >= 0) {
            Told.Mention m = told.mentions().get(at);
            said = Words.of(
                    "telling.number", Words.shown(told.text().substring(m.from(), m.to())), words.apply(m.rows()));
        }
        setAccessibleText(said);
        setAccessibleHelp(pieces.isEmpty() ? "" : Words.of("telling.help"));
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }
}
