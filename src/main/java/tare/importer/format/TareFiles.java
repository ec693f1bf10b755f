package tare.importer.format;

import java.io.IOException;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.Input;
import tare.importer.JsonDoc;
import tare.importer.Probe;
import tare.importer.Recognition;

/** Studies and protocols that this program wrote and that lie among results: named, not read as results. */
public final class TareFiles implements Format {
    @Override
    public String id() {
        return "tare-files";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "Tare", "none", "", "nothing: a study or protocol among results is named and left alone", "");
    }

    @Override
    public Recognition recognise(Probe probe) {
        return Recognition.sure("a study or protocol of this program")
                .when(probe.text().startsWith("{") && (probe.hasKey("tareStudy") || probe.hasKey("tareProtocol")));
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        JsonDoc.read(input, draft);
        draft.tool("tare", "");
        draft.info("SIDE_FILE", "a study or protocol of Tare, no results in it", "");
    }
}
