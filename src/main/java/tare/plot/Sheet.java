package tare.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Several figures on one page, each on its own ground, in columns that are filled from the top. */
public final class Sheet {
    private static final double GAP = 16;

    private Sheet() {}

    /**
     * A scene with all the figures.
     *
     * @param figures laid out already; each is drawn as wide as a column
     * @param columns at least one
     * @param width of the page
     */
    public static Scene of(List<Scene> figures, int columns, double width, Theme theme) {
        if (figures.isEmpty() || columns < 1) {
            throw new IllegalArgumentException("a sheet needs a figure and a column");
        }
        double column = (width - GAP * (columns + 1)) / columns;
        double[] ends = new double[columns];
        java.util.Arrays.fill(ends, GAP);
        List<Shape> shapes = new ArrayList<>();
        for (Scene figure : figures) {
            int c = shortest(ends);
            double k = column / figure.width();
            Moved moved = new Moved(k, GAP + c * (column + GAP), ends[c]);
            shapes.add(new Shape.Rect(
                    moved.dx(), moved.dy(), column, k * figure.height(), 6, figure.background(), 0, Datum.NONE));
            figure.shapes().forEach(s -> shapes.add(moved.shape(s)));
            ends[c] += k * figure.height() + GAP;
        }
        double height = java.util.Arrays.stream(ends).max().orElse(GAP);
        return new Scene(
                width,
                height,
                theme.tint(Tone.MUTED, 0.18),
                figures.getFirst().title(),
                figures.stream().map(Scene::alt).collect(Collectors.joining(" ")),
                shapes,
                List.of());
    }

    private static int shortest(double[] ends) {
        int best = 0;
        for (int i = 1; i < ends.length; i++) {
            best = ends[i] < ends[best] - 0.5 ? i : best;
        }
        return best;
    }
}
