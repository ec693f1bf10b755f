package tare.importer.files;

import java.util.List;
import java.util.Optional;
import tare.importer.Draft;
import tare.importer.PlatformWords;
import tare.model.PlatformKind;

/**
 * Shares the facts of side files: with the results of the same subject, those of its own named folder first, or, when a
 * side file names none, with the results in its folder and below, within what the user named. A side file whose own name
 * says the platform ({@code facts-vm.txt}) speaks for no other. A fact that a result file states itself stays.
 */
final class SideFacts {
    private SideFacts() {}

    static void share(List<Reading> readings) {
        List<Reading> results =
                readings.stream().filter(r -> !r.refused() && !r.isSide()).toList();
        readings.stream()
                .filter(Reading::isSide)
                .filter(r -> !r.draft().facts().isEmpty() || r.draft().kind() != PlatformKind.UNKNOWN)
                .sorted((a, b) ->
                        Integer.compare(b.folder().length(), a.folder().length()))
                .forEach(side -> concerned(side, results).forEach(r -> give(side, r.draft())));
    }

    private static List<Reading> concerned(Reading side, List<Reading> results) {
        String subject = side.draft().subject();
        List<Reading> same = subject.isEmpty()
                ? List.of()
                : results.stream()
                        .filter(r -> r.draft().subject().equals(subject))
                        .toList();
        if (!same.isEmpty()) {
            List<Reading> here =
                    same.stream().filter(r -> r.root().equals(side.root())).toList();
            return here.isEmpty() ? same : here;
        }
        return results.stream()
                .filter(r -> subject.isEmpty() || r.draft().subject().isEmpty())
                .filter(r -> below(side, r) && !otherPlatform(side, r))
                .toList();
    }

    /** A file named alone in the working folder does not speak for the folders named beside it. */
    private static boolean below(Reading side, Reading result) {
        boolean sameRoot = side.root().equals(result.root());
        return sameRoot
                ? result.path().startsWith(side.folder())
                : !side.inFolder() && !side.folder().isEmpty() && result.path().startsWith(side.folder());
    }

    private static boolean otherPlatform(Reading side, Reading result) {
        Optional<PlatformKind> own = PlatformWords.in(side.stem()).map(PlatformWords.Hit::kind);
        return own.isPresent() && platform(result).filter(k -> k != own.get()).isPresent();
    }

    /** What the folders from the named one down, topmost first, and then the name of a result say. */
    private static Optional<PlatformKind> platform(Reading result) {
        String root = result.root();
        String below = result.folder().substring(root.lastIndexOf('/') + 1);
        for (String part : below.split("/")) {
            Optional<PlatformWords.Hit> hit = PlatformWords.in(part);
            if (hit.isPresent()) {
                return hit.map(PlatformWords.Hit::kind);
            }
        }
        return PlatformWords.in(result.stem()).map(PlatformWords.Hit::kind);
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
