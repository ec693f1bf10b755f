package tare.app;

import java.nio.file.Path;
import java.util.List;
import tare.analysis.Analysis;
import tare.analysis.Question;
import tare.app.state.Core;
import tare.app.state.Holdings;
import tare.app.state.Mapper;
import tare.app.task.Tasks.Progress;
import tare.importer.mapping.OwnMappings;
import tare.model.Note;
import tare.model.Source;
import tare.study.Opening;
import tare.study.Samples.Sample;
import tare.study.Study;
import tare.study.StudyFile;
import tare.support.SampleAnalysis;

/** A core whose analysis is hand-made: for tests of what is shown, without files. */
public final class DemoCore implements Core {
    private final Analysis analysis;
    private final List<Note> notes;
    private final Holdings holdings = new Holdings();

    public DemoCore(Analysis analysis) {
        this(analysis, List.of());
    }

    private DemoCore(Analysis analysis, List<Note> notes) {
        this.analysis = analysis;
        this.notes = notes;
    }

    /** The same, where opening a saved study finds this. */
    public DemoCore noting(Note... found) {
        return new DemoCore(analysis, List.of(found));
    }

    public static Study study(Analysis analysis) {
        return Study.EMPTY
                .withName("Migration workshop")
                .withSources(SampleAnalysis.sources(analysis))
                .withSides(analysis.baseline(), analysis.candidates());
    }

    @Override
    public List<Source> read(List<Path> paths, Progress progress) {
        return SampleAnalysis.sources(analysis);
    }

    @Override
    public Holdings holdings() {
        return holdings;
    }

    @Override
    public Analysis judge(Question question, Progress progress) {
        return analysis;
    }

    @Override
    public Opening load(Path file, Progress progress) {
        return new Opening(study(analysis), notes);
    }

    @Override
    public void save(Study study, Path file) {
        StudyFile.write(study, file);
    }

    @Override
    public List<Sample> samples() {
        return List.of();
    }

    @Override
    public Mapper mapper() {
        return new EngineMapper(new OwnMappings(Path.of("no-such-folder")));
    }
}
