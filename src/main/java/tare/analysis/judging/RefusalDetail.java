package tare.analysis.judging;

import java.util.Optional;
import tare.analysis.Side;
import tare.analysis.fact.MixedSystems;
import tare.analysis.unit.Gathering;
import tare.model.FactKeys;
import tare.verdict.Figures;
import tare.verdict.Refusal;

/** What a refusal speaks of, in words. */
final class RefusalDetail {
    private RefusalDetail() {}

    static String detail(Row row) {
        Optional<Refusal> reason = row.judgement().reason();
        if (reason.isEmpty()) {
            return "";
        }
        Side b = row.baseline().side();
        Side c = row.candidate().side();
        return switch (reason.get()) {
            case NO_VARIATION -> value(b, row) + " and " + value(c, row);
            case COARSE_RESOLUTION -> {
                double half = 100
                        * Math.max(row.baseline().halfStep(), row.candidate().halfStep());
                yield "half a printed step is " + Figures.fixed(half, Math.max(0, Figures.decimals(half)))
                        + " % of the value";
            }
            case ONE_RUN -> Gathering.insideWords(row.baseline(), row.candidate());
            case SAME_FILE -> b.parts().getFirst().source().name();
            case NON_POSITIVE -> least(b) <= least(c) ? from(b, row) : from(c, row);
            case OFFERED_LOAD -> load(row);
            case PARTS_OR_REPEATS ->
                b.parts().size() + " on " + b.platform() + ", " + c.parts().size() + " on " + c.platform();
            case MIXED_SYSTEMS -> MixedSystems.words(b, c);
            case TOO_FEW_VALUES -> b.excluded() + c.excluded() > 0 ? (b.excluded() + c.excluded()) + " left out" : "";
            default -> "";
        };
    }

    private static String value(Side side, Row row) {
        return Figures.value(side.values()[0], row.pair().metric().unit().symbol());
    }

    private static double least(Side side) {
        double least = Double.POSITIVE_INFINITY;
        for (double v : side.values()) {
            least = Math.min(least, v);
        }
        return least;
    }

    private static String from(Side side, Row row) {
        return Figures.value(least(side), row.pair().metric().unit().symbol()) + " on " + side.platform();
    }

    private static String load(Row row) {
        return row.facts().stream()
                .filter(f -> f.fact().equals(FactKeys.TARGET_RATE))
                .filter(f -> !f.baseline().isEmpty() || !f.candidate().isEmpty())
                .map(f -> "target " + (f.baseline().isEmpty() ? "unknown" : f.baseline()) + " on "
                        + row.baseline().side().platform() + ", "
                        + (f.candidate().isEmpty() ? "unknown" : f.candidate())
                        + " on " + row.candidate().side().platform())
                .findFirst()
                .orElse("");
    }
}
