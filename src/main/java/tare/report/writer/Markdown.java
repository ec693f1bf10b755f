package tare.report.writer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tare.analysis.Analysis;
import tare.analysis.ClaimAnswer;
import tare.analysis.Comparison;
import tare.analysis.Unpaired;
import tare.analysis.detail.BothSides;
import tare.analysis.resource.PerResource;
import tare.analysis.resource.ResourceView;
import tare.analysis.resource.Resources;
import tare.model.Note;
import tare.model.Severity;
import tare.model.Source;
import tare.report.Headway;
import tare.report.Kind;
import tare.report.MethodsText;
import tare.report.Report;
import tare.report.SafeText;
import tare.report.Wording;
import tare.report.Writer;
import tare.verdict.Figures;

/** A comment for a pull request: the sentence, counts, one table, claims, what is missing, method and sources. */
public final class Markdown implements Writer {
    /** Seen by programs only. */
    private static final String MADE_BY = "<!-- Tare -->\n\n";

    @Override
    public String id() {
        return "markdown";
    }

    @Override
    public String label() {
        return "Verdicts (Markdown)";
    }

    @Override
    public String extension() {
        return "md";
    }

    @Override
    public boolean document() {
        return false;
    }

    @Override
    public void write(Report report, OutputStream out, Headway headway) throws IOException {
        Analysis a = report.analysis();
        StringBuilder md = new StringBuilder();
        md.append("## ").append(SafeText.markdown(a.headline())).append("\n\n");
        md.append(MADE_BY);
        paragraph(md, a.subline());
        if (!a.warning().isEmpty()) {
            md.append("> ⚠ ").append(SafeText.markdown(a.warning())).append("\n\n");
        }
        counts(md, a);
        table(md, a, headway);
        claims(md, a);
        beside(md, report);
        bothSides(md, a);
        doubts(md, a);
        open(md, a);
        foot(md, report);
        out.write(md.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void paragraph(StringBuilder md, String text) {
        if (!text.isEmpty()) {
            md.append(SafeText.markdown(text)).append("\n\n");
        }
    }

    private static void counts(StringBuilder md, Analysis a) {
        if (a.primary().isEmpty()) {
            return;
        }
        String separator = "";
        for (Map.Entry<Kind, Integer> e : Wording.counts(a.primary()).entrySet()) {
            md.append(separator)
                    .append(e.getKey().mark())
                    .append(" **")
                    .append(e.getValue())
                    .append("** ")
                    .append(e.getKey().word());
            separator = " · ";
        }
        md.append("\n\n");
    }

    private static void table(StringBuilder md, Analysis a, Headway headway) {
        List<Comparison> rows = a.comparisons();
        headway.reached(0, rows.size() + 1);
        if (rows.isEmpty()) {
            return;
        }
        boolean several = a.candidates().size() > 1;
        md.append("| Benchmark | Metric | Runs | ").append(several ? "Candidate | " : "");
        md.append("Performance (")
                .append(SafeText.markdown(a.baseline()))
                .append(" = 100 %) | ")
                .append(Figures.level(a.rule().alpha()))
                .append(" interval | Verdict |\n|:--|:--|--:|")
                .append(several ? ":--|" : "")
                .append("--:|:--|:--|\n");
        for (int i = 0; i < rows.size(); i++) {
            headway.reached(i, rows.size() + 1);
            Comparison c = rows.get(i);
            md.append("| ")
                    .append(SafeText.markdown(Wording.name(c)))
                    .append(" | ")
                    .append(SafeText.markdown(Wording.metric(c)))
                    .append(" | ")
                    .append(Wording.runs(c))
                    .append(" | ")
                    .append(several ? SafeText.markdown(c.candidate().platform()) + " | " : "")
                    .append(Wording.performance(c))
                    .append(" | ")
                    .append(Wording.interval(c))
                    .append(" | ")
                    .append(Wording.verdict(c).text())
                    .append(" |\n");
        }
        md.append('\n');
    }

    private static void claims(StringBuilder md, Analysis a) {
        for (ClaimAnswer c : a.claims()) {
            md.append("- Claim “")
                    .append(SafeText.markdown(c.text()))
                    .append("” (")
                    .append(SafeText.markdown(c.reading()))
                    .append("): each **")
                    .append(c.each().words())
                    .append("**, on average **")
                    .append(c.onAverage().words())
                    .append("**. ")
                    .append(SafeText.markdown(c.because()))
                    .append('\n');
        }
        if (!a.claims().isEmpty()) {
            md.append('\n');
        }
    }

    /** The views for each CPU, GPU, watt or unit of money that say something new. */
    private static void beside(StringBuilder md, Report report) {
        for (ResourceView view :
                Resources.views(report.analysis(), report.analysis().settings())) {
            if (view.changes()) {
                md.append("**Per ")
                        .append(SafeText.markdown(view.resource().label()))
                        .append("**: ")
                        .append(SafeText.markdown(view.sentence()))
                        .append("\n\n");
                for (PerResource row : view.rows()) {
                    md.append("- ")
                            .append(SafeText.markdown(Wording.name(row.row(), report.analysis())))
                            .append(": ")
                            .append(SafeText.markdown(row.sentence()))
                            .append('\n');
                }
                md.append('\n');
            }
        }
    }

    private static void bothSides(StringBuilder md, Analysis a) {
        BothSides both = BothSides.of(a);
        if (a.primary().size() < 2
                || both.candidate().isEmpty() && both.baseline().isEmpty()) {
            return;
        }
        md.append("<details><summary>Both sides’ case</summary>\n\n");
        side(md, Figures.listed(a.candidates()), both.candidate(), a);
        side(md, a.baseline(), both.baseline(), a);
        md.append("</details>\n\n");
    }

    private static void side(StringBuilder md, String name, List<BothSides.Point> points, Analysis a) {
        md.append("**For ").append(SafeText.markdown(name)).append("**\n\n");
        if (points.isEmpty()) {
            md.append("- " + SafeText.markdown(BothSides.nothing(name)) + "\n");
        }
        for (BothSides.Point point : points) {
            List<String> rows = point.rows().size() > BothSides.NAMED
                    ? point.rows().stream()
                            .flatMap(id -> a.find(id).stream())
                            .map(c -> c.name(a.candidates().size() > 1))
                            .toList()
                    : List.of();
            md.append("- ")
                    .append(SafeText.markdown(point.sentence()))
                    .append(rows.isEmpty() ? "" : " Rows: " + SafeText.markdown(String.join("; ", rows)) + ".")
                    .append('\n');
        }
        md.append('\n');
    }

    private static void doubts(StringBuilder md, Analysis a) {
        int before = md.length();
        for (Comparison c : a.primary()) {
            List<String> items = Wording.doubts(c);
            if (!items.isEmpty()) {
                md.append("- **")
                        .append(SafeText.markdown(Wording.name(c, a)))
                        .append("**: ")
                        .append(SafeText.markdown(String.join(" ", items)))
                        .append('\n');
            }
        }
        if (md.length() > before) {
            md.insert(before, "<details><summary>Doubts and comparability</summary>\n\n")
                    .append("\n</details>\n\n");
        }
    }

    private static void open(StringBuilder md, Analysis a) {
        for (Unpaired u : a.unpaired()) {
            md.append("- Not compared: ")
                    .append(SafeText.markdown(
                            u.key().label() + ", " + u.metric().name()))
                    .append(" (only ")
                    .append(SafeText.markdown(u.platform()))
                    .append("). ")
                    .append(SafeText.markdown(u.why()))
                    .append('\n');
        }
        for (Note n : a.notes()) {
            if (n.severity() != Severity.INFO) {
                md.append("- ").append(SafeText.markdown(n.message())).append('\n');
            }
        }
        md.append('\n');
    }

    private static void foot(StringBuilder md, Report report) {
        md.append("<details><summary>Method and sources</summary>\n\n")
                .append(SafeText.markdown(MethodsText.of(report)))
                .append("\n\n");
        int common = report.provenance().commonFolder();
        for (Source s : report.provenance().sources()) {
            md.append("- `")
                    .append(SafeText.markdown(s.path().substring(common))
                            .replace("\\", "")
                            .replace("`", "'"))
                    .append("` ")
                    .append(s.status().code())
                    .append(", SHA-256 ")
                    .append(s.sha256())
                    .append('\n');
        }
        md.append("\n</details>\n");
    }
}
