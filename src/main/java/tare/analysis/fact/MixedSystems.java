package tare.analysis.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tare.analysis.Side;
import tare.model.FactKeys;
import tare.model.Severity;
import tare.verdict.Finding;

/** Results of several systems under one label and one benchmark: different configurations are no repeats. */
public final class MixedSystems {
    private MixedSystems() {}

    public static Optional<Finding> look(Side baseline, Side candidate) {
        String said = words(baseline, candidate);
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(
                        "MIXED_SYSTEMS",
                        Severity.ERROR,
                        "Mixed configurations: " + said + ". Their results are not repeats of each other.",
                        "Compare each system with its own counterpart."));
    }

    /** {@code native mixes A and B; vm mixes C and D}; empty where each side is one system. */
    public static String words(Side baseline, Side candidate) {
        List<String> said = new ArrayList<>();
        for (Side side : List.of(baseline, candidate)) {
            Set<String> systems = new TreeSet<>();
            for (Side.Part p : side.parts()) {
                p.source().facts().get(FactKeys.SYSTEM).ifPresent(systems::add);
            }
            if (systems.size() > 1) {
                said.add(side.platform() + " mixes " + String.join(" and ", systems));
            }
        }
        return String.join("; ", said);
    }
}
