package tare.importer.mapping;

import java.io.IOException;
import java.util.List;
import tare.importer.Draft;
import tare.importer.ImportFailure;
import tare.importer.Input;
import tare.importer.guided.Sketch;
import tare.importer.sheet.Tables;
import tare.model.Data;
import tare.model.Measurement;
import tare.model.Note;

/**
 * What a sketch reads from a file.
 *
 * @param sketch the sketch, with whether its runs hold several values found from the file
 * @param measurements that were read
 * @param notes everything doubtful; an error when nothing could be read
 */
public record Trial(Sketch sketch, List<Measurement> measurements, List<Note> notes) {
    public Trial {
        measurements = List.copyOf(measurements);
        notes = List.copyOf(notes);
    }

    /** Reads the file by the sketch. A run that holds one value only is written without a level below it. */
    public static Trial of(Input file, Sketch sketch) throws IOException {
        Input input = Tables.of(file).input();
        Trial nested = read(input, sketch.inner(true));
        boolean inner = nested.measurements().isEmpty()
                || nested.measurements().stream().anyMatch(m -> m.data() instanceof Data.Samples s && several(s));
        return inner ? nested : read(input, sketch.inner(false));
    }

    private static boolean several(Data.Samples samples) {
        int levels = samples.nested().levels().size();
        return levels > 1
                && samples.nested().units(levels - 2) < samples.nested().size();
    }

    private static Trial read(Input input, Sketch sketch) throws IOException {
        Draft draft = new Draft();
        try {
            MappingFormat.of("this mapping", sketch.text()).read(input, draft);
            return new Trial(sketch, draft.measurements(), draft.notes());
        } catch (ImportFailure e) {
            return new Trial(
                    sketch, List.of(), List.of(Note.error(e.code(), String.valueOf(e.getMessage()), e.place())));
        }
    }
}
