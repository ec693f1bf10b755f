package tare.app.palette;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import tare.analysis.Comparison;
import tare.app.state.Command;
import tare.app.state.Commands;
import tare.app.state.Keys;
import tare.app.state.Outcome;
import tare.app.state.Page;
import tare.app.state.Words;
import tare.app.state.Workbench;

/** Finds commands and comparisons by name. */
public final class PaletteViewModel {
    private static final int MOST = 60;

    /** The command that opens the palette is not offered in it. */
    private static final String OWN = "palette";

    private final Workbench bench;
    private final Commands commands;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final StringProperty text = new SimpleStringProperty("");
    private final ObservableList<Entry> found = FXCollections.observableArrayList();

    /**
     * Something that can be chosen.
     *
     * @param name what it is called
     * @param hint its shortcut, or the verdict of a comparison
     */
    public record Entry(String name, String hint, Runnable action) {}

    public PaletteViewModel(Workbench bench, Commands commands) {
        this.bench = bench;
        this.commands = commands;
        text.addListener((o, before, now) -> find());
        open.addListener((o, before, now) -> {
            text.set("");
            find();
        });
    }

    private void find() {
        String wanted = text.get().strip().toLowerCase(Locale.ROOT);
        List<Entry> next = new ArrayList<>();
        for (Command c : commands.all()) {
            boolean can = Boolean.TRUE.equals(c.enabled().getValue());
            if (can && !c.id().equals(OWN) && fits(c.name().getValue(), wanted)) {
                next.add(new Entry(c.name().getValue(), Keys.of(c.shortcut()), c::run));
            }
        }
        next.sort(Comparator.comparing(e -> !begins(e.name(), wanted)));
        bench.analysisProperty().get().ifPresent(a -> {
            for (Comparison c : a.comparisons()) {
                if (!wanted.isEmpty() && next.size() < MOST && fits(c.key().label(), wanted)) {
                    next.add(new Entry(
                            Words.of("palette.go", c.key().label()),
                            Outcome.said(c).word(),
                            () -> show(c)));
                }
            }
        });
        found.setAll(next);
    }

    private void show(Comparison c) {
        bench.pageProperty().set(Page.RESULTS);
        bench.selectionProperty().set(c.id());
        bench.inspectingProperty().set(true);
    }

    /** Whether all words occur in the name. */
    static boolean fits(String name, String wanted) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String word : wanted.split("\\s+", -1)) {
            if (!lower.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** Whether words of the name begin with the wanted ones: "pin" means to pin before it means mappings. */
    private static boolean begins(String name, String wanted) {
        String words = " " + name.toLowerCase(Locale.ROOT);
        return Arrays.stream(wanted.split("\\s+", -1)).allMatch(w -> words.contains(" " + w));
    }

    /** Closes the palette, then does it. */
    public void choose(Entry entry) {
        open.set(false);
        entry.action().run();
    }

    public BooleanProperty openProperty() {
        return open;
    }

    public StringProperty textProperty() {
        return text;
    }

    public ObservableList<Entry> found() {
        return found;
    }
}
