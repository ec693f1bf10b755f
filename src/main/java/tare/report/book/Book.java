package tare.report.book;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tare.analysis.Comparison;
import tare.chart.Chart;
import tare.chart.Selection;
import tare.chart.kind.Charts;
import tare.plot.Anchor;
import tare.plot.Datum;
import tare.plot.Spec;
import tare.plot.Theme;
import tare.plot.Tone;
import tare.plot.Weight;
import tare.plot.layout.Layout;
import tare.plot.layout.Pages;
import tare.plot.layout.Sheet;
import tare.plot.scene.Moved;
import tare.plot.scene.Scene;
import tare.plot.scene.Shape;
import tare.plot.scene.Stroke;
import tare.render.PdfPages;
import tare.report.Block;
import tare.report.Headway;
import tare.report.Kind;
import tare.report.Page;
import tare.report.Report;

/** A report as A4 pages: text and figures as vectors, the font embedded, a bookmark for each part. */
public final class Book {
    /** What a part's heading and caption take of a sheet. */
    private static final double HEADING = 180;

    private static final double LINE = 1.38;
    private static final double FIGURE = Sheets.ROOM * 0.8;

    private final Report report;
    private final Sheets sheets;

    private Book(Report report) {
        this.report = report;
        this.sheets = new Sheets(report);
    }

    /** Writes the report as PDF: to lay a page out is one half of its work, to draw it the other; the stream stays open. */
    public static void write(Report report, OutputStream out, Headway headway) throws IOException {
        Book book = new Book(report);
        int pages = report.pages().size();
        for (int i = 0; i < pages; i++) {
            headway.reached(i, 2 * pages + 1);
            book.page(report.pages().get(i));
        }
        List<Scene> scenes = book.sheets.finish();
        PdfPages.write(
                scenes,
                book.sheets.marks(),
                Sheets.logo(report),
                1,
                out,
                sheet -> headway.reached(pages + pages * sheet / scenes.size(), 2 * pages + 1));
    }

    /**
     * Sheets of paper.
     *
     * @param begins on which sheet, counted from 0, a page begins, by its id
     */
    public record Shown(List<Scene> sheets, Map<String, Integer> begins) {
        public Shown {
            sheets = List.copyOf(sheets);
            begins = Map.copyOf(begins);
        }
    }

    /** The sheets as they will look, without writing them. */
    public static Shown shown(Report report) {
        Book book = new Book(report);
        Map<String, Integer> begins = new TreeMap<>();
        for (Page page : report.pages()) {
            book.page(page);
            begins.put(page.id(), book.sheets.marks().getLast().page());
        }
        return new Shown(book.sheets.finish(), begins);
    }

