package tare.app.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import tare.app.state.Detail;
import tare.app.state.Look;
import tare.app.state.Motion;
import tare.app.state.NumberForm;
import tare.app.state.NumberStyle;
import tare.app.state.Preferences;
import tare.app.state.Words;
import tare.app.state.Workbench;
import tare.verdict.Figures;
import tare.verdict.Margin;
import tare.verdict.Rule;

/** The settings: what can be chosen, what it is now, and the places where things are kept. */
public final class SettingsViewModel {
    private static final double PERCENT = 100;
    private static final List<Integer> WATCHES = List.of(2, 4, 10, 30, 60, 300);

    private final Workbench bench;
    private final Preferences wishes;
    private final Locale system;
    private final BooleanProperty open = new SimpleBooleanProperty();

    /**
     * The settings of a window.
     *
     * @param system the locale for numbers that the system names
     */
    public SettingsViewModel(Workbench bench, Preferences wishes, Locale system) {
        this.bench = bench;
        this.wishes = wishes;
        this.system = system;
    }

    /** Whether the settings lie over the window. */
    public BooleanProperty openProperty() {
        return open;
    }

    public ObjectProperty<Look> lookProperty() {
        return wishes.desk().lookProperty();
    }

    /** 1 = usual size. */
    public DoubleProperty textScaleProperty() {
        return wishes.desk().textScaleProperty();
    }

    public ObjectProperty<Motion> motionProperty() {
        return wishes.motionProperty();
    }

    public ObjectProperty<Detail> detailProperty() {
        return bench.detailProperty();
    }

    public ObjectProperty<NumberStyle> numbersProperty() {
        return wishes.numbersProperty();
    }

    /** A style in words, with an example. */
    public String words(NumberStyle style) {
        String example = Preferences.example(style, system);
        return style == NumberStyle.SYSTEM || style == NumberStyle.NEUTRAL
                ? Words.of("settings.numbers." + style.name().toLowerCase(Locale.ROOT), example)
                : example;
    }

    /** A number in the style that is chosen, which may be in force a moment later only. */
    private String shown(String neutral) {
        return NumberForm.of(wishes.numbersProperty().get().locale(system)).text(neutral);
    }

    /** The margin of new studies, in words. */
    public ObservableValue<String> marginProperty() {
        return Bindings.createStringBinding(
                () -> shown(Figures.margin(Margin.of(wishes.marginProperty().get()))),
                wishes.marginProperty(),
                wishes.numbersProperty());
    }

    /** The level of new studies, in words. */
    public ObservableValue<String> alphaProperty() {
        return Bindings.createStringBinding(
                () -> shown(Figures.plain(wishes.alphaProperty().get())),
                wishes.alphaProperty(),
                wishes.numbersProperty());
    }

    /** What the level is, and which can be taken. */
    public ObservableValue<String> alphaTipProperty() {
        return Bindings.createStringBinding(
                () -> Words.of(
                        "settings.alpha.tip",
                        shown(Figures.plain(Rule.DEFAULT.alpha())),
                        shown(Figures.plain(Preferences.LEAST_ALPHA)),
                        shown(Figures.plain(Preferences.LARGEST_ALPHA))),
                wishes.numbersProperty());
    }

    /** Takes a margin in per cent, above 0 and up to 100; false if it is none. */
    public boolean enterMargin(String text) {
        return NumberForm.here().parse(text.replace("%", "")).stream()
                .filter(p -> p / PERCENT >= Margin.SMALLEST && p <= PERCENT)
                .peek(p -> wishes.marginProperty().set(Math.rint(p * 1e7) / 1e9))
                .findAny()
                .isPresent();
    }

    /** Takes a level, from 0.0001 to 0.25; false if it is none. */
    public boolean enterAlpha(String text) {
        return NumberForm.here().parse(text).stream()
                .filter(a -> a >= Preferences.LEAST_ALPHA && a <= Preferences.LARGEST_ALPHA)
                .peek(wishes.alphaProperty()::set)
                .findAny()
                .isPresent();
    }

    /** Seconds that can be chosen between two looks at watched folders; the present one is among them. */
    public List<Integer> watches() {
        return Stream.concat(
                        WATCHES.stream(),
                        Stream.of(wishes.watchSecondsProperty().get()))
                .distinct()
                .sorted()
                .toList();
    }

    public IntegerProperty watchSecondsProperty() {
        return wishes.watchSecondsProperty();
    }

    /** Where mappings of one's own are kept. */
    public Path mappings() {
        return bench.core().mapper().own().folder();
    }

    /** Where warnings and errors are written. */
    public Path log() {
        return wishes.desk().log();
    }

    /** The folder of the log. */
    public Path logFolder() {
        return wishes.desk().folder();
    }

    /** How many recent studies are remembered, in words. */
    public ObservableValue<String> recentProperty() {
        return Bindings.createStringBinding(
                () -> Words.count("settings.recent", wishes.desk().recent().size()),
                wishes.desk().recent());
    }

    public ObservableValue<Boolean> anyRecentProperty() {
        return Bindings.isNotEmpty(wishes.desk().recent()).map(b -> b);
    }

    public void forgetRecent() {
        wishes.desk().forgetRecent();
    }

    public void reset() {
        wishes.reset();
        bench.detailProperty().set(Detail.SIMPLE);
    }

    /** Says that something was copied. */
    public void copied() {
        bench.noticeProperty().set(Words.of("settings.copied"));
    }
}
