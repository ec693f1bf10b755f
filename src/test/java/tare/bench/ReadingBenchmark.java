package tare.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tare.importer.files.ImportProgress;
import tare.importer.files.Importer;
import tare.importer.format.Formats;
import tare.model.Source;

/**
 * Reading large result files, hash and notes included, beside a peer that does less: DuckDB over JDBC counts the rows of a
 * request log and averages them by label; bare Jackson goes over all tokens of a JSON file.
 *
 * <p>Arguments: {@code jtl}, {@code k6}, {@code fio} or {@code small}, then its size (rows, lines, jobs, files).
 * Files are written below the folder for temporary files and kept for the next run.
 */
public final class ReadingBenchmark {
    private static final int ROUNDS = 5;
    private static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"), "tare-bench");

    private ReadingBenchmark() {}

    public static void main(String[] args) throws Exception {
        PrintStream out = System.out;
        switch (args[0]) {
            case "jtl" -> jtl(out, size(args, 10_000_000));
            case "k6" -> json(out, file("k6-", size(args, 1_000_000), ".json", BigFiles::k6));
            case "fio" -> json(out, file("fio-", size(args, 4000), ".json", (f, n) -> BigFiles.fioPlus(f, n, 1856)));
            case "small" -> small(out, size(args, 5000));
            default -> throw new IllegalArgumentException("jtl, k6, fio or small, not " + args[0]);
        }
        out.println("heap: peak " + Clock.peakHeap() + " MiB of "
                + (Runtime.getRuntime().maxMemory() >> 20) + " MiB");
    }

    private static int size(String[] args, int otherwise) {
        return args.length > 1 ? Integer.parseInt(args[1]) : otherwise;
    }

    private interface Maker {
        Path make(Path file, int size);
    }

    private static Path file(String name, int size, String extension, Maker maker) {
        Path file = FOLDER.resolve(name + size + extension);
        return Files.exists(file) ? file : maker.make(file, size);
    }

    private static void jtl(PrintStream out, int rows) throws Exception {
        Path file = file("requests-", rows, ".jtl", BigFiles::jtl);
        out.printf("%d rows, %d MB%n", rows, Files.size(file) / 1_000_000);
        Clock peer = Clock.median(1, ROUNDS, () -> duckDb(file));
        peer.print(out, "DuckDB: count and mean elapsed by label");
        Clock.median(1, ROUNDS, () -> read(file)).print(out, "Tare: import", peer);
    }

    private static void json(PrintStream out, Path file) throws Exception {
        out.printf("%s, %d MB%n", file.getFileName(), Files.size(file) / 1_000_000);
        Clock peer = Clock.median(4, ROUNDS, () -> tokens(file));
        peer.print(out, "Jackson: all tokens, numbers taken");
        Clock.median(6, ROUNDS, () -> read(file)).print(out, "Tare: import", peer);
    }

    private static void small(PrintStream out, int files) throws Exception {
        Path folder = file("small-", files, "", BigFiles::small);
        Clock peer = Clock.median(2, ROUNDS, () -> {
            double sum = 0;
            for (int i = 0; i < files; i++) {
                sum += tokens(folder.resolve("run-" + i + ".json"));
            }
            return sum;
        });
        peer.print(out, "Jackson: all tokens of " + files + " files, one thread");
        Clock.median(2, ROUNDS, () -> read(folder)).print(out, "Tare: import", peer);
    }

    private static double read(Path file) {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Source> sources =
                    new Importer(Formats.ALL, threads, () -> false, ImportProgress.SILENT).read(List.of(file));
            return sources.stream()
                    .flatMap(s -> s.measurements().stream())
                    .mapToDouble(m -> m.data().n())
                    .sum();
        }
    }

    private static double duckDb(Path file) throws SQLException {
        double sum = 0;
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select label, count(*), avg(elapsed) from read_csv('" + file + "') group by label")) {
            while (rows.next()) {
                sum += rows.getLong(2) + rows.getDouble(3);
            }
        }
        return sum;
    }

    private static double tokens(Path file) throws IOException {
        double sum = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                JsonParser json = new JsonFactory().createParser(in)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                sum += token.isNumeric() ? json.getDoubleValue() : 1;
            }
        }
        return sum;
    }
}
