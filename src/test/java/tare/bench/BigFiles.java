package tare.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;

/** Makes large result files, the same bytes each time for the same size. */
public final class BigFiles {
    private BigFiles() {}

    /** A JMeter request log; about 100 bytes a row. */
    public static Path jtl(Path file, int rows) {
        SplittableRandom random = new SplittableRandom(1);
        return write(file, out -> {
            out.write("timeStamp,elapsed,label,responseCode,responseMessage,threadName,dataType,success,failureMessage,"
                    + "bytes,sentBytes,grpThreads,allThreads,URL,Latency,IdleTime,Connect\n");
            long time = 1_760_000_000_000L;
            for (int i = 0; i < rows; i++) {
                time += random.nextInt(4);
                int elapsed = 20 + (int) (8 * -Math.log(1 - random.nextDouble()));
                out.write(time + "," + elapsed + ",GET /item/" + (i & 3) + ",200,OK,Thread Group 1-" + (i & 31)
                        + ",text,true,,1532,128,32,32,http://host/item/" + (i & 3) + "," + (elapsed - 2) + ",0,1\n");
            }
        });
    }

    /** A k6 metric stream; about 200 bytes a line. */
    public static Path k6(Path file, int lines) {
        SplittableRandom random = new SplittableRandom(2);
        return write(file, out -> {
            out.write(
                    "{\"type\":\"Metric\",\"data\":{\"name\":\"http_req_duration\",\"type\":\"trend\",\"contains\":\"time\",\"thresholds\":[],\"submetrics\":null},\"metric\":\"http_req_duration\"}\n");
            for (int i = 0; i < lines; i++) {
                out.write("{\"metric\":\"http_req_duration\",\"type\":\"Point\",\"data\":{\"time\":\"2026-01-01T10:"
                        + two(i / 60000 % 60) + ":" + two(i / 1000 % 60) + "." + three(i % 1000) + "Z\",\"value\":"
                        + (20 + -8 * Math.log(1 - random.nextDouble()))
                        + ",\"tags\":{\"expected_response\":\"true\",\"group\":\"\",\"method\":\"GET\","
                        + "\"name\":\"http://test/\",\"status\":\"200\"}}}\n");
            }
        });
    }

    /** A fio JSON+ report whose jobs carry full latency histograms; about 25 bytes a bin. */
    public static Path fioPlus(Path file, int jobs, int bins) {
        return write(file, out -> {
            out.write("{\"fio version\":\"fio-3.36\",\"timestamp\":1760000000,\"global"
                    + " options\":{\"ioengine\":\"libaio\"},\"jobs\":[");
            for (int j = 0; j < jobs; j++) {
                out.write((j == 0 ? "" : ",") + "{\"jobname\":\"job" + j
                        + "\",\"error\":0,\"job options\":{\"rw\":\"randread\",\"bs\":\"4k\",\"iodepth\":\"" + (j + 1)
                        + "\"},\"read\":{\"io_bytes\":4096000,\"bw_bytes\":409600,\"bw\":400,\"iops\":100.5,\"runtime\":10000,"
                        + "\"total_ios\":" + (long) bins * 3 + ",\"clat_ns\":{\"min\":1,\"max\":" + bins
                        + ",\"mean\":5.0,\"stddev\":1.0,\"N\":" + (long) bins * 3 + ",\"bins\":{");
                for (int b = 0; b < bins; b++) {
                    out.write((b == 0 ? "" : ",") + "\n          \"" + (1000L + 16L * b) + "\" : " + (3 + b % 5));
                }
                out.write("}}},\"write\":{\"io_bytes\":0},\"trim\":{\"io_bytes\":0}}");
            }
            out.write("]}\n");
        });
    }

    /** A JMH result of many benchmarks; about 20 bytes a value. */
    public static Path jmh(Path file, int benchmarks, int forks, int iterations, double shift, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return write(file, out -> {
            out.write("[");
            for (int b = 0; b < benchmarks; b++) {
                out.write(
                        (b == 0 ? "" : ",") + "{\"jmhVersion\":\"1.37\",\"benchmark\":\"org.example.Bench.m" + b
                                + "\",\"mode\":\"avgt\",\"threads\":1,\"forks\":" + forks
                                + ",\"measurementIterations\":" + iterations
                                + ",\"params\":{\"size\":\"" + (b % 7)
                                + "\"},\"primaryMetric\":{\"score\":100.0,\"scoreError\":1.0,"
                                + "\"scoreConfidence\":[99.0,101.0],\"scorePercentiles\":{\"50.0\":100.0},\"scoreUnit\":\"ns/op\",\"rawData\":[");
                for (int f = 0; f < forks; f++) {
                    out.write(f == 0 ? "[" : ",[");
                    double level = 100 * (1 + shift + 0.005 * (random.nextDouble() - 0.5));
                    for (int i = 0; i < iterations; i++) {
                        out.write((i == 0 ? "" : ",") + level * (1 + 0.01 * (random.nextDouble() - 0.5)));
                    }
                    out.write("]");
                }
                out.write("]},\"secondaryMetrics\":{}}");
            }
            out.write("]\n");
        });
    }

    /** A folder of small hyperfine results. */
    public static Path small(Path folder, int files) {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < files; i++) {
            double time = 0.1 + 0.01 * random.nextDouble();
            write(
                    folder.resolve("run-" + i + ".json"),
                    out -> out.write("{\"results\":[{\"command\":\"sort big.txt\",\"mean\":" + time
                            + ",\"stddev\":null,\"median\":" + time
                            + ",\"user\":0.1,\"system\":0.0,\"min\":" + time + ",\"max\":" + time + ",\"times\":["
                            + time
                            + "],\"exit_codes\":[0]}]}\n"));
        }
        return folder;
    }

    private interface Body {
        void write(BufferedWriter out) throws IOException;
    }

    private static Path write(Path file, Body body) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                body.write(out);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String two(int n) {
        return String.format(Locale.ROOT, "%02d", n);
    }

    private static String three(int n) {
        return String.format(Locale.ROOT, "%03d", n);
    }
}
