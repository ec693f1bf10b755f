package tare.importer.files;

import java.util.List;
import tare.importer.Draft;
import tare.model.PlatformKind;

/**
 * Shares the facts of side files: with the results of the same subject, or, when a side file names none, with the
 * results in its folder and below. A fact that a result file states itself stays.
 */
final class SideFacts {
    private SideFacts() {}

    static void share(List<Reading> readings) {
        List<Reading> results =
                readings.stream().filter(r -> !r.refused() && !r.isSide()).toList();
        List<Reading> sides = readings.stream()
                .filter(Reading::isSide)
                .filter(r -> !r.draft().facts().isEmpty() || r.draft().kind() != PlatformKind.UNKNOWN)
                .sorted((a, b) ->
                        Integer.compare(b.folder().length(), a.folder().length()))
                .toList();
        for (Reading side : sides) {
            String subject = side.draft().subject();
            List<Reading> same = subject.isEmpty()
                    ? List.of()
                    : results.stream()
                            .filter(r -> r.draft().subject().equals(subject))
                            .toList();
            List<Reading> below = results.stream()
                    .filter(r -> subject.isEmpty() || r.draft().subject().isEmpty())
                    .filter(r -> r.path().startsWith(side.folder()))
                    .toList();
            (same.isEmpty() ? below : same).forEach(r -> give(side, r.draft()));
        }
    }

    private static void give(Reading side, Draft draft) {
        side.draft().facts().values().forEach((key, value) -> {
            if (draft.facts().get(key).isEmpty()) {
                draft.fact(key, value);
            }
        });
        if (draft.kind() == PlatformKind.UNKNOWN && side.draft().kind() != PlatformKind.UNKNOWN) {
            String name = side.path().substring(side.folder().length());
            draft.kind(side.draft().kind(), side.draft().kindBecause() + " (in " + name + ")");
        }
    }
}
