package tare.analysis.resource;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.analysis.Settings;
import tare.analysis.summary.SuiteRatio;
import tare.analysis.unit.Dependence;
import tare.analysis.unit.Pairs;
import tare.model.Direction;
import tare.model.Key;
import tare.model.Quantity;
import tare.verdict.Figures;
import tare.verdict.Judge;
import tare.verdict.Judgement;
import tare.verdict.Speech;
import tare.verdict.VerdictWords;

/**
 * Work for each CPU, GPU, watt or unit of money, beside the raw view and never in its place. With amounts a of both sides
 * a rate becomes rate / a and a time becomes time · a (what one unit of work takes of the resource), so that the log of
 * the ratio moves by a constant and its standard error stays. Watts that were measured run by run are divided run by run.
 * Only for rates, times and scores: a latency for each CPU answers nothing.
 */
public final class Resources {
    private final Analysis analysis;
    private final Amounts amounts;
    private final Map<Place, Comparison> power = new HashMap<>();

    private record Place(String candidate, String runner, Key key) {
        static Place of(Comparison c) {
            return new Place(c.candidate().platform(), c.runner(), c.key());
        }
    }

    private Resources(Analysis analysis, Settings settings) {
        this.analysis = analysis;
        this.amounts = new Amounts(settings);
        for (Comparison c : analysis.comparisons()) {
            if (c.metric().unit().dimension().equals("power")) {
                power.putIfAbsent(Place.of(c), c);
            }
        }
    }

    /** Every view that the facts allow for some row, in the order of {@link Resource}. */
    public static List<ResourceView> views(Analysis analysis, Settings settings) {
        Resources all = new Resources(analysis, settings);
        List<ResourceView> views = new ArrayList<>();
        for (Resource resource : Resource.values()) {
            List<PerResource> rows = analysis.primary().stream()
                    .flatMap(c -> all.row(c, resource).stream())
                    .toList();
            if (!rows.isEmpty()) {
                views.add(new ResourceView(resource, rows, all.sentence(resource, rows), changes(rows)));
            }
        }
        return views;
    }

    /** What is known of each resource by platform, though the other side's amount may be missing: that of the first row that has one. */
    public static Map<Resource, Map<String, Amount>> amounts(Analysis analysis, Settings settings) {
        Resources all = new Resources(analysis, settings);
        Map<Resource, Map<String, Amount>> known = new EnumMap<>(Resource.class);
        for (Resource resource : Resource.values()) {
            Map<String, Amount> by = new HashMap<>();
            for (Comparison c : analysis.primary()) {
                all.row(c, resource)
                        .ifPresentOrElse(
                                r -> {
                                    by.putIfAbsent(c.baseline().platform(), r.baseline());
                                    by.putIfAbsent(c.candidate().platform(), r.candidate());
                                },
                                () -> all.either(c, resource, by));
            }
            known.put(resource, Map.copyOf(by));
        }
        return known;
    }

    private void either(Comparison c, Resource resource, Map<String, Amount> by) {
        amounts.ofBaseline(resource, c)
                .ifPresent(a -> by.putIfAbsent(c.baseline().platform(), a));
        amounts.ofCandidate(resource, c)
                .ifPresent(a -> by.putIfAbsent(c.candidate().platform(), a));
    }

    /** The views of one row. */
    public static List<PerResource> of(Comparison row, Analysis analysis, Settings settings) {
        Resources all = new Resources(analysis, settings);
        List<PerResource> views = new ArrayList<>();
        for (Resource resource : Resource.values()) {
            all.row(row, resource).ifPresent(views::add);
        }
        return views;
    }

    private Optional<PerResource> row(Comparison c, Resource resource) {
        boolean work = c.metric().quantity() == Quantity.CAPACITY
                || c.metric().quantity() == Quantity.TIME
                || c.metric().quantity() == Quantity.SCORE;
        if (!work
                || c.metric().better() == Direction.UNKNOWN
                || Double.isNaN(c.judgement().ratio())) {
            return Optional.empty();
        }
        Optional<PerResource> measured = resource == Resource.WATT ? measured(c) : Optional.empty();
        return measured.isPresent() ? measured : constant(c, resource);
    }

