package tare.support;

import java.io.IOException;
import java.nio.file.Path;
import tare.analysis.Analysis;
import tare.report.Audience;
import tare.report.SafeFile;
import tare.report.Writer;
import tare.report.page.ReportBuilder;
import tare.report.writer.Writers;

/** Writes the sample analyses in every format to a folder, to be looked at. */
public final class WriteSamples {
    private WriteSamples() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        write(folder, "study", SampleAnalysis.study());
        write(folder, "single", SampleAnalysis.single());
        write(folder, "none", SampleAnalysis.nothingPaired());
        write(folder, "many", SampleAnalysis.many(300));
        write(folder, "hostile", SampleAnalysis.hostile());
    }

    private static void write(Path folder, String name, Analysis analysis) throws IOException {
        for (Audience audience : Audience.values()) {
            var report = ReportBuilder.of(audience).build(analysis, SampleReport.provenance(analysis));
            for (Writer w : Writers.ALL) {
                Path file = folder.resolve(name + "-" + audience.code() + "." + w.extension());
                SafeFile.write(file, out -> w.write(report, out));
            }
        }
    }
}
