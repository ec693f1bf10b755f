package tare.app;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;

/** Starts of {@link StartBenchmark} as processes with the options and caches of the packed program. */
final class Starts {
    private final Path folder;
    private final Path home = Path.of(System.getProperty("tare.home", "."));
    private final String classpath;

    /**
     * What one start took.
     *
     * @param seconds by the clock
     * @param processorSeconds as the process itself says
     */
    record Taken(double seconds, double processorSeconds) {}

    /** Starts of what is on the class path, with its folders packed, as an ahead-of-time cache needs it. */
    Starts() throws IOException, InterruptedException {
        this.folder = Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "tare-bench", "start"));
        List<String> jars = new ArrayList<>(List.of(sheets()));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (Files.isDirectory(Path.of(entry))) {
                Path jar = folder.resolve("classes-" + jars.size() + ".jar");
                jar(jar, entry);
                jars.add(jar.toString());
            } else {
                jars.add(entry);
            }
        }
        this.classpath = String.join(File.pathSeparator, jars);
    }

    /** The style sheets, compiled as for the packed program. */
    private String sheets() throws IOException, InterruptedException {
        wait(new ProcessBuilder(
                java(),
                "-cp",
                System.getProperty("java.class.path"),
                home.resolve("packaging/CompileSheets.java").toString(),
                home.resolve("src/main/resources/tare/app").toString(),
                folder.resolve("sheets/tare/app").toString()));
        Path jar = folder.resolve("sheets.jar");
        jar(jar, folder.resolve("sheets").toString());
        return jar.toString();
    }

    private static void jar(Path jar, String folder) {
        ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "cf", jar.toString(), "-C", folder, ".");
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private void wait(ProcessBuilder process) throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        int status = process.redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException(Files.readString(said));
        }
    }

    /** The cache of the program as the package trains it, on a whole study or on the start alone. */
    Path trained(String on) throws IOException, InterruptedException {
        Path cache = folder.resolve("program-" + on + ".aot");
        wait(new ProcessBuilder(
                home.resolve("packaging/train-cache").toString(),
                java(),
                classpath,
                home.toString(),
                cache.toString(),
                on));
        return cache;
    }

    /** A cache trained on the start itself. */
    Path trainedBy(String kind) throws IOException, InterruptedException {
        Path cache = folder.resolve(kind + ".aot");
        run(kind, List.of("-XX:AOTCacheOutput=" + cache));
        return cache;
    }

    /** The options of a start with a cache; one that cannot be used ends it, so that nothing else is measured. */
    static List<String> with(Path cache) {
        return List.of("-XX:AOTCache=" + cache, "-XX:AOTMode=on");
    }

    /** One start. */
    Taken run(String kind, List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(Files.readAllLines(home.resolve("packaging/java-options")));
        command.addAll(options);
        command.addAll(List.of(
                "-Xlog:disable",
                "-Dtare.state=" + folder.resolve("state"),
                "-Dtare.home=" + home,
                "-Dglass.platform=" + System.getProperty("glass.platform", "Headless"),
                "-Dprism.order=sw",
                "-cp",
                classpath,
                StartBenchmark.class.getName(),
                "start",
                kind));
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> said = process.inputReader().lines().toList();
        process.waitFor();
        double seconds = (System.nanoTime() - begin) / 1e9;
        double cpu = said.stream()
                .filter(l -> l.startsWith("cpu "))
                .mapToDouble(l -> Double.parseDouble(l.substring(4)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(String.join("\n", said)));
        return new Taken(seconds, cpu);
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
