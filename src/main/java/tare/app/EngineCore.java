package tare.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tare.analysis.Analysis;
import tare.analysis.Question;
import tare.analysis.judging.Analyzer;
import tare.app.state.Core;
import tare.app.state.Holdings;
import tare.app.state.Mapper;
import tare.app.state.NumberForm;
import tare.app.state.Words;
import tare.app.task.Tasks.Progress;
import tare.importer.Format;
import tare.importer.files.Importer;
import tare.importer.format.Formats;
import tare.importer.mapping.OwnMappings;
import tare.model.Source;
import tare.study.Opening;
import tare.study.Samples;
import tare.study.Samples.Sample;
import tare.study.Study;
import tare.study.StudyFile;

/** The layers below, as the window uses them. */
public final class EngineCore implements Core {

    private final Executor readers;
    private final OwnMappings mappings;
    private final Holdings holdings = new Holdings();

    /** A core that reads files side by side on these threads, with the user's mappings in their usual folder. */
    public EngineCore(Executor readers) {
        this(readers, OwnMappings.usual());
    }

    /** A core with the mappings of a folder. */
    public EngineCore(Executor readers, OwnMappings mappings) {
        this.readers = readers;
        this.mappings = mappings;
    }

    /** The user's mappings as they are now, then all formats. A mapping that is wrong is left out. */
    private List<Format> formats() {
        List<Format> all =
                new ArrayList<>(mappings.formats(note -> Log.OF.warn("a mapping is left out: {}", note.message())));
        all.addAll(Formats.ALL);
        return all;
    }

    @Override
    public List<Source> read(List<Path> paths, Progress progress) {
        Importer importer = new Importer(
                formats(),
                readers,
                progress::cancelled,
                (done, total, path) -> progress.report(
                        (double) done / total,
                        Words.of(
                                "work.read",
                                NumberForm.here().count(done),
                                NumberForm.here().count(total))));
        List<Source> read = importer.read(paths);
        read.forEach(holdings::of);
        return read;
    }

    @Override
    public Holdings holdings() {
        return holdings;
    }

    @Override
    public Analysis judge(Question question, Progress progress) {
        return Analyzer.analyze(question, progress::cancelled);
    }

    @Override
    public Analysis verdicts(Question question, Progress progress) {
        return Analyzer.verdicts(question, progress::cancelled);
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

    @Override
    public Mapper mapper() {
        return new EngineMapper(mappings);
    }

    /** Made at the first word: setting the log up takes longer than opening the window should. */
    private static final class Log {
        static final Logger OF = LoggerFactory.getLogger(EngineCore.class);
    }
}
