package tare.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tare.model.Source;
import tare.study.Study;
import tare.support.SampleAnalysis;

class StudyFolderTest {
    @ParameterizedTest
    @CsvSource({
        "/data/vm/a.json /data/host/a.json, /data",
        "/data/vm/a.json, /data/vm",
        "/data/vm/a.json /data/vm/deep/b.json, /data/vm",
        "/data/vm-2/a.json /data/vm/b.json, /data",
        "/data/all.zip!/vm/a.json /data/all.zip!/host/a.json, /data",
        "/data/a.json /elsewhere/b.json, /"
    })
    void isTheInnermostFolderOfAllFiles(String paths, String folder) {
        assertThat(StudyFolder.of(Optional.empty(), Optional.of(study(paths)))).contains(Path.of(folder));
    }

    @ParameterizedTest
    @CsvSource({"/saved/one.tare, /saved"})
    void isWhereItsFileIsSaved(Path file, Path folder) {
        assertThat(StudyFolder.of(Optional.of(file), Optional.of(study("/data/vm/a.json"))))
                .contains(folder);
        assertThat(StudyFolder.of(Optional.empty(), Optional.empty())).isEmpty();
    }

    private static Study study(String paths) {
        Source one = SampleAnalysis.sources(SampleAnalysis.study()).getFirst();
        List<Source> sources =
                Arrays.stream(paths.split(" ", -1)).map(p -> at(p, one)).toList();
        return Study.EMPTY.withSources(sources);
    }

    private static Source at(String path, Source s) {
        return new Source(
                path,
                s.sha256(),
                s.bytes(),
                s.status(),
                s.format(),
                s.tool(),
                s.toolVersion(),
                s.platform(),
                s.facts(),
                s.notes(),
                s.measurements());
    }
}