    private Optional<PerResource> constant(Comparison c, Resource resource) {
        Optional<Amount> b = amounts.ofBaseline(resource, c);
        Optional<Amount> d = amounts.ofCandidate(resource, c);
        if (b.isEmpty() || d.isEmpty()) {
            return Optional.empty();
        }
        double more = Math.log(d.get().value()) - Math.log(b.get().value());
        double shift = c.metric().better() == Direction.HIGHER ? -more : more;
        Judgement j = Judge.shifted(c.judgement(), shift, c.metric().better(), c.rule());
        return Optional.of(per(c, resource, b.get(), d.get(), j));
    }

    /** Divided by watts of the same runs; where the counts differ there is nothing to divide by. */
    private Optional<PerResource> measured(Comparison c) {
        Comparison watts = power.get(Place.of(c));
        if (watts == null
                || watts.baseline().n() != c.baseline().n()
                || watts.candidate().n() != c.candidate().n()
                || !(watts.baseline().mean() > 0)
                || !(watts.candidate().mean() > 0)) {
            return Optional.empty();
        }
        double[] b = divided(c, c.baseline().values(), watts.baseline().values());
        double[] d = divided(c, c.candidate().values(), watts.candidate().values());
        Judgement j = c.judgement().testable()
                ? Dependence.judgedAs(c, b, c.judgement().paired() ? inOrder(c, d) : d)
                : Judge.refused(
                        c.judgement().reason().orElseThrow(),
                        Judge.ratio(b, d),
                        c.metric().better());
        String origin = "measured: " + watts.metric().name();
        return Optional.of(per(
                c,
                Resource.WATT,
                new Amount(watts.baseline().mean(), origin),
                new Amount(watts.candidate().mean(), origin),
                j));
    }

    private static double[] inOrder(Comparison c, double[] values) {
        return IntStream.of(Pairs.order(c.baseline(), c.candidate()))
                .mapToDouble(i -> values[i])
                .toArray();
    }

    private static double[] divided(Comparison c, double[] work, double[] amount) {
        double[] each = new double[work.length];
        for (int i = 0; i < each.length; i++) {
            each[i] = c.metric().better() == Direction.HIGHER ? work[i] / amount[i] : work[i] * amount[i];
        }
        return each;
    }

    private static PerResource per(Comparison c, Resource resource, Amount b, Amount d, Judgement j) {
        String base = c.baseline().platform();
        String who = c.candidate().platform();
        VerdictWords words = VerdictWords.of(j, c.provisional(), Speech.OTHER);
        String brief =
                Figures.performance(j.performance(), j.performanceCi(), c.rule().alpha()) + " of the work of " + base
                        + (j.testable()
                                ? ": " + words.word().toLowerCase(Locale.ROOT)
                                : ", not tested, as the row itself is not");
        String amounts = base + " " + b.words() + ", " + who + " " + d.words();
        String sentence = "Per " + resource.label() + " (" + amounts + "), " + who + " does " + brief + ".";
        return new PerResource(c, resource, b, d, j, brief, sentence);
    }

    private String sentence(Resource resource, List<PerResource> rows) {
        List<SuiteRatio.Part> parts = SuiteRatio.parts(rows, PerResource::row, PerResource::judgement);
        String average = SuiteRatio.ofParts(parts, analysis.rule())
                .map(s -> " On average "
                        + Figures.performance(
                                s.performance(), s.ci(), analysis.rule().alpha()) + " of " + analysis.baseline()
                        + " per " + resource.label() + ".")
                .orElse(" No row of it could be tested.");
        String amounts = rows.stream().map(Resources::amounts).distinct().count() == 1
                ? " Amounts: " + amounts(rows.getFirst()) + "."
                : "";
        return resource.question() + amounts + average;
    }

    private static String amounts(PerResource r) {
        return r.row().baseline().platform() + " " + r.baseline().words() + ", "
                + r.row().candidate().platform() + " " + r.candidate().words();
    }

    private static boolean changes(List<PerResource> rows) {
        return rows.stream()
                .anyMatch(r ->
                        Math.abs(r.judgement().ratio() / r.row().judgement().ratio() - 1) > 1e-12);
    }
}
