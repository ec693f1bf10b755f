package tare.importer.format;

import java.io.IOException;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.Input;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.fio.FioFile;

/** fio's {@code --output-format=json}: one object with {@code jobs}, text of the normal output may stand around it. */
public final class FioJson implements Format {
    @Override
    public String id() {
        return "fio-json";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "fio 2.x and 3.x",
                "value",
                "run",
                "IOPS of each job and direction; bandwidth, latencies with percentiles, CPU use and CPU time per I/O",
                "periodic statistics (iops_mean, bw_dev, ...) are shown and never used as spread between runs");
    }

    @Override
    public Recognition recognise(Probe probe) {
        return FioFile.recognise(probe, false);
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        FioFile.read(input, draft);
    }
}
