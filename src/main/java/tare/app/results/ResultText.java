package tare.app.results;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tare.analysis.Comparison;
import tare.app.state.Outcome;
import tare.app.state.Words;
import tare.report.SafeText;
import tare.study.Study.Annotation;

/** Rows as text with tabs, in full precision, for a spreadsheet. No cell can start a formula. */
final class ResultText {
    private static final Pattern BREAKS = Pattern.compile("[\t\r\n]");

    private ResultText() {}

    static String of(List<Comparison> rows, Map<String, Annotation> remarks) {
        StringBuilder text = new StringBuilder(Words.of("table.head").replace('|', '\t'));
        text.append('\n');
        for (Comparison c : rows) {
            Annotation remark = remarks.get(c.id());
            text.append(String.join(
                            "\t",
                            cell(c.key().label()),
                            cell(c.metric().name()),
                            cell(c.metric().unit().symbol()),
                            cell(c.candidate().platform()),
                            String.valueOf(c.baseline().n()),
                            String.valueOf(c.candidate().n()),
                            number(c.baseline().mean()),
                            number(c.candidate().mean()),
                            number(c.judgement().performance()),
                            number(c.judgement().performanceCi().low()),
                            number(c.judgement().performanceCi().high()),
                            Outcome.said(c).word(),
                            cell(c.sentence()),
                            cell(remark == null ? "" : remark.text())))
                    .append('\n');
        }
        return text.toString();
    }

    private static String cell(String text) {
        return SafeText.cell(BREAKS.matcher(text).replaceAll(" "));
    }

    /** What is not known is an empty cell. */
    private static String number(double value) {
        return Double.isNaN(value) ? "" : String.valueOf(value);
    }
}
