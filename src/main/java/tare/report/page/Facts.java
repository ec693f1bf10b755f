package tare.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.analysis.Side;
import tare.model.Key;
import tare.model.VisibleText;
import tare.report.Block;
import tare.report.Branding;
import tare.report.Provenance;
import tare.report.Remark;
import tare.report.Wording;
import tare.verdict.Figures;
import tare.verdict.Margin;
import tare.verdict.Subject;
import tare.verdict.Verdict;

/** What all pages of one report know: the analysis, where it comes from, and the lines that repeat. */
record Facts(
        Analysis analysis,
        Provenance provenance,
        Branding branding,
        Map<String, Remark> remarks,
        Map<String, Integer> numbers) {
    /** Facts of an analysis, its comparisons numbered in their order from 1. */
    static Facts of(Analysis analysis, Provenance provenance, Branding branding, Map<String, Remark> remarks) {
        Map<String, Integer> numbers = HashMap.newHashMap(analysis.comparisons().size());
        for (int i = 0; i < analysis.comparisons().size(); i++) {
            numbers.putIfAbsent(analysis.comparisons().get(i).id(), i + 1);
        }
        return new Facts(analysis, provenance, branding, remarks, numbers);
    }

    /** A row's number in the table of all comparisons, from 1; 0 for a row that is not in it. */
    int number(String id) {
        return numbers.getOrDefault(id, 0);
    }

    Remark remark(Comparison c) {
        return remarks.getOrDefault(c.id(), Remark.NONE);
    }

    List<Comparison> rows() {
        return analysis.primary();
    }

    List<Comparison> undecided() {
        return rows().stream()
                .filter(c -> c.judgement().verdict() == Verdict.INCONCLUSIVE
                        || c.judgement().verdict() == Verdict.NOT_WORSE
                        || c.judgement().verdict() == Verdict.NOT_TESTABLE
                        || c.provisional())
                .toList();
    }

    /** Rows that could not be tested. */
    int openRows() {
        return (int) rows().stream().filter(c -> !c.judgement().testable()).count();
    }

    /** Above every title: what this is about. */
    String kicker(String part) {
        String study = branding.title().isEmpty()
                ? String.join(
                                ", ",
                                analysis.candidates().stream().map(Facts::brief).toList()) + " against "
                        + brief(analysis.baseline())
                : brief(branding.title());
        String date = provenance.date().isEmpty() ? "" : " · " + provenance.date();
        return part.isEmpty() ? study + date : part + " · " + study;
    }

    /** A label short enough for a line. */
    static String brief(String text) {
        return VisibleText.shortened(text, 48);
    }

    /** A row's name, with its candidate where several are compared. */
    String name(Comparison c) {
        return Wording.name(c) + on(c);
    }

    /** The same short enough for a title. */
    String shortName(Comparison c) {
        return brief(c) + on(c);
    }

    /** Of a row whose candidate is said beside it: its name short enough for a title. */
    static String brief(Comparison c) {
        return VisibleText.shortened(Wording.name(c), 60);
    }

    private String on(Comparison c) {
        return several() ? " on " + brief(c.candidate().platform()) : "";
    }

    /** More than one candidate, so that a benchmark's name is not enough to say which row is meant. */
    boolean several() {
        return analysis.candidates().size() > 1;
    }

    /** {@code 12 benchmarks}; of several candidates {@code 36 comparisons}. */
    String counted(long rows) {
        return Wording.counted(analysis, rows);
    }

    /** Each side of every row, a baseline once however many candidates are held against it. */
    List<Side> sides() {
        record Measured(String runner, Key key, String metric) {}
        Map<Measured, Side> baselines = new LinkedHashMap<>();
        List<Side> out = new ArrayList<>();
        for (Comparison c : rows()) {
            baselines.putIfAbsent(new Measured(c.runner(), c.key(), c.metric().name()), c.baseline());
            out.add(c.candidate());
        }
        out.addAll(baselines.values());
        return out;
    }

    /** The margins that the rows are judged by: {@code ±1 %}, {@code ±1 % or ±5 %}, {@code ±0.5 % to ±5 %}. */
    String margins() {
        List<String> margins = rows().stream()
                .map(c -> c.rule().margin())
                .distinct()
                .sorted(Comparator.comparingDouble(Margin::high))
                .map(Figures::margin)
                .toList();
        return margins.isEmpty()
                ? Figures.margin(analysis.rule().margin())
                : margins.size() <= 2 ? String.join(" or ", margins) : margins.getFirst() + " to " + margins.getLast();
    }

    /** Margin and its lock, level, runs and files. */
    String foot() {
        long runs = sides().stream().mapToLong(Side::n).sum();
        return "Margin " + margins() + ", "
                + provenance.lock().words() + " · α "
                + Figures.plain(analysis.rule().alpha()) + " · " + runs + " " + units(runs) + ", "
                + files()
                + (exclusions() == 0 ? "" : " · " + exclusions() + " left out");
    }

    /** How many files it rests on. */
    String files() {
        int files = provenance.sources().size();
        return files == 0 ? "no file" : files == 1 ? "1 file" : files + " files";
    }

    /** What the rows count: boots where all count boots, else runs. */
    private String units(long count) {
        List<String> words =
                rows().stream().map(Comparison::unitOfAnalysis).distinct().toList();
        String word = words.size() == 1 ? words.getFirst() : "run";
        return count == 1 ? word : Subject.plural(word);
    }

    int exclusions() {
        return analysis.settings().exclusions().size();
    }

    /** How to read the axis. */
    String axisFoot() {
        double alpha = analysis.rule().alpha();
        return "Performance of "
                + String.join(
                        ", ", analysis.candidates().stream().map(Facts::brief).toList()) + ", "
                + brief(analysis.baseline()) + " = 100 %, left is worse · thick " + Figures.level(2 * alpha) + ", thin "
                + Figures.level(alpha) + " interval · band: margin "
                + margins()
                + " · runs a side";
    }

    /** How to read the table of all numbers. */
    String tableFoot() {
        return "Performance: " + brief(analysis.baseline()) + " = 100 %, less is worse · interval "
                + Figures.level(analysis.rule().alpha()) + " · margin "
                + margins() + " · runs a side";
    }

    /** What a speaker adds to every page. */
    String methodSpeech() {
        return "Method: Welch on log ratios, two one-sided tests, margin "
                + margins() + ", α "
                + Figures.plain(analysis.rule().alpha())
                + "; margin " + provenance.lock().words() + ".";
    }

    /** Doubts for speakers; says so when nothing is known against it. */
    String doubtSpeech() {
        return analysis.warning().isEmpty()
                ? "Doubts: see the comparability page; unknown facts are no proof that machines were alike."
                : "Doubts: " + analysis.warning();
    }

    String speech(String sentence) {
        return sentence + "\n" + methodSpeech() + "\n" + doubtSpeech();
    }

    static Block.Sentence normal(String text) {
        return new Block.Sentence(text, Block.Tone.NORMAL);
    }

    static Block.Sentence quiet(String text) {
        return new Block.Sentence(text, Block.Tone.QUIET);
    }
}
