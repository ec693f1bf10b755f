package tare.app.state;

import java.nio.file.Path;
import java.util.Optional;
import tare.model.Source;
import tare.study.OnDisk;
import tare.study.Study;

/** Where a study lies. */
public final class StudyFolder {
    private StudyFolder() {}

    /** The folder of the study's file, or the innermost one that all its sources lie in; empty without either. */
    public static Optional<Path> of(Optional<Path> file, Optional<Study> study) {
        Optional<Path> saved = file.map(f -> f.toAbsolutePath().normalize().getParent());
        return saved.isPresent() ? saved : study.flatMap(StudyFolder::common);
    }

    private static Optional<Path> common(Study study) {
        Optional<Path> common = Optional.empty();
        for (Source s : study.sources()) {
            Path disk = Path.of(OnDisk.of(s.path())).toAbsolutePath().normalize();
            Optional<Path> folder = Optional.ofNullable(disk.getParent());
            common = common.isEmpty() ? folder : common.flatMap(c -> folder.flatMap(f -> shared(c, f)));
            if (common.isEmpty()) {
                return common;
            }
        }
        return common;
    }

    private static Optional<Path> shared(Path a, Path b) {
        Path shared = a;
        while (shared != null && !b.startsWith(shared)) {
            shared = shared.getParent();
        }
        return Optional.ofNullable(shared);
    }
}
