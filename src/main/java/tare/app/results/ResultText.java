package tare.app.results;

import java.util.List;
import java.util.Map;
import tare.analysis.Comparison;
import tare.app.state.Outcome;
import tare.app.state.Words;
import tare.study.Study.Annotation;

/** Rows as text with tabs, in full precision, for a spreadsheet. No cell can start a formula. */
final class ResultText {
    private ResultText() {}

    static String of(List<Comparison> rows, Map<String, Annotation> remarks) {
        StringBuilder text = new StringBuilder(Words.of("table.head").replace('|', '\t'));
        text.append('\n');
        for (Comparison c : rows) {
            Annotation remark = remarks.get(c.id());
            text.append(String.join(
                            "\t",
                            safe(c.key().label()),
                            safe(c.metric().name()),
                            c.metric().unit().symbol(),
                            safe(c.candidate().platform()),
                            String.valueOf(c.baseline().n()),
                            String.valueOf(c.candidate().n()),
                            String.valueOf(c.baseline().mean()),
                            String.valueOf(c.candidate().mean()),
                            String.valueOf(c.judgement().performance()),
                            String.valueOf(c.judgement().performanceCi().low()),
                            String.valueOf(c.judgement().performanceCi().high()),
                            Outcome.said(c).word(),
                            safe(c.sentence()),
                            safe(remark == null ? "" : remark.text())))
                    .append('\n');
        }
        return text.toString();
    }

    private static String safe(String text) {
        String plain = text.replace('\t', ' ').replace('\n', ' ');
        return !plain.isEmpty() && "=+-@".indexOf(plain.charAt(0)) >= 0 ? "'" + plain : plain;
    }
}
