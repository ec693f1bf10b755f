package tare.importer.format;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CancellationException;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.ImportFailure;
import tare.importer.Input;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.fio.FioJobs;
import tare.importer.fio.FioText;
import tare.importer.text.TextDoc;
import tare.model.FactKeys;

/** fio's normal output, as it stands on the screen; one run or several in a file. */
public final class FioNormal implements Format {
    @Override
    public String id() {
        return "fio-text";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "fio 2.x and 3.x",
                "value",
                "run",
                "IOPS of each job and direction, computed from operations and run time; bandwidth, latencies with"
                        + " percentiles, CPU use",
                "bandwidth has three digits; only rw, bs, ioengine and iodepth of the options are in the text");
    }

    @Override
    public Recognition recognise(Probe probe) {
        boolean fits = probe.has(": (groupid=", "err=")
                && probe.text().lines().anyMatch(l -> FioText.RESULT.matcher(l).matches());
        return Recognition.likely("result lines of fio's normal output").when(fits);
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        FioJobs jobs = new FioJobs(draft);
        FioText text = new FioText(job -> jobs.add(job, new FioJobs.Context("", Map.of(), Double.NaN)));
        TextDoc.forEachLine(input, draft, (number, line) -> {
            if (input.cancelled()) {
                throw new CancellationException();
            }
            text.line(number, line.length() > 4096 ? line.substring(0, 4096) : line);
        });
        text.finish();
        FioJobs.interim(draft, text.interim());
        draft.tool("fio", text.version());
        draft.fact(FactKeys.TOOL_VERSION, text.version());
        jobs.finish();
        if (draft.measurements().isEmpty()) {
            throw new ImportFailure("NO_RESULT", "no job in the fio output moved any data", "");
        }
    }
}
