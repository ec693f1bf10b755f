package tare.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tare.analysis.Analysis;
import tare.analysis.ClaimAnswer;
import tare.analysis.Comparison;
import tare.analysis.Unpaired;
import tare.analysis.detail.BothSides;
import tare.analysis.detail.Detailer;
import tare.analysis.detail.SelfComparison;
import tare.analysis.resource.ResourceView;
import tare.chart.Labels;
import tare.model.Domain;
import tare.model.Role;
import tare.model.Severity;
import tare.model.VisibleText;
import tare.verdict.Figures;
import tare.verdict.Finding;
import tare.verdict.Interval;
import tare.verdict.Judgement;
import tare.verdict.Speech;
import tare.verdict.VerdictWords;

/** An analysis for reading in a terminal: the sentence, the table, then each row's sentence and doubts. */
final class CompareText {
    private static final int WIDEST = 60;
    private static final int MOST_UNPAIRED = 40;

    private CompareText() {}

    static void write(Analysis a, List<ResourceView> resources, PrintWriter out) {
        line(out, a.headline());
        if (!a.subline().isEmpty()) {
            line(out, a.subline());
        }
        if (!a.warning().isEmpty()) {
            line(out, "! " + a.warning());
        }
        table(a, out);
        for (ClaimAnswer claim : a.claims()) {
            claim(claim, out);
        }
        unpaired(a, out);
        sentences(a, out);
        BothSides both = BothSides.of(a);
        if (a.primary().size() > 1
                && !(both.candidate().isEmpty() && both.baseline().isEmpty())) {
            side(Figures.listed(a.candidates()), both.candidate(), a, out);
            side(a.baseline(), both.baseline(), a, out);
        }
        ResourceText.write(resources, out);
        out.println();
        line(
                out,
                "Margin " + Figures.margin(a.rule().margin()) + Labels.otherMargins(a.primary(), a.rule()) + ", α "
                        + Figures.plain(a.rule().alpha())
                        + ", Welch on log ratios, two one-sided tests; performance is relative to "
                        + (a.baseline().isEmpty() ? "the baseline" : a.baseline()) + ", below 100 % is worse.");
    }

