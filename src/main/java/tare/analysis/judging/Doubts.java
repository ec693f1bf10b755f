package tare.analysis.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tare.analysis.Side;
import tare.analysis.fact.Comparability;
import tare.analysis.fact.MixedSystems;
import tare.analysis.pairing.Entries;
import tare.analysis.pairing.Entry;
import tare.model.Key;
import tare.model.Role;
import tare.model.Severity;
import tare.verdict.Finding;
import tare.verdict.Refusal;
import tare.verdict.check.Checks;

/** Everything that is doubtful about one row: of its systems, its evidence, its design, its values and its machines. */
final class Doubts {
    private Doubts() {}

    static List<Finding> of(Row row, Entries entries) {
        List<Finding> all = new ArrayList<>();
        Side b = row.baseline().side();
        Side c = row.candidate().side();
        MixedSystems.look(b, c).ifPresent(all::add);
        all.addAll(twins(row, entries));
        boolean idle = row.judgement()
                .reason()
                .filter(r -> r == Refusal.OFFERED_LOAD || r == Refusal.SAME_FILE)
                .isPresent();
        if (!idle) {
            row.gathering().untoldParts(b.platform(), c.platform()).ifPresent(all::add);
            row.design().finding().ifPresent(all::add);
            if (row.judgement().testable()) {
                row.gathering().above().map(a -> a.finding(b, c)).ifPresent(all::add);
            }
            all.addAll(Checks.look(Evidences.of(row)));
        }
        if (row.judgement().testable()) {
            MeasuredWhen.doubt(row.facts(), b.platform(), c.platform()).ifPresent(all::add);
        }
        Comparability.accepted(row.facts()).ifPresent(all::add);
        if (!idle) {
            WarmUp.look(row.pair().metric().better(), b, c).ifPresent(all::add);
        }
        return all;
    }

    /** One result under two names is one piece of evidence, on whichever side it stands twice. */
    private static List<Finding> twins(Row row, Entries entries) {
        List<Finding> found = new ArrayList<>();
        for (List<Entry> side : List.of(row.pair().baseline(), row.pair().candidate())) {
            Entry first = side.getFirst();
            Optional<Key> twin = first.metric().role() == Role.PRIMARY ? entries.twin(first) : Optional.empty();
            twin.ifPresent(other -> found.add(new Finding(
                    "SAME_EVIDENCE",
                    Severity.WARNING,
                    "On " + first.platform() + " this is the very result of " + other.label()
                            + " under another name: both rows rest on one measurement.",
                    "Measure each by itself, or count the two as one.")));
        }
        return found;
    }
}
