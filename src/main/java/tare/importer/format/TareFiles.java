package tare.importer.format;

import java.io.IOException;
import java.util.regex.Pattern;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.Input;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.sheet.OwnDocument;
import tare.importer.text.JsonDoc;
import tare.importer.text.Probes;
import tare.importer.text.XmlDoc;

/**
 * What this program wrote and what lies among results: studies, protocols, the script of a protocol's runs, the moment
 * at which the script started a run, and verdicts, reports and figures that were saved. Named, not read as results.
 */
public final class TareFiles implements Format {
    private static final Pattern MOMENT =
            Pattern.compile("\\s*\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?Z\\s*");
    private static final int LONGEST_MOMENT = 64;
    private static final Pattern TABLE = Pattern.compile(
            "\\ufeff?benchmark,parameters,metric,unit,better,role,domain,runner,baseline,candidate,unit_of_analysis,");
    private static final Pattern JUNIT = Pattern.compile("(?:<\\?xml[^>]*>\\s*)?<testsuites name=\"tare\"");
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
                "nothing: a study, a protocol, its script, the start of a run or saved verdicts, reports and figures among results are named and left alone",
                "");
    }

    @Override
    public Recognition recognise(Probe probe) {
        String text = probe.text();
        boolean keyed = text.startsWith("{") && (probe.hasKey("tareStudy") || probe.hasKey("tareProtocol"));
        boolean verdicts = verdicts(probe);
        boolean own = OwnDocument.begins(probe.head());
        return Recognition.sure(
                        keyed
                                ? "a study or protocol of this program"
                                : verdicts
                                        ? "verdicts of this program"
                                        : own ? "made by this program" : "written by the script of a protocol")
                .when(keyed || verdicts || own || script(text) || probe.whole() && moment(text));
    }

    private static boolean verdicts(Probe probe) {
        String text = probe.text();
        return TABLE.matcher(text).lookingAt()
                || JUNIT.matcher(text).lookingAt()
                || text.startsWith("{") && probe.hasKeys("marginLow", "headline", "subline");
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
        Probe probe = Probes.of(input);
        String text = probe.text();
        if (OwnDocument.begins(probe.head())) {
            draft.info("SIDE_FILE", "a report or figure that Tare wrote, no results in it", "");
        } else if (script(text)) {
            draft.info("SIDE_FILE", "the script of a protocol of Tare, no results in it", "");
        } else if (moment(text)) {
            draft.info("SIDE_FILE", "when a run of a protocol was started, no results in it", "");
        } else {
            if (JUNIT.matcher(text).lookingAt()) {
                XmlDoc.read(input, draft);
            } else if (text.startsWith("{")) {
                JsonDoc.read(input, draft);
            }
            draft.info(
                    "SIDE_FILE",
                    verdicts(probe)
                            ? "verdicts that Tare wrote, no results in them"
                            : "a study or protocol of Tare, no results in it",
                    "");
        }
    }
}
