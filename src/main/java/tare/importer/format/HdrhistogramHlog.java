package tare.importer.format;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.ImportFailure;
import tare.importer.Input;
import tare.importer.Numbers;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.text.TextDoc;
import tare.model.Data;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.Key;
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.RunInfo;
import tare.model.Unit;

/**
 * HdrHistogram interval logs, payloads of all versions. The intervals of one tag are one run and are added up; the log does
 * not say in which unit its whole numbers are.
 */
public final class HdrhistogramHlog implements Format {
    private static final Metric RECORDED = new Metric(
            "recorded value", Unit.NONE, Direction.LOWER, Quantity.LATENCY, Role.PRIMARY, Domain.APPLICATION);
    private static final double[] PERCENTILES = {50, 90, 95, 99, 99.9, 99.99};

    @Override
    public String id() {
        return "hdrhistogram-hlog";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "HdrHistogram", "histogram", "", "recorded values by tag, all intervals added up", "single intervals");
    }

    @Override
    public Recognition recognise(Probe probe) {
        boolean named = probe.has("Histogram log format version");
        boolean header = probe.has("\"StartTimestamp\"") && probe.has("Interval_Compressed_Histogram");
        return Recognition.sure("names the histogram log format").when(named || header);
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        Intervals intervals = new Intervals();
        TextDoc.forEachLine(
                input, draft, (number, text) -> draft.attempt(() -> intervals.line(text.strip(), number, draft)));
        if (intervals.byTag.isEmpty()) {
            throw new ImportFailure("EMPTY", "the log has no intervals", "");
        }
        draft.info("UNIT_MISSING", "the log does not say in which unit its values are", "");
        intervals.byTag.forEach((tag, sum) -> draft.add(measurement(tag, sum, intervals)));
    }

    private static Measurement measurement(String tag, Histogram sum, Intervals intervals) {
        Map<String, Double> reported = new LinkedHashMap<>();
        reported.put("mean", sum.getMean());
        reported.put("max", (double) sum.getMaxValue());
        for (double p : PERCENTILES) {
            String name = "p" + (p == Math.rint(p) ? String.valueOf((int) p) : String.valueOf(p));
            reported.put(name, (double) sum.getValueAtPercentile(p));
        }
        Key key = tag.isEmpty() ? Key.of("recorded values") : Key.of("recorded values", Map.of("tag", tag));
        return Measurement.of(key, RECORDED, new Data.Counts(counts(sum)), "")
                .withReported(reported)
                .withRun(RunInfo.UNKNOWN.withTime(intervals.start, intervals.seconds));
    }

    private static tare.model.Histogram counts(Histogram sum) {
        List<double[]> pairs = new ArrayList<>();
        for (HistogramIterationValue v : sum.recordedValues()) {
            long count = v.getCountAddedInThisIterationStep();
            if (count > 0) {
                pairs.add(new double[] {sum.medianEquivalentValue(v.getValueIteratedTo()), count});
            }
        }
        double[] values = pairs.stream().mapToDouble(p -> p[0]).toArray();
        long[] counts = pairs.stream().mapToLong(p -> (long) p[1]).toArray();
        return new tare.model.Histogram(values, counts);
    }

    private static final class Intervals {
        private final Map<String, Histogram> byTag = new LinkedHashMap<>();
        private double start = Double.NaN;
        private double seconds;

        void line(String text, int number, Draft draft) {
            if (text.startsWith("#[StartTime:")) {
                String time = text.substring(12).strip();
                start = Numbers.plain(time.replaceFirst("[ (].*", "")).orElse(Double.NaN);
            } else if (text.startsWith("#[Logged with ")) {
                String[] words = text.replaceAll("[\\[\\]#]", "").split(" version ", 2);
                draft.tool(words[0].replace("Logged with ", "").strip(), words.length > 1 ? words[1].strip() : "");
            } else if (!text.isEmpty() && !text.startsWith("#") && !text.startsWith("\"")) {
                interval(text, number);
            }
        }

        private void interval(String text, int number) {
            String[] cells = text.split(",");
            boolean tagged = cells[0].startsWith("Tag=");
            String place = "line " + number;
            String[] rest = tagged ? Arrays.copyOfRange(cells, 1, cells.length) : cells;
            if (rest.length < 4) {
                throw new ImportFailure("LINE_DROPPED", "the interval is incomplete and was left out", place);
            }
            Histogram histogram = decode(rest[3].strip(), place);
            OptionalDouble length = Numbers.plain(rest[1]);
            String tag = tagged ? cells[0].substring(4) : "";
            Histogram sum = byTag.computeIfAbsent(
                    tag, t -> new Histogram(Math.max(2, histogram.getNumberOfSignificantValueDigits())));
            sum.setAutoResize(true);
            sum.add(histogram);
            seconds += byTag.size() == 1 ? length.orElse(0) : 0;
        }

        private static Histogram decode(String payload, String place) {
            try {
                byte[] bytes = Base64.getDecoder().decode(payload);
                return Histogram.decodeFromCompressedByteBuffer(ByteBuffer.wrap(bytes), 0);
            } catch (DataFormatException
                    | IllegalArgumentException
                    | BufferUnderflowException
                    | ArrayIndexOutOfBoundsException
                    | NegativeArraySizeException e) {
                throw new ImportFailure("LINE_DROPPED", "the histogram of this interval is damaged", place);
            }
        }
    }
}
