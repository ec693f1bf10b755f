package tare.report.deck;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tare.analysis.Comparison;
import tare.report.Block;
import tare.report.Kind;
import tare.report.Wording;
import tare.verdict.VerdictWords;

/** A native table with a native chart laid over its empty column, so that every row runs through both. */
final class ForestPiece implements Piece {
    private static final double USUAL = 21;
    /** Few rows stand further apart and are written larger. */
    private static final double MOST = 46;

    private static final double LARGEST = 15;
    /** A row so many times as high as its type has room for a name of two lines. */
    private static final double TWO_LINES = 2.6;
    /** What names may take of the width, and what the chart keeps at least. */
    private static final double NAMES = 0.32;

    private static final double CHART = 0.3;

    private final Pen pen;
    private final Block.Forest forest;

    ForestPiece(Pen pen, Block.Forest forest) {
        this.pen = pen;
        this.forest = forest;
    }

    private double font() {
        return 11 * pen.scale();
    }

    private double head() {
        return 20 * pen.scale();
    }

    private double around() {
        return head() + ForestChart.axisRoom(font());
    }

    @Override
    public double height(double width, double shrink) {
        return around() + forest.rows().size() * USUAL * pen.scale() * Math.max(0.85, shrink);
    }

    @Override
    public boolean grows() {
        return true;
    }

    @Override
    public double most() {
        return around() + forest.rows().size() * MOST * pen.scale();
    }

    @Override
    public Optional<Cut> cut(double width, double height, double shrink) {
        int n = forest.rows().size();
        int most = (int) Math.floor((height - around()) / (USUAL * pen.scale() * Math.max(0.85, shrink)));
        if (most < 3 || most >= n) {
            return Optional.empty();
        }
        int pages = (n + most - 1) / most;
        int first = (n + pages - 1) / pages;
        return Optional.of(new Cut(part(0, first), part(first, n)));
    }

    private ForestPiece part(int from, int to) {
        return new ForestPiece(pen, forest.part(from, to));
    }

    @Override
    public void draw(Canvas canvas, Box box, double shrink) throws IOException {
        List<Comparison> rows = forest.rows();
        double row = Math.min(MOST * pen.scale(), (box.height() - around()) / rows.size());
        double size = size(row, box.width());
        List<Double> widths = widths(size, box.width());
        Grid grid = new Grid(widths);
        grid.row(head(), header(rows, widths), true);
        int lines = row >= TWO_LINES * size ? 2 : 1;
        for (int i = 0; i < rows.size(); i++) {
            grid.row(row, cells(i, widths, size, lines), false);
        }
        double height = head() + row * rows.size();
        canvas.slide().table("Comparisons", forest.alt(), box.top(height), grid);
        double x = box.x() + widths.get(0) + widths.get(1);
        Box plot = new Box(x, box.y() + head(), widths.get(2), row * rows.size() + ForestChart.axisRoom(font()));
        canvas.chart("Forest plot, chart", forest.alt(), plot, new ForestChart(forest, row, font(), plot.width()));
    }

    private double size(double row) {
        return Math.clamp(row * 0.48, Math.min(font(), row * 0.62), LARGEST * pen.scale());
    }

    /** Larger type for few rows, as long as it costs no name a letter. */
    private double size(double row, double width) {
        double size = size(row);
        double longest = forest.names().stream()
                .mapToDouble(n -> pen.fit().width(n, 1, false))
                .max()
                .orElse(0);
        double fits = (NAMES * width - 10 * pen.scale()) / Math.max(1e-9, longest);
        return Math.max(Math.min(size, font()), Math.min(size, fits));
    }

    /** Names, runs, performance and verdicts take what they need; the chart gets the rest. */
    private List<Double> widths(double size, double width) {
        double s = pen.scale();
        double names = 60 * s;
        double runs = 42 * s;
        double numbers = 60 * s;
        double words = 90 * s;
        for (String name : forest.names()) {
            names = Math.max(names, pen.fit().width(name, size, false) + 10 * s);
        }
        for (Comparison c : forest.rows()) {
            runs = Math.max(runs, pen.fit().width(Wording.runs(c), size, false) + 6 * s);
            numbers = Math.max(numbers, pen.fit().width(Wording.performance(c), size, false) + 6 * s);
            words = Math.max(words, pen.fit().width("● " + Wording.word(c), size, true) + 16 * s);
        }
        words = Math.min(words, 0.3 * width);
        double rest = width - runs - numbers - words;
        names = Math.clamp(names, Math.min(0.2 * width, rest - CHART * width), NAMES * width);
        names = Math.min(names, rest - CHART * width);
        return List.of(names, runs, rest - names, numbers, words);
    }

    private List<Grid.Cell> header(List<Comparison> rows, List<Double> widths) {
        String baseline = rows.isEmpty() ? "" : rows.getFirst().baseline().platform();
        String[] names = {"Benchmark", "Runs", "Performance, " + baseline + " = 100 %", "", "Verdict"};
        List<Grid.Cell> out = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            double size = font() * 0.9;
            String text = pen.fit().oneLine(names[i], widths.get(i) - 8 * pen.scale(), size, true);
            String align = i == 1 || i == 3 ? "r" : i == 2 ? "ctr" : "l";
            Pen.Run run = new Pen.Run(text, true, pen.quiet());
            out.add(cell(new Pen.Para(List.of(run), size, align, 0, false), i));
        }
        return out;
    }

    private List<Grid.Cell> cells(int row, List<Double> widths, double size, int lines) {
        Comparison c = forest.rows().get(row);
        Kind kind = Kind.of(c);
        VerdictWords words = Wording.verdict(c);
        String mark = words.mark().character(words.hollow()) + " ";
        double room = widths.get(4) - 14 * pen.scale() - pen.fit().width("● ", size, true);
        String name = pen.fit().atMost(forest.names().get(row), lines, widths.get(0) - 8 * pen.scale(), size, false);
        List<List<Pen.Run>> runs = List.of(
                List.of(pen.plain(name)),
                List.of(pen.muted(Wording.runs(c))),
                List.of(),
                List.of(pen.plain(Wording.performance(c))),
                List.of(
                        new Pen.Run(mark, true, Pen.ink(kind)),
                        new Pen.Run(pen.fit().oneLine(words.word(), room, size, true), true, Pen.ink(kind))));
        List<Grid.Cell> out = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            out.add(cell(new Pen.Para(runs.get(i), size, i == 1 || i == 3 ? "r" : "l", 0, false), i));
        }
        return out;
    }

    private Grid.Cell cell(Pen.Para para, int column) {
        double s = pen.scale();
        return new Grid.Cell(para, column == 0 ? 0 : column == 4 ? 10 * s : 2 * s, 2 * s);
    }
}
