package tare.analysis.resource;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tare.analysis.ByHand;
import tare.analysis.Comparison;
import tare.analysis.FactFinding;
import tare.analysis.Settings;
import tare.analysis.Side;
import tare.model.FactKeys;
import tare.model.PlatformKind;
import tare.model.Unit;

/** Finds how much of a resource a side had: entered by hand, else as the files say. */
final class Amounts {
    private static final Pattern NUMBER =
            Pattern.compile("\\s*([0-9]+(?:[.,][0-9]+)?(?:[eE][+-]?[0-9]+)?)(?![.,]?[0-9])(\\s*)(\\S*).*");

    private static final Unit WATT = Unit.of("W");

    private final Settings settings;

    Amounts(Settings settings) {
        this.settings = settings;
    }

    Optional<Amount> ofBaseline(Resource resource, Comparison row) {
        Optional<Amount> known = known(resource, row, row.baseline(), FactFinding::baseline);
        boolean bare = row.baseline().parts().stream()
                .noneMatch(p -> p.source().platform().kind() == PlatformKind.VM);
        return known.isPresent() || resource != Resource.HOST_CPU || !bare ? known : wholeMachine(row);
    }

    Optional<Amount> ofCandidate(Resource resource, Comparison row) {
        return known(resource, row, row.candidate(), FactFinding::candidate);
    }

    private Optional<Amount> known(Resource resource, Comparison row, Side side, Function<FactFinding, String> value) {
        Optional<Amount> said = settings.byHand()
                .fact(side.platform(), resource.factKey())
                .flatMap(v -> number(v, resource))
                .map(n -> new Amount(n, "entered by hand"));
        return said.isPresent() ? said : fromFiles(resource, row, side, value);
    }

    private Optional<Amount> fromFiles(
            Resource resource, Comparison row, Side side, Function<FactFinding, String> value) {
        for (String fact : resource.facts()) {
            Optional<Double> found = held(fact, row, side, value).flatMap(v -> number(v, resource));
            if (found.isPresent()) {
                double parts = parts(resource, row, side);
                String origin =
                        parts > 1 ? "from the files, " + Math.round(parts) + " parts added up" : "from the files";
                return Optional.of(new Amount(found.get() * parts, origin));
            }
        }
        return Optional.empty();
    }

    /** The CPUs of a bare baseline are those of the host; what a guest calls its own are not. */
    private static Optional<Amount> wholeMachine(Comparison row) {
        return held(FactKeys.VCPUS, row, row.baseline(), FactFinding::baseline)
                .or(() -> held(FactKeys.CPU_THREADS, row, row.baseline(), FactFinding::baseline))
                .flatMap(v -> number(v, Resource.HOST_CPU))
                .map(n -> new Amount(n, "from the files"));
    }

    /** What is held side against side about the row, else what its own files say. */
    private static Optional<String> held(String fact, Comparison row, Side side, Function<FactFinding, String> value) {
        Optional<String> compared = row.comparability().stream()
                .filter(f -> f.fact().equals(fact))
                .map(value)
                .filter(v -> !v.isEmpty())
                .findFirst();
        return compared.isPresent()
                ? compared
                : side.parts().stream()
                        .flatMap(p -> p.source().facts().get(fact).stream())
                        .findFirst();
    }

    /** How many parts are added up to one unit, where the user said that they are parts to add up. */
    private double parts(Resource resource, Comparison row, Side side) {
        boolean summed = settings.parts().get(row.key().label()) == Settings.Parts.SUM;
        boolean each = resource == Resource.VCPU || resource == Resource.GPU || resource == Resource.WATT;
        long wholes = IntStream.of(side.unitPart()).distinct().count();
        return summed && each && wholes > 0 ? (double) side.parts().size() / wholes : 1;
    }

    /**
     * The number that a fact begins with; empty where it begins with none, names several values, or counts cores: against
     * the CPUs of a guest, which are threads, they would divide unlike things.
     */
    private static Optional<Double> number(String value, Resource resource) {
        String own = value.replace(ByHand.MARK, "");
        Matcher m = NUMBER.matcher(own);
        if (own.contains(";") || own.endsWith(FactFinding.CORES) || !m.matches()) {
            return Optional.empty();
        }
        String unit = m.group(3);
        if (m.group(2).isEmpty()
                && !unit.isEmpty()
                && Character.isLetterOrDigit(unit.charAt(0))
                && !power(unit, resource)) {
            return Optional.empty();
        }
        double n = Double.parseDouble(m.group(1).replace(',', '.'))
                * (power(unit, resource) ? Unit.of(unit).factorTo(WATT) : 1);
        return n > 0 && !Double.isInfinite(n) ? Optional.of(n) : Optional.empty();
    }

    /** Power may stand in a unit of its own, {@code 0.45 kW}; anything else is counted as it stands. */
    private static boolean power(String unit, Resource resource) {
        return resource == Resource.WATT && Unit.of(unit).convertsTo(WATT);
    }
}
