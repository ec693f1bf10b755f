package tare.report;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import tare.analysis.Analysis;
import tare.analysis.ClaimAnswer;
import tare.analysis.Comparison;
import tare.analysis.CpuCost;
import tare.analysis.FactFinding;
import tare.analysis.RowId;
import tare.analysis.Side;
import tare.analysis.Suite;
import tare.analysis.Unpaired;
import tare.model.Facts;
import tare.model.Key;
import tare.model.Measurement;
import tare.model.Note;
import tare.model.Platform;
import tare.model.Source;
import tare.study.Study;
import tare.verdict.Finding;

/**
 * Replaces host names, addresses, serial numbers, user names and paths by neutral names, the same name each time, in
 * everything that a report is made of. Names are known from the facts in the files and from their shape
 * ({@link NameShapes}); benchmark names and numbers stay.
 */
public final class Redaction {
    private final KnownNames names;
    private final Map<String, String> given = new LinkedHashMap<>();
    private final Map<String, String> told = new HashMap<>();

    private Redaction(KnownNames names) {
        this.names = names;
    }

    /** What the files' facts name, and every path. */
    public static Redaction of(List<Source> sources) {
        return new Redaction(new KnownNames(sources));
    }

    /** What is replaced by what, for a preview; what was found by its shape so far is among it. */
    public Map<String, String> replaced() {
        Map<String, String> out = names.all();
        out.putAll(given);
        return out;
    }

    /** The text with everything replaced that is known or has the shape. */
    public String text(String text) {
        return told.computeIfAbsent(
                text, t -> NameShapes.in(names.replace(t)).replaceAll(m -> Matcher.quoteReplacement(byShape(m))));
    }

    private String byShape(MatchResult m) {
        return given.computeIfAbsent(m.group(), any -> names.next(NameShapes.kind(m)));
    }

    /** The analysis with every text replaced, ids too: the same everywhere, so that rows are still found. */
    public Analysis of(Analysis a) {
        a.comparisons().forEach(this::rename);
        return new Analysis(
                new StudyRedaction(this).settings(a.settings()),
                text(a.baseline()),
                a.candidates().stream().map(this::text).toList(),
                a.comparisons().stream().map(this::row).toList(),
                a.counts(),
                a.provisional(),
                a.k(),
                a.suite()
                        .map(s -> new Suite(
                                s.performance(),
                                s.ci(),
                                s.equivalence(),
                                s.df(),
                                s.pEquivalence(),
                                s.boundedAt(),
                                s.worstId().map(this::text),
                                s.allWithin())),
                a.claims().stream().map(this::claim).toList(),
                text(a.headline()),
                text(a.subline()),
                text(a.warning()),
                a.unpaired().stream()
                        .map(u -> new Unpaired(text(u.platform()), key(u.key()), u.metric(), text(u.why())))
                        .toList(),
                a.notes().stream().map(this::note).toList());
    }

    /** A row whose benchmark or platform is told otherwise has the id that it would have been given under that name. */
    private void rename(Comparison c) {
        if (RowId.of(c.candidate().platform(), c.runner(), c.key(), c.metric().name())
                .equals(c.id())) {
            told.put(
                    c.id(),
                    RowId.of(
                            text(c.candidate().platform()),
                            c.runner(),
                            key(c.key()),
                            c.metric().name()));
        }
    }

    /** The provenance with every text replaced; hashes stay. */
    public Provenance of(Provenance p) {
        return new Provenance(
                p.version(),
                p.date(),
                p.sources().stream().map(this::source).toList(),
                new Lock(
                        p.lock().state(),
                        text(p.lock().detail()),
                        p.lock().protocol().stream().map(this::text).toList(),
                        changes(p.lock().changes())));
    }

    /** What was changed, with every text replaced. */
    List<Study.Change> changes(List<Study.Change> changes) {
        return changes.stream()
                .map(c -> new Study.Change(text(c.what()), c.at(), c.afterResults()))
                .toList();
    }

    private Comparison row(Comparison c) {
        return new Comparison(
                text(c.id()),
                key(c.key()),
                c.metric(),
                c.runner(),
                c.rule(),
                side(c.baseline()),
                side(c.candidate()),
                c.unitOfAnalysis(),
                text(c.scope()),
                c.judgement(),
                c.pDifferenceHolm(),
                c.pEquivalenceHolm(),
                c.stands(),
                c.provisionalBecause(),
                text(c.sentence()),
                text(c.because()),
                text(c.wouldChange()),
                c.checks().stream()
                        .map(f -> new Finding(f.code(), f.severity(), text(f.message()), text(f.advice())))
                        .toList(),
                c.comparability().stream().map(this::fact).toList(),
                c.cpu().map(x -> new CpuCost(x.judgement(), text(x.origin()), text(x.sentence()))));
    }

    private Key key(Key key) {
        Map<String, String> parameters = new LinkedHashMap<>();
        key.parameters().forEach((k, v) -> parameters.put(k, text(v)));
        return Key.of(text(key.benchmark()), parameters);
    }

    private Side side(Side s) {
        List<Side.Part> parts = s.parts().stream()
                .map(p -> new Side.Part(source(p.source()), measurement(p.measurement())))
                .toList();
        return new Side(
                text(s.platform()),
                s.values(),
                s.mean(),
                s.sd(),
                parts,
                s.unitPart(),
                s.failed(),
                s.excluded(),
                s.leftOut().stream()
                        .map(x -> new Side.LeftOut(x.value(), x.before(), x.part(), x.unit(), text(x.reason())))
                        .toList(),
                s.sessions().stream()
                        .map(x -> new Side.Session(text(x.name()), x.values()))
                        .toList());
    }

    private Measurement measurement(Measurement m) {
        return new Measurement(
                key(m.key()),
                m.metric(),
                m.data(),
                m.reported(),
                m.failed(),
                m.step(),
                m.run()
                        .withRun(text(m.run().run()))
                        .withHost(text(m.run().host()))
                        .withBoot(text(m.run().boot())),
                text(m.platform()),
                text(m.place()));
    }

    /** A file with its values as they are and every name replaced. */
    Source withValues(Source s) {
        return source(s)
                .withMeasurements(
                        s.measurements().stream().map(this::measurement).toList());
    }

    private Source source(Source s) {
        Map<String, String> facts = new LinkedHashMap<>();
        s.facts().values().forEach((k, v) -> facts.put(k, text(v)));
        return new Source(
                text(s.path()),
                s.sha256(),
                s.bytes(),
                s.status(),
                s.format(),
                s.tool(),
                s.toolVersion(),
                new Platform(
                        text(s.platform().label()),
                        s.platform().kind(),
                        text(s.platform().because())),
                Facts.of(facts),
                s.notes().stream().map(this::note).toList(),
                List.of());
    }

    private Note note(Note n) {
        return new Note(n.code(), n.severity(), text(n.subject()), text(n.words()), text(n.place()));
    }

    private FactFinding fact(FactFinding f) {
        return new FactFinding(
                f.fact(),
                f.label(),
                text(f.baseline()),
                text(f.candidate()),
                f.result(),
                f.severity(),
                text(f.accepted()));
    }

    private ClaimAnswer claim(ClaimAnswer c) {
        return new ClaimAnswer(
                text(c.text()),
                text(c.reading()),
                c.each(),
                c.onAverage(),
                text(c.because()),
                c.supporting().stream().map(this::text).toList(),
                c.contradicting().stream().map(this::text).toList(),
                c.undecided().stream().map(this::text).toList());
    }
}
