package tare.plot.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import tare.plot.Datum;
import tare.plot.Spec;
import tare.plot.Theme;
import tare.plot.Tone;
import tare.plot.scene.Moved;
import tare.plot.scene.Scene;
import tare.plot.scene.Shape;

/** Several figures on one page. */
public final class Sheet {
    private static final double GAP = 16;
    private static final double ROOMY = 28;
    /** Figures are laid out at least so wide and then made smaller, so that words keep their proportion to the data. */
    private static final double LEAST_WIDTH = 520;

    private static final double LEAST_HEIGHT = 230;
    private static final double SMALLER = 0.94;
    private static final double SMALLEST = 0.68;

    private Sheet() {}

    /**
     * Each figure on its own ground, in columns that are filled from the top.
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
        Arrays.fill(ends, GAP);
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
        double height = Arrays.stream(ends).max().orElse(GAP);
        return scene(
                width, height, theme.tint(Tone.MUTED, 0.18), figures.getFirst().title(), figures, shapes);
    }

    /**
     * A page of figures in a grid, on the page's own ground.
     *
     * @param head words above and below all of them; its panels are not drawn
     * @param figures in reading order
     * @param columns at least one
     * @param height of the page; 0 = as high as the figures need
     */
    public static Scene page(Spec head, List<Spec> figures, int columns, double width, double height, Theme theme) {
        if (figures.isEmpty() || columns < 1) {
            throw new IllegalArgumentException("a page needs a figure and a column");
        }
        int across = Math.min(columns, figures.size());
        int down = (figures.size() + across - 1) / across;
        Ink ink = new Ink(theme);
        Box whole = Layout.words(head, width, height > 0 ? height : 1e6, ink);
        double cellWidth = (whole.width() - ROOMY * (across - 1)) / across;
        double k = Math.min(1, cellWidth / LEAST_WIDTH);
        while (height > 0
                && k > SMALLEST
                && k * sum(figures, across, down, cellWidth / k) > whole.height() - ROOMY * (down - 1)) {
            k *= SMALLER;
        }
        double[] heights = heights(figures, across, down, cellWidth / k, height > 0 ? whole.height() : 0, k);
        List<Shape> shapes = new ArrayList<>();
        List<Scene> drawn = new ArrayList<>();
        double y = whole.y();
        for (int i = 0; i < figures.size(); i++) {
            int row = i / across;
            Scene scene = Layout.inner(figures.get(i), cellWidth / k, heights[row], theme);
            Moved moved = new Moved(k, whole.x() + (i % across) * (cellWidth + ROOMY), y);
            scene.shapes().forEach(s -> shapes.add(moved.shape(s)));
            drawn.add(scene);
            y += i % across == across - 1 || i == figures.size() - 1 ? k * heights[row] + ROOMY : 0;
        }
        double end = height > 0 ? height : y - ROOMY + (1e6 - whole.bottom());
        Ink words = new Ink(theme);
        Layout.words(head, width, end, words);
        words.shapes.addAll(shapes);
        return scene(width, end, theme.background(), head.title(), drawn, words.shapes);
    }

    private static double sum(List<Spec> figures, int across, int down, double width) {
        return Arrays.stream(heights(figures, across, down, width, 0, 1)).sum();
    }

    /** The height of each row of figures, in the units they are laid out in. */
    private static double[] heights(List<Spec> figures, int across, int down, double width, double room, double k) {
        double[] out = new double[down];
        for (int row = 0; row < down; row++) {
            for (int i = row * across; i < Math.min(figures.size(), (row + 1) * across); i++) {
                out[row] = Math.max(out[row], Layout.naturalHeight(figures.get(i), width));
            }
        }
        if (room > 0) {
            share(out, (room - ROOMY * (down - 1)) / k);
        }
        return out;
    }

    /** Gives each row its part of a height, none less than can be read while there is so much. */
    private static void share(double[] rows, double free) {
        double least = Math.min(LEAST_HEIGHT, free / rows.length);
        boolean[] small = new boolean[rows.length];
        for (boolean again = true; again; ) {
            double left = free;
            double wanted = 0;
            for (int i = 0; i < rows.length; i++) {
                left -= small[i] ? least : 0;
                wanted += small[i] ? 0 : rows[i];
            }
            again = false;
            for (int i = 0; i < rows.length; i++) {
                if (!small[i] && rows[i] * left / wanted < least) {
                    small[i] = true;
                    again = true;
                }
            }
            for (int i = 0; i < rows.length && !again; i++) {
                rows[i] = small[i] ? least : rows[i] * left / wanted;
            }
        }
    }

    private static Scene scene(
            double width, double height, int ground, String title, List<Scene> figures, List<Shape> shapes) {
        String alt = figures.stream().map(Scene::alt).collect(Collectors.joining(" "));
        return new Scene(width, height, ground, title, alt, shapes, List.of());
    }

    private static int shortest(double[] ends) {
        int best = 0;
        for (int i = 1; i < ends.length; i++) {
            best = ends[i] < ends[best] - 0.5 ? i : best;
        }
        return best;
    }
}
