package tare.app.ui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tare.plot.Datum;
import tare.plot.scene.DataPoints;

/** The points of a figure as it is drawn now: which is pointed at or stepped to, which was picked, which are selected. */
final class FigurePoints {
    private final Runnable told;
    private final ReadOnlyObjectWrapper<Optional<Datum>> hovered = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Datum>> picked = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Datum>> boxed = new ReadOnlyObjectWrapper<>(List.of());
    private DataPoints points = new DataPoints(List.of());
    private Optional<Datum> stop = Optional.empty();
    private OptionalInt focus = OptionalInt.empty();

    /**
     * Points of a figure.
     *
     * @param told called when another point is stepped to, picked or selected
     */
    FigurePoints(Runnable told) {
        this.told = told;
    }

    /** Another figure is shown. */
    void forget() {
        boxed.set(List.of());
        picked.set(Optional.empty());
        stop = Optional.empty();
        focus = OptionalInt.empty();
    }

    /** The figure was drawn anew; the point that was stepped to has another number, or none while it is not to be seen. */
    void are(DataPoints drawn) {
        points = drawn;
        focus = stop.map(this::indexOf).orElse(OptionalInt.empty());
    }

    /** Where a datum is drawn now; the one that had its number, where it is drawn more than once. */
    private OptionalInt indexOf(Datum datum) {
        List<DataPoints.Point> all = points.all();
        int was = focus.orElse(-1);
        if (was >= 0 && was < all.size() && all.get(was).datum().equals(datum)) {
            return focus;
        }
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).datum().equals(datum)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    DataPoints drawn() {
        return points;
    }

    void hover(Optional<Datum> datum) {
        hovered.set(datum);
    }

    /** Picks one, or none, instead of all that is selected. */
    void pick(Optional<Datum> datum) {
        boxed.set(List.of());
        picked.set(datum);
        told.run();
    }

    /** Selects these. */
    void select(List<DataPoints.Point> these) {
        boxed.set(these.stream().map(DataPoints.Point::datum).toList());
        told.run();
    }

    /** Nothing is selected or stepped to any more. */
    void clear() {
        forget();
        told.run();
    }

    /** To the next point to the right or left; to the first where none has been stepped to. */
    boolean step(boolean right) {
        return stepTo(
                focus.isEmpty()
                        ? OptionalInt.of(right ? 0 : points.size() - 1)
                        : points.beside(focus.getAsInt(), right));
    }

    /** To the nearest point above or below. */
    boolean stepAcross(boolean up) {
        return focus.isEmpty() ? step(true) : stepTo(points.across(focus.getAsInt(), up));
    }

    boolean stepToEnd(boolean last) {
        return stepTo(OptionalInt.of(last ? points.size() - 1 : 0));
    }

    private boolean stepTo(OptionalInt index) {
        if (points.size() == 0 || index.isEmpty()) {
            return points.size() > 0;
        }
        focus = index;
        stop = Optional.of(points.all().get(index.getAsInt()).datum());
        hovered.set(stop);
        told.run();
        return true;
    }

    /** Picks the point that was stepped to. */
    boolean pickStepped() {
        stepped()
                .map(DataPoints.Point::datum)
                .filter(d -> !boxed.get().contains(d))
                .ifPresent(d -> pick(Optional.of(d)));
        return stepped().isPresent();
    }

    /** Takes the point that was stepped to into the selection, or out of it. */
    boolean selectStepped() {
        stepped().ifPresent(p -> {
            List<Datum> more = new ArrayList<>(boxed.get());
            if (!more.remove(p.datum())) {
                more.add(p.datum());
            }
            boxed.set(List.copyOf(more));
            told.run();
        });
        return stepped().isPresent();
    }

    Optional<DataPoints.Point> stepped() {
        return focus.isPresent() ? Optional.of(points.all().get(focus.getAsInt())) : Optional.empty();
    }

    /** The number of the point that was stepped to, counted from 1. */
    int number() {
        return focus.orElse(0) + 1;
    }

    /** The points that were picked or selected. */
    List<DataPoints.Point> chosen() {
        Set<Datum> chosen = new HashSet<>(boxed.get());
        picked.get().ifPresent(chosen::add);
        return chosen.isEmpty()
                ? List.of()
                : points.all().stream().filter(p -> chosen.contains(p.datum())).toList();
    }

    ReadOnlyObjectProperty<Optional<Datum>> hoveredProperty() {
        return hovered.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Datum>> pickedProperty() {
        return picked.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Datum>> boxedProperty() {
        return boxed.getReadOnlyProperty();
    }
}
