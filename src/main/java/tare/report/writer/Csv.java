package tare.report.writer;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tare.analysis.Comparison;
import tare.analysis.CpuCost;
import tare.analysis.detail.GapCost;
import tare.analysis.resource.PerResource;
import tare.analysis.resource.Resource;
import tare.analysis.resource.Resources;
import tare.report.Headway;
import tare.report.Report;
import tare.report.SafeText;
import tare.report.Wording;
import tare.report.Writer;
import tare.verdict.Interval;
import tare.verdict.Judgement;

/**
 * One line a comparison, RFC 4180, UTF-8, numbers with a point and all their digits, an empty field where there is no
 * number. Margin, α and the date stand in every line, so that lines of several studies can be put together. Texts that a
 * spreadsheet would run as a formula have an apostrophe before them.
 */
public final class Csv implements Writer {
    private static final String[] HEADER = {
        "benchmark",
        "parameters",
        "metric",
        "unit",
        "better",
        "role",
        "domain",
        "runner",
        "baseline",
        "candidate",
        "unit_of_analysis",
        "baseline_n",
        "candidate_n",
        "baseline_mean",
        "candidate_mean",
        "baseline_sd",
        "candidate_sd",
        "ratio",
        "ci_low",
        "ci_high",
        "equivalence_low",
        "equivalence_high",
        "performance",
        "p_difference",
        "p_equivalence",
        "p_not_worse",
        "p_difference_holm",
        "p_equivalence_holm",
        "verdict",
        "word",
        "reason",
        "beyond_margin",
        "stands",
        "provisional",
        "bounded_at",
        "margin",
        "alpha",
        "sentence",
        "doubts",
        "sources",
        "date",
        "tare",
        "cpu_per_work",
        "cpu_per_work_low",
        "cpu_per_work_high",
        "hosts_for_100",
        "hosts_for_100_low",
        "hosts_for_100_high"
    };

    @Override
    public String id() {
        return "csv";
    }

    @Override
    public String label() {
        return "Verdicts (CSV)";
    }

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public boolean document() {
        return false;
    }

    @Override
    public void write(Report report, OutputStream out, Headway headway) throws IOException {
        try {
            rows(report, out, headway);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The library that writes the records wraps what goes wrong with the stream. */
    private static void rows(Report report, OutputStream out, Headway headway) throws IOException {
        OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(header());
        Map<String, List<PerResource>> resources =
                Resources.views(report.analysis(), report.analysis().settings()).stream()
                        .flatMap(v -> v.rows().stream())
                        .collect(Collectors.groupingBy(r -> r.row().id()));
        List<Comparison> rows = report.analysis().comparisons();
        headway.reached(0, rows.size() + 1);
        for (int i = 0; i < rows.size(); i++) {
            Comparison c = rows.get(i);
            headway.reached(i, rows.size() + 1);
            List<String> line = line(c, report);
            beside(line, c);
            resources(line, resources.getOrDefault(c.id(), List.of()));
            csv.writeRecord(line);
        }
        csv.flush();
        text.flush();
    }

    private static List<String> line(Comparison c, Report report) {
        List<String> line = new ArrayList<>(HEADER.length);
        text(line, c.key().benchmark());
        text(
                line,
                String.join(
                        "; ",
                        c.key().parameters().entrySet().stream()
                                .map(e -> e.getKey() + "=" + e.getValue())
                                .toList()));
        text(line, c.metric().name());
        text(line, c.metric().unit().symbol());
        line.add(c.metric().better().code());
        line.add(c.metric().role().code());
        line.add(c.metric().domain().code());
        text(line, c.runner());
        text(line, c.baseline().platform());
        text(line, c.candidate().platform());
        text(line, c.unitOfAnalysis());
        line.add(String.valueOf(c.baseline().n()));
        line.add(String.valueOf(c.candidate().n()));
        number(line, c.baseline().mean());
        number(line, c.candidate().mean());
        number(line, c.baseline().sd());
        number(line, c.candidate().sd());
        numbers(line, c);
        verdict(line, c);
        number(line, c.rule().margin().fraction());
        number(line, c.rule().alpha());
        text(line, c.sentence());
        text(line, doubts(c));
        text(line, sources(c));
        line.add(report.provenance().date());
        line.add(report.provenance().version());
        return line;
    }

    /** The columns of every resource stand in every file, so that files can be put together. */
    private static List<String> header() {
        List<String> header = new ArrayList<>(List.of(HEADER));
        for (Resource r : Resource.values()) {
            String name = "per_" + r.code().replace('-', '_');
            header.addAll(List.of(name, name + "_low", name + "_high", name + "_verdict"));
        }
        return header;
    }

    private static void beside(List<String> line, Comparison c) {
        Judgement cpu = c.cpu().map(CpuCost::judgement).orElse(null);
        number(line, cpu == null ? Double.NaN : cpu.ratio());
        interval(line, cpu == null ? Interval.NONE : cpu.ci());
        GapCost hosts = GapCost.of(c).orElse(null);
        number(line, hosts == null ? Double.NaN : hosts.hosts());
        interval(line, hosts == null ? Interval.NONE : hosts.interval());
    }

    /** Performance per CPU, GPU, watt or unit of money, baseline = 1. */
    private static void resources(List<String> line, List<PerResource> rows) {
        for (Resource r : Resource.values()) {
            Optional<PerResource> row =
                    rows.stream().filter(x -> x.resource() == r).findFirst();
            number(line, row.map(x -> x.judgement().performance()).orElse(Double.NaN));
            interval(line, row.map(x -> x.judgement().performanceCi()).orElse(Interval.NONE));
            line.add(row.map(x -> x.judgement().verdict().name()).orElse(""));
        }
    }

    private static void numbers(List<String> line, Comparison c) {
        Judgement j = c.judgement();
        number(line, j.ratio());
        interval(line, j.ci());
        interval(line, j.equivalence());
        number(line, j.performance());
        number(line, j.pDifference());
        number(line, j.pEquivalence());
        number(line, j.pNotWorse());
        number(line, c.pDifferenceHolm());
        number(line, c.pEquivalenceHolm());
    }

    private static void verdict(List<String> line, Comparison c) {
        Judgement j = c.judgement();
        line.add(j.verdict().name());
        line.add(Wording.word(c));
        line.add(j.reason().map(Enum::name).orElse(""));
        line.add(String.valueOf(j.beyondMargin()));
        line.add(String.valueOf(c.stands()));
        line.add(c.provisional() ? String.join(" ", c.provisionalBecause()) : "false");
        number(line, j.boundedAt());
    }

    private static String doubts(Comparison c) {
        List<String> out = new ArrayList<>();
        c.checks().forEach(f -> out.add(f.message()));
        Wording.differing(c).forEach(f -> out.add(Wording.fact(f)));
        return String.join(" ", out);
    }

    private static String sources(Comparison c) {
        List<String> paths = new ArrayList<>();
        c.baseline()
                .parts()
                .forEach(p ->
                        paths.add(p.source().path() + " sha256:" + p.source().sha256()));
        c.candidate()
                .parts()
                .forEach(p ->
                        paths.add(p.source().path() + " sha256:" + p.source().sha256()));
        return String.join(" | ", paths.stream().distinct().toList());
    }

    private static void text(List<String> line, String text) {
        line.add(SafeText.cell(text));
    }

    private static void interval(List<String> line, Interval i) {
        number(line, Math.min(i.low(), i.high()));
        number(line, Math.max(i.low(), i.high()));
    }

    private static void number(List<String> line, double value) {
        line.add(Double.isFinite(value) ? Double.toString(value) : "");
    }
}