    private void page(Page p) {
        boolean detail = p.id().startsWith("row-");
        double picture = p.blocks().stream().mapToDouble(this::picture).max().orElse(0);
        sheets.begin(p.kicker(), detail ? 560 : picture > 0 ? HEADING + picture : 260);
        paragraph(p.kicker(), 10.5, Weight.SEMIBOLD, Tone.MUTED, 0);
        paragraph(p.title(), p.id().equals("headline") ? 24 : detail ? 15 : 18, Weight.SEMIBOLD, Tone.INK, 0);
        sheets.down(8);
        p.blocks().forEach(this::block);
        paragraph(p.foot(), 9.5, Weight.REGULAR, Tone.MUTED, 0);
        sheets.down(30);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Sentence s -> sentence(s);
            case Block.Heading h -> {
                sheets.need(60);
                sheets.down(6);
                paragraph(h.text(), 12.5, Weight.SEMIBOLD, Tone.INK, 0);
            }
            case Block.Points p -> p.items().forEach(i -> point(i, p.tone()));
            case Block.Counts c -> counts(c);
            case Block.Forest f -> forest(f);
            case Block.Figure f -> figure(f.spec().bare(), FIGURE, f.caption());
            case Block.Grid g -> grid(g);
            case Block.Columns c -> {
                c.left().forEach(this::block);
                c.right().forEach(this::block);
            }
            case Block.Table t -> new BookTable(sheets, t).draw();
            case Block.Pairs p -> BookTable.of(sheets, p).draw();
            case Block.Finding f -> finding(f);
            case Block.Cards c -> c.cards().forEach(this::card);
        }
        sheets.down(8);
    }

    private void sentence(Block.Sentence s) {
        switch (s.tone()) {
            case LEAD -> paragraph(s.text(), 14, Weight.REGULAR, Tone.MUTED, 0);
            case NORMAL -> paragraph(s.text(), 12, Weight.REGULAR, Tone.INK, 0);
            case QUIET -> paragraph(s.text(), 11, Weight.REGULAR, Tone.MUTED, 0);
            case WARNING -> paragraph("Warning: " + s.text(), 12, Weight.SEMIBOLD, Tone.WARNING, 0);
        }
    }

    private void point(String text, Block.Tone tone) {
        sheets.need(20);
        double y = sheets.y() + 11;
        sheets.text("•", Sheets.LEFT + 4, y, 11, Weight.REGULAR, Theme.PRINT.color(Tone.MUTED), Anchor.START);
        paragraph(text, 11, Weight.REGULAR, tone == Block.Tone.QUIET ? Tone.MUTED : Tone.INK, 16);
        sheets.down(2);
    }

    private void paragraph(String text, double size, Weight weight, Tone tone, double indent) {
        for (String line : Lines.of(text, Sheets.ROOM - indent, size, weight)) {
            sheets.need(size * LINE);
            sheets.text(
                    line.stripTrailing(),
                    Sheets.LEFT + indent,
                    sheets.y() + size,
                    size,
                    weight,
                    Theme.PRINT.color(tone),
                    Anchor.START);
            sheets.down(size * LINE);
        }
    }

    /** The verdict in its colour, with a bar of it before the words. */
    private void finding(Block.Finding f) {
        sheets.need(70);
        double top = sheets.y();
        int colour = 0xff000000
                | Integer.parseInt(f.verdict().kind().orElse(Kind.NOT_TESTABLE).ink(), 16);
        double in = Sign.room(f.verdict().mark(), 15);
        String word = Lines.of(f.verdict().text(), Sheets.ROOM - 40 - in, 15, Weight.SEMIBOLD)
                .getFirst();
        Sign.of(f.verdict().mark(), Sheets.LEFT + 14, top + 15, 15, colour).ifPresent(sheets::add);
        sheets.text(word, Sheets.LEFT + 14 + in, top + 15, 15, Weight.SEMIBOLD, colour, Anchor.START);
        sheets.down(15 * LINE);
        paragraph(f.number(), 12.5, Weight.SEMIBOLD, Tone.INK, 14);
        paragraph(f.detail(), 10.5, Weight.REGULAR, Tone.MUTED, 14);
        sheets.add(Shape.Rect.filled(Sheets.LEFT, top + 2, 4, Math.max(10, sheets.y() - top - 2), colour));
    }

    private void card(Block.Cards.Card card) {
        sheets.need(80);
        paragraph("“" + card.title() + "”", 13, Weight.SEMIBOLD, Tone.INK, 0);
        for (Block.Cards.Answer a : card.answers()) {
            paragraph(a.reading() + ": " + a.answer().words(), 11.5, Weight.SEMIBOLD, Tone.MUTED, 0);
        }
        paragraph(card.text(), 11, Weight.REGULAR, Tone.INK, 0);
        sheets.down(6);
    }

    private void counts(Block.Counts c) {
        sheets.need(60);
        int n = c.counts().size();
        int total = c.counts().stream().mapToInt(Block.Counts.Count::rows).sum();
        double gap = 4;
        double least = Math.min(58, (Sheets.ROOM - gap * n) / Math.max(1, n));
        double free = Sheets.ROOM - gap * (n - 1) - least * n;
        double x = Sheets.LEFT;
        double most = 0;
        for (Block.Counts.Count count : c.counts()) {
            double w = least + free * count.rows() / Math.max(1, total);
            most = Math.max(most, segment(count, x, w));
            x += w + gap;
        }
        sheets.down(34 + most);
    }

    private double segment(Block.Counts.Count count, double x, double w) {
        Kind kind = count.kind();
        int colour = 0xff000000 | Integer.parseInt(kind.ink(), 16);
        boolean hollow = kind.hollow();
        sheets.add(new Shape.Rect(x, sheets.y(), w, 28, 3, hollow ? 0 : colour, colour, Datum.NONE));
        int ink = hollow ? colour : 0xffffffff;
        sheets.text(String.valueOf(count.rows()), x + 6, sheets.y() + 19, 14, Weight.SEMIBOLD, ink, Anchor.START);
        double y = sheets.y() + 40;
        double in = Sign.room(kind.mark(), 9.5);
        Sign.of(kind.mark(), x, y, 9.5, colour).ifPresent(sheets::add);
        List<String> lines = Lines.of(kind.word().toLowerCase(Locale.ROOT), w - in, 9.5, Weight.SEMIBOLD);
        for (String line : lines) {
            sheets.text(line.stripTrailing(), x + in, y, 9.5, Weight.SEMIBOLD, colour, Anchor.START);
            y += 12;
        }
        return lines.size() * 12;
    }

    private Optional<Spec> spec(Block.Forest f) {
        Chart chart = Charts.find("forest").orElseThrow();
        Selection rows = new Selection(f.rows().stream().map(Comparison::id).toList(), Map.of());
        return chart.fits(report.analysis(), rows)
                ? Optional.of(chart.figure(report.analysis(), rows))
                : Optional.empty();
    }

    private static Spec bare(Spec spec, Block.Forest f) {
        return new Spec("", "", "", f.alt(), spec.legend(), spec.panels());
    }

    /** What the picture under a heading takes, so that both stand on one sheet. */
    private double picture(Block block) {
        return switch (block) {
            case Block.Forest f -> height(f);
            case Block.Grid g -> scene(g).height();
            case Block.Figure f -> height(f.spec().bare(), FIGURE);
            case Block.Columns c ->
                c.left().stream().limit(1).mapToDouble(this::picture).sum();
            default -> 0;
        };
    }

    /** What the first part of a forest takes, so that its heading stands on the same sheet. */
    private double height(Block.Forest f) {
        return spec(f).map(s -> Math.min(Layout.naturalHeight(bare(s, f), Sheets.ROOM), Sheets.mostHeight() - HEADING))
                .orElse(0.0);
    }

    private void forest(Block.Forest f) {
        Optional<Spec> spec = spec(f);
        spec.ifPresent(s -> {
            Pages.of(bare(s, f), Sheets.ROOM, Sheets.mostHeight() - HEADING)
                    .forEach(part -> figure(bare(part, f), Sheets.ROOM, ""));
            paragraph(s.caption(), 9.5, Weight.REGULAR, Tone.MUTED, 0);
        });
    }

    private void grid(Block.Grid g) {
        Scene scene = scene(g);
        sheets.need(scene.height());
        sheets.addAll(moved(scene));
        sheets.down(scene.height());
    }

    /** Two beside one another are as much as paper holds. */
    private static Scene scene(Block.Grid g) {
        List<Spec> specs = g.figures().stream().map(Block.Figure::spec).toList();
        Spec silent = new Spec(
                "", "", "", specs.getFirst().alt(), List.of(), specs.getFirst().panels());
        int columns = Math.min(2, g.columns());
        Scene natural = Sheet.page(silent, specs, columns, Sheets.ROOM, 0, Theme.PRINT);
        double most = Sheets.mostHeight() - HEADING;
        return natural.height() <= most ? natural : Sheet.page(silent, specs, columns, Sheets.ROOM, most, Theme.PRINT);
    }

    private void figure(Spec spec, double width, String caption) {
        double height = height(spec, width);
        sheets.need(height + 20);
        Scene scene = Layout.lay(spec, width, height, Theme.PRINT);
        sheets.addAll(moved(scene));
        sheets.down(height + 4);
        if (!caption.isEmpty()) {
            paragraph(caption, 9.5, Weight.REGULAR, Tone.MUTED, 0);
        }
    }

    private static double height(Spec spec, double width) {
        return Math.min(Layout.naturalHeight(spec, width), Sheets.mostHeight() - 60);
    }

    /** The shapes of a scene where the sheet is filled to. */
    private List<Shape> moved(Scene scene) {
        Moved moved = new Moved(1, Sheets.LEFT, sheets.y());
        return scene.shapes().stream().map(moved::shape).toList();
    }

    /** A hairline across the sheet. */
    static Shape rule(double y) {
        return Shape.Line.of(
                Sheets.LEFT, y, Sheets.LEFT + Sheets.ROOM, y, Stroke.solid(Theme.PRINT.color(Tone.GRID), 0.7));
    }
}
