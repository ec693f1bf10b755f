package tare.report.deck;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tare.plot.Panel;
import tare.plot.Spec;
import tare.plot.Symbol;
import tare.report.Block;

/** A figure as native charts side by side, or as a picture where charts cannot draw it; its caption is under it. */
final class FigurePiece implements Piece {
    private static final double GAP = 10;
    private static final double FONT = 10;

    private final Pen pen;
    private final Block.Figure figure;

    FigurePiece(Pen pen, Block.Figure figure) {
        this.pen = pen;
        this.figure = figure;
    }

    private double caption(double width) {
        return figure.caption().isEmpty()
                ? 0
                : Math.min(4 * 12, pen.fit().height(figure.caption(), width, 10 * pen.scale(), false)) + 6;
    }

    @Override
    public double height(double width, double shrink) {
        return 230 * pen.scale() * shrink + caption(width);
    }

    @Override
    public boolean grows() {
        return true;
    }

    @Override
    public void draw(Canvas canvas, Box box, double shrink) throws IOException {
        double under = caption(box.width());
        Box picture = new Box(box.x(), box.y(), box.width(), Math.min(box.height() - under, box.width() * 0.9));
        List<Panel> panels = figure.spec().panels();
        if (panels.stream().allMatch(PanelChart::fits)) {
            charts(canvas, picture, panels);
        } else {
            canvas.figure("Figure", figure.alt(), picture, figure.spec().bare());
        }
        if (under > 0) {
            double size = 10 * pen.scale();
            Box line = new Box(box.x(), picture.bottom() + 4, box.width(), under);
            String text = pen.fit().into(figure.caption(), line, size, false);
            canvas.slide().text("Caption", line, List.of(Pen.para(size, pen.muted(text))), "t");
        }
    }

    private void charts(Canvas canvas, Box box, List<Panel> panels) throws IOException {
        double s = pen.scale();
        double head = FONT * s * 1.6;
        double legend = figure.spec().legend().isEmpty() ? 0 : head;
        if (legend > 0) {
            legend(canvas, box.top(legend));
        }
        double shares = panels.stream().mapToDouble(Panel::share).sum();
        double wide = box.width() - GAP * s * (panels.size() - 1);
        double x = box.x();
        for (Panel panel : panels) {
            if (panel instanceof Panel.Plot plot) {
                double width = wide * plot.share() / shares;
                Box own = new Box(x, box.y() + legend, width, box.height() - legend);
                panel(canvas, own, plot, head);
                x += width + GAP * s;
            }
        }
    }

    /** What the y axis means above the plot, the plot, and what the x axis means under it. */
    private void panel(Canvas canvas, Box box, Panel.Plot plot, double head) throws IOException {
        double size = FONT * pen.scale();
        double over = plot.y().title().isEmpty() ? 0 : head;
        double under = plot.x().title().isEmpty() ? 0 : head;
        if (over > 0) {
            words(canvas, box.top(over), plot.y().title(), plot.yRight() ? "r" : "l");
        }
        Box inner = new Box(box.x(), box.y() + over, box.width(), box.height() - over - under);
        NativeChart chart = BarChart.fits(plot)
                ? new BarChart(plot, inner.width(), inner.height(), size)
                : new PanelChart(plot, inner.width(), inner.height(), size);
        canvas.chart("Chart", figure.alt(), inner, chart);
        if (under > 0) {
            words(
                    canvas,
                    new Box(box.x(), inner.bottom(), box.width(), under),
                    plot.x().title(),
                    "ctr");
        }
    }

    private void words(Canvas canvas, Box box, String text, String align) {
        double size = FONT * pen.scale();
        String shown = pen.fit().oneLine(text, box.width(), size, false);
        Pen.Para para = new Pen.Para(List.of(pen.muted(shown)), size, align, 0, false);
        canvas.slide().text("Axis", box, List.of(para), "t");
    }

    private void legend(Canvas canvas, Box box) {
        double size = FONT * pen.scale();
        List<Pen.Run> runs = new ArrayList<>();
        double left = box.width();
        for (Spec.Key key : figure.spec().legend()) {
            String mark = key.symbol() == Symbol.DASH
                    ? "━ "
                    : key.hollow() ? "○ " : key.symbol() == Symbol.AREA ? "■ " : "● ";
            String text = pen.fit().oneLine(key.text(), Math.max(40, left - 20), size, false) + "    ";
            left -= pen.fit().width(mark + text, size, false);
            if (left < 0 && !runs.isEmpty()) {
                break;
            }
            runs.add(new Pen.Run(mark, true, Pen.rgb(PlotSeries.colour(key.tone()))));
            runs.add(pen.plain(text));
        }
        canvas.slide().text("Legend", box, List.of(new Pen.Para(runs, size, "l", 0, false)), "t");
    }
}
