package tare.app.state;

import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import tare.verdict.Margin;
import tare.verdict.Rule;

/** What the user chose for every study, kept on the desk; what is kept and makes no sense is as if it were not there. */
public final class Preferences {
    public static final double LEAST_TEXT = 0.8;
    public static final double MOST_TEXT = 2;

    private static final int USUAL_WATCH = 4;
    private static final int LONGEST_WATCH = 3600;
    private static final double LARGEST_MARGIN = 1;

    /** The least level that can be asked for. */
    public static final double LEAST_ALPHA = 1e-4;

    public static final double LARGEST_ALPHA = 0.25;

    private final Desk desk;
    private final ObjectProperty<NumberStyle> numbers = new SimpleObjectProperty<>(NumberStyle.SYSTEM);
    private final ObjectProperty<Motion> motion = new SimpleObjectProperty<>(Motion.SYSTEM);
    private final DoubleProperty margin =
            new SimpleDoubleProperty(Rule.DEFAULT.margin().fraction());
    private final DoubleProperty alpha = new SimpleDoubleProperty(Rule.DEFAULT.alpha());
    private final IntegerProperty watchSeconds = new SimpleIntegerProperty(USUAL_WATCH);

    public Preferences(Desk desk) {
        this.desk = desk;
        keep("numbers", numbers, NumberStyle::valueOf);
        keep("motion", motion, Motion::valueOf);
        keep("margin", margin, text -> within(Double.parseDouble(text), Margin.SMALLEST, LARGEST_MARGIN));
        keep("alpha", alpha, text -> within(Double.parseDouble(text), LEAST_ALPHA, LARGEST_ALPHA));
        keep("watch", watchSeconds, text -> (int) within(Integer.parseInt(text), 1, LONGEST_WATCH));
        desk.lookProperty().addListener((o, a, b) -> desk.save());
        desk.textScaleProperty().addListener((o, a, b) -> desk.save());
    }

    private <T> void keep(String name, Property<T> property, Function<String, T> read) {
        String kept = desk.kept(name);
        if (!kept.isEmpty()) {
            try {
                property.setValue(read.apply(kept));
            } catch (IllegalArgumentException e) {
                desk.keep(name, "");
            }
        }
        property.addListener((o, a, b) -> desk.keep(name, String.valueOf(b)));
    }

    private static double within(double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException("out of bounds: " + value);
        }
        return value;
    }

    /** The rule that a new study begins with. */
    public Rule rule() {
        return Rule.DEFAULT.withMargin(Margin.of(margin.get())).withAlpha(alpha.get());
    }

    /** Everything as it was at first. */
    public void reset() {
        desk.lookProperty().set(Look.SYSTEM);
        desk.textScaleProperty().set(1);
        numbers.set(NumberStyle.SYSTEM);
        motion.set(Motion.SYSTEM);
        margin.set(Rule.DEFAULT.margin().fraction());
        alpha.set(Rule.DEFAULT.alpha());
        watchSeconds.set(USUAL_WATCH);
    }

    /** An example of a number in a style: {@code 12,345.6}. */
    public static String example(NumberStyle style, Locale system) {
        return NumberForm.of(style.locale(system)).text("12345.6");
    }

    public ObjectProperty<NumberStyle> numbersProperty() {
        return numbers;
    }

    public ObjectProperty<Motion> motionProperty() {
        return motion;
    }

    /** The margin of new studies, as a fraction. */
    public DoubleProperty marginProperty() {
        return margin;
    }

    /** The level of each test in new studies. */
    public DoubleProperty alphaProperty() {
        return alpha;
    }

    /** Seconds between two looks at watched folders. */
    public IntegerProperty watchSecondsProperty() {
        return watchSeconds;
    }

    public Desk desk() {
        return desk;
    }
}
