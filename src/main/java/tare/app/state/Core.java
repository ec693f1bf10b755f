package tare.app.state;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tare.analysis.Analysis;
import tare.analysis.Question;
import tare.app.task.Tasks.Progress;
import tare.model.Source;
import tare.study.Opening;
import tare.study.Samples.Sample;
import tare.study.Study;

/** What the window asks of the layers below: read, judge, load, save. Called away from the screen's thread. */
public interface Core {
    /** Reads files, folders and archives; what could not be read is a refused source with its reason. */
    List<Source> read(List<Path> paths, Progress progress) throws IOException;

    /** How much each source holds: what {@link #read} read is counted already, so that the screen's thread may ask. */
    Holdings holdings();

    /** Judges. */
    Analysis judge(Question question, Progress progress);

    /** The verdicts alone, for a margin that is tried: checks may be missing. */
    default Analysis verdicts(Question question, Progress progress) {
        return judge(question, progress);
    }

    /** Opens a saved study by reading its sources again. */
    Opening load(Path file, Progress progress) throws IOException;

    /** Saves a study, whole or not at all. */
    void save(Study study, Path file) throws IOException;

    /** The sample studies that came with the program, the one nearest a new user's question first. */
    List<Sample> samples();

    /** Formats that the user describes himself. */
    Mapper mapper();
}