    private static void table(Analysis a, PrintWriter out) {
        List<List<String>> rows = new ArrayList<>();
        boolean several = a.candidates().size() > 1;
        rows.add(header(a, several));
        for (Comparison c : a.primary()) {
            rows.add(row(c, several));
        }
        if (rows.size() == 1) {
            return;
        }
        int[] widths = new int[rows.getFirst().size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(
                        widths[i], row.get(i).codePointCount(0, row.get(i).length()));
            }
        }
        out.println();
        print(rows.getFirst(), widths, out);
        Domain domain = null;
        for (int i = 0; i < a.primary().size(); i++) {
            Domain own = a.primary().get(i).metric().domain();
            if (own != domain) {
                out.println(own.label());
                domain = own;
            }
            print(rows.get(i + 1), widths, out);
        }
    }

    private static List<String> header(Analysis a, boolean several) {
        List<String> cells = new ArrayList<>(List.of("benchmark", "metric"));
        if (several) {
            cells.add("candidate");
        }
        cells.addAll(List.of("runs", "performance", Figures.level(a.rule().alpha()) + " interval", "verdict"));
        return cells;
    }

    private static List<String> row(Comparison c, boolean several) {
        Judgement j = c.judgement();
        Interval interval = j.performanceCi();
        int decimals = Figures.percentDecimals(j.performance(), interval);
        List<String> cells = new ArrayList<>();
        cells.add("  " + cut(c.key().label()));
        cells.add(cut(c.metric().name()));
        if (several) {
            cells.add(cut(c.candidate().platform()));
        }
        cells.add(c.baseline().n() + "+" + c.candidate().n());
        cells.add(Double.isNaN(j.performance()) ? "–" : Figures.percent(j.performance(), decimals));
        cells.add(interval.exists() ? Figures.percentRange(interval, decimals) : "–");
        cells.add(VerdictWords.of(j, c.provisional(), Speech.of(c.metric())).text());
        return cells;
    }

    private static void print(List<String> cells, int[] widths, PrintWriter out) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            String pad = " ".repeat(widths[i] - cell.codePointCount(0, cell.length()));
            boolean number = i >= cells.size() - 4 && i < cells.size() - 1;
            line.append(number ? pad + cell : cell + pad).append("  ");
        }
        out.println(line.toString().stripTrailing());
    }

    private static void claim(ClaimAnswer claim, PrintWriter out) {
        out.println();
        line(
                out,
                "Claim \"" + claim.text() + "\": each " + claim.each().words() + ", on average "
                        + claim.onAverage().words() + ".");
        line(out, "  Read as " + claim.reading() + ".");
        line(out, "  " + claim.because());
    }

    private static void unpaired(Analysis a, PrintWriter out) {
        List<Unpaired> primary = a.unpaired().stream()
                .filter(u -> u.metric().role() == Role.PRIMARY)
                .toList();
        if (primary.isEmpty()) {
            return;
        }
        out.println();
        line(out, "Without a counterpart:");
        List<String> lines = Unpaired.lines(primary);
        for (String said : lines.subList(0, Math.min(MOST_UNPAIRED, lines.size()))) {
            line(out, "  " + said);
        }
        if (lines.size() > MOST_UNPAIRED) {
            line(out, "  and " + (lines.size() - MOST_UNPAIRED) + " more reasons");
        }
    }

    private static void sentences(Analysis a, PrintWriter out) {
        for (Comparison c : a.primary()) {
            out.println();
            String who = a.candidates().size() > 1 ? ", " + c.candidate().platform() : "";
            line(out, c.key().label() + " (" + c.metric().name() + who + ")");
            line(out, "  " + c.sentence());
            line(out, "  " + c.scope() + ". " + c.because());
            line(out, "  What would change this: " + c.wouldChange());
            itself(c).ifPresent(s -> line(out, "  · " + s));
            for (Finding f : c.checks()) {
                line(out, "  " + (f.severity() == Severity.INFO ? "· " : "! ") + f.message());
            }
        }
    }

    /** The strongest that a side can say, each sentence with the rows it rests on. */
    private static void side(String name, List<BothSides.Point> points, Analysis a, PrintWriter out) {
        out.println();
        line(out, "The case for " + name);
        if (points.isEmpty()) {
            line(out, "  " + BothSides.nothing(name));
        }
        for (BothSides.Point point : points) {
            line(out, "  " + point.sentence());
            if (point.rows().size() > BothSides.NAMED) {
                line(
                        out,
                        "    Rows: "
                                + String.join(
                                        "; ",
                                        point.rows().stream()
                                                .flatMap(id -> a.find(id).stream())
                                                .map(c -> c.name(a.candidates().size() > 1))
                                                .toList()));
            }
        }
    }

    /** The largest gap between two sessions of the baseline, where several can be tested. */
    private static Optional<String> itself(Comparison c) {
        return Detailer.againstItself(c).stream()
                .max(Comparator.comparing(
                                (SelfComparison s) -> s.judgement().ci().exists())
                        .thenComparingDouble(
                                s -> Math.abs(Math.log(s.judgement().ratio()))))
                .map(SelfComparison::sentence);
    }

    /** Cut in the middle: what tells two long names apart stands mostly at their end. */
    private static String cut(String text) {
        String visible = VisibleText.of(text);
        int[] points = visible.codePoints().toArray();
        if (points.length <= WIDEST) {
            return visible;
        }
        int head = WIDEST / 2;
        int tail = WIDEST - head - 1;
        return new String(points, 0, head) + "…" + new String(points, points.length - tail, tail);
    }

    private static void line(PrintWriter out, String text) {
        out.println(VisibleText.of(text));
    }
}
