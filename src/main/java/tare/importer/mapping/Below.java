package tare.importer.mapping;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import tare.importer.Draft;
import tare.importer.Input;
import tare.importer.PartInput;
import tare.importer.text.Probes;
import tare.importer.text.TextDoc;

/** A file without the lines that stand before its table. */
record Below(Input whole, int lines) implements PartInput {

    /** Leaves out everything before the first line that the pattern finds; nothing if none of the first lines does. */
    static Input header(Input input, Pattern header) throws IOException {
        String[] head = Probes.of(input).text().split("\n", 2000);
        for (int i = 0; i < head.length; i++) {
            if (Guarded.find(header, head[i])) {
                return i == 0 ? input : new Below(input, i + blankLinesBefore(input));
            }
        }
        return input;
    }

    private static int blankLinesBefore(Input input) throws IOException {
        int[] blank = {0};
        boolean[] text = {false};
        TextDoc.forEachLine(input, new Draft(), (number, line) -> {
            text[0] |= !line.isBlank();
            blank[0] += text[0] ? 0 : 1;
        });
        return blank[0];
    }

    @Override
    public InputStream open() throws IOException {
        InputStream in = new BufferedInputStream(whole.open());
        int left = lines;
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n' && --left == 0) {
                break;
            }
        }
        return in;
    }
}
