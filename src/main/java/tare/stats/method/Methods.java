package tare.stats.method;

import java.util.List;
import java.util.Optional;
import tare.stats.Method;

/** The procedures that can be asked for by name. */
public final class Methods {
    public static final List<Method> ALL = List.of(
            new AdjustedPValues(),
            new AutocorrelationFunction(),
            new BinomialQuantileInterval(),
            new BootstrapGiven(),
            new BootstrapRandom(),
            new Changepoints(),
            new DecileShift(),
            new DifferencePower(),
            new Dominance(),
            new EffectiveSampleSize(),
            new EquivalencePower(),
            new EquivalenceSize(),
            new FiellerPaired(),
            new FiellerWelch(),
            new GeometricMeanInterval(),
            new HarrellDavisQuantiles(),
            new KernelDensity(),
            new LjungBoxTest(),
            new LogRatioPaired(),
            new LogRatioTost(),
            new LogRatioWelch(),
            new MadOutliers(),
            new NistUnivariate(),
            new NonInferioritySize(),
            new OneSampleTest(),
            new PairedTest(),
            new PairedTost(),
            new RatioKaliberaJones(),
            new SampleDescription(),
            new SampleQuantiles(),
            new ShapiroWilkTest(),
            new StandardisedDifference(),
            new StudentTest(),
            new StudentTost(),
            new SuiteGeometricMean(),
            new TukeyOutliers(),
            new VarianceByLevel(),
            new WelchTest(),
            new WelchTost(),
            new WilcoxonRankSum(),
            new WilcoxonSignedRank());

    private Methods() {}

    /** The procedure with this name. */
    public static Optional<Method> named(String id) {
        return ALL.stream().filter(m -> m.id().equals(id)).findFirst();
    }
}
