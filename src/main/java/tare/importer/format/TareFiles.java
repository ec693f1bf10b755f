package tare.importer.format;

import java.io.IOException;
import java.util.regex.Pattern;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.Input;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.text.JsonDoc;
import tare.importer.text.Probes;

/**
 * What this program wrote and what lies among results: studies, protocols, the script of a protocol's runs, and the moment
 * at which the script started a run. Named, not read as results.
 */
public final class TareFiles implements Format {
    private static final Pattern MOMENT =
            Pattern.compile("\\s*\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?Z\\s*");
    private static final int LONGEST_MOMENT = 64;
    private static final Pattern SCRIPT = Pattern.compile("#!/bin/sh\\r?\\n# Runs of the protocol sealed ");

    @Override
    public String id() {
        return "tare-files";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "Tare",
                "none",
                "",
                "nothing: a study, a protocol, its script or the start of a run among results is named and left alone",
                "");
    }

    @Override
    public Recognition recognise(Probe probe) {
        String text = probe.text();
        boolean keyed = text.startsWith("{") && (probe.hasKey("tareStudy") || probe.hasKey("tareProtocol"));
        return Recognition.sure(keyed ? "a study or protocol of this program" : "written by the script of a protocol")
                .when(keyed || script(text) || probe.whole() && moment(text));
    }

    private static boolean script(String text) {
        return SCRIPT.matcher(text).lookingAt();
    }

    private static boolean moment(String text) {
        return text.length() <= LONGEST_MOMENT && MOMENT.matcher(text).matches();
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        draft.tool("tare", "");
        String text = Probes.of(input).text();
        if (script(text)) {
            draft.info("SIDE_FILE", "the script of a protocol of Tare, no results in it", "");
        } else if (moment(text)) {
            draft.info("SIDE_FILE", "when a run of a protocol was started, no results in it", "");
        } else {
            JsonDoc.read(input, draft);
            draft.info("SIDE_FILE", "a study or protocol of Tare, no results in it", "");
        }
    }
}
