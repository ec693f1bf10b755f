package tare.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import tare.analysis.Analysis;
import tare.analysis.Analyzer;
import tare.analysis.Question;
import tare.app.state.Core;
import tare.app.state.Words;
import tare.app.task.Tasks.Progress;
import tare.importer.files.Importer;
import tare.importer.format.Formats;
import tare.model.Source;
import tare.study.Opening;
import tare.study.Samples;
import tare.study.Samples.Sample;
import tare.study.Study;
import tare.study.StudyFile;

/** The layers below, as the window uses them. */
public final class EngineCore implements Core {
    private final Executor readers;

    /** A core that reads files side by side on these threads. */
    public EngineCore(Executor readers) {
        this.readers = readers;
    }

    @Override
    public List<Source> read(List<Path> paths, Progress progress) {
        Importer importer = new Importer(
                Formats.ALL,
                readers,
                progress::cancelled,
                (done, total, path) -> progress.report((double) done / total, Words.of("work.read", done, total)));
        return importer.read(paths);
    }

    @Override
    public Analysis judge(Question question, Progress progress) {
        return Analyzer.analyze(question, progress::cancelled);
    }

    @Override
    public Opening load(Path file, Progress progress) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        Path root = folder == null ? file.toAbsolutePath().getRoot() : folder;
        return Opening.of(StudyFile.read(file), root, paths -> read(paths, progress));
    }

    @Override
    public void save(Study study, Path file) {
        StudyFile.write(study, file);
    }

    @Override
    public List<Sample> samples() {
        return Samples.installed().map(Samples::all).orElse(List.of());
    }
}
