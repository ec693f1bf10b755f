package tare.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tare.importer.files.ImportProgress;
import tare.importer.files.Importer;
import tare.importer.format.Formats;
import tare.model.Source;
import tare.model.Status;

/** Files that are broken, huge or made to harm: a status and a sentence, never an exception, never a guess. */
class HostileInputTest {
    private static final String GOOD =
            "{\"results\":[{\"command\":\"a\",\"mean\":1,\"stddev\":1,\"median\":1,\"times\":[1.25,2.5,1.75]}]}";
    private static final String TABLE = "benchmark,value,unit\na,1.25,ms\na,1.5,ms\n";
    private static final Path SHARED = Path.of("..", "shared", "badinput");

    @TempDir
    private Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Stream<Arguments> files() throws IOException {
        return Stream.of(
                Arguments.of("empty", new byte[0], Status.REFUSED, "empty"),
                Arguments.of("blank", bytes(" \n\n\t"), Status.REFUSED, "white space"),
                Arguments.of("cut.json", bytes(GOOD.substring(0, 60)), Status.REFUSED, "ends early"),
                Arguments.of("two.json", bytes(GOOD + GOOD), Status.OK, "2 JSON documents"),
                Arguments.of("two-and-a-half.json", bytes(GOOD + GOOD + "{\"a"), Status.PARTIAL, "left out"),
                Arguments.of("one-and-a-half.json", bytes(GOOD + "{\"a"), Status.REFUSED, "incomplete JSON document"),
                Arguments.of("tail.json", bytes(GOOD + "\nok done"), Status.WARN, "text follows"),
                Arguments.of("nan.json", bytes(GOOD.replace("2.5", "NaN")), Status.PARTIAL, "no finite number"),
                Arguments.of("big.json", bytes(GOOD.replace("2.5", "1e400")), Status.PARTIAL, "no finite number"),
                Arguments.of("long.json", bytes(GOOD.replace("2.5", "9".repeat(5000))), Status.REFUSED, "1000 digits"),
                Arguments.of(
                        "twice.json",
                        bytes(GOOD.replace("\"mean\"", "\"times\":[7],\"mean\"")),
                        Status.REFUSED,
                        "\"times\" occurs twice"),
                Arguments.of(
                        "deep.json", bytes(GOOD.replace("2.5", "[".repeat(50_000))), Status.REFUSED, "levels deep"),
                Arguments.of(
                        "types.json", bytes(GOOD.replace("[1.25", "[{\"a\":1}")), Status.REFUSED, "expected a number"),
                Arguments.of(
                        "conflict.json",
                        bytes("{\"results\":\n<<<<<<< ours\n" + GOOD.substring(11) + "\n>>>>>>> theirs\n"),
                        Status.REFUSED,
                        "conflict markers"),
                Arguments.of(
                        "page.json", bytes("<!DOCTYPE html><html><body>504</body></html>"), Status.REFUSED, "HTML"),
                Arguments.of(
                        "java.json", new byte[] {(byte) 0xAC, (byte) 0xED, 0, 5, 't'}, Status.REFUSED, "Java object"),
                Arguments.of(
                        "latin.csv",
                        TABLE.replace("a,", "\u00e9,").getBytes(StandardCharsets.ISO_8859_1),
                        Status.WARN,
                        "not UTF-8"),
                Arguments.of("wide.csv", TABLE.getBytes(StandardCharsets.UTF_16), Status.OK, ""),
                Arguments.of("wider.csv", ("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_32LE), Status.OK, ""),
                Arguments.of(
                        "numbered.csv",
                        bytes("benchmark,value,unit\n"
                                + IntStream.rangeClosed(0, 100_000)
                                        .mapToObj(i -> "b" + i + ",1.5,ms\n")
                                        .collect(Collectors.joining())),
                        Status.REFUSED,
                        "different benchmarks"),
                Arguments.of("bad.parquet", bytes("PAR1" + "x".repeat(400) + "PAR1"), Status.REFUSED, "Parquet"),
                Arguments.of("cr.csv", bytes(TABLE.replace('\n', '\r')), Status.OK, ""),
                Arguments.of("joined.csv", bytes(TABLE + TABLE), Status.OK, "the header stands in the file 2 times"),
                Arguments.of("ragged.csv", bytes(TABLE + "a,1\n"), Status.PARTIAL, "2 of 3 cells"),
                Arguments.of("quote.csv", bytes(TABLE + "\"a,1,ms\nb,2,ms\n"), Status.PARTIAL, "never closes"),
                Arguments.of("nul.csv", bytes(TABLE + "a,2,ms\0\0\0\0"), Status.PARTIAL, "NUL"),
                Arguments.of(
                        "comma.csv",
                        bytes("benchmark;value;unit\na;1,25;ms\na;1,5;ms\n"),
                        Status.WARN,
                        "decimal comma"),
                Arguments.of("both.csv", bytes("benchmark,value,unit\na,\"1,234\",ms\n"), Status.WARN, "two ways"),
                Arguments.of(
                        "same.csv", bytes("benchmark,value,value,unit\na,1.5,2.5,ms\n"), Status.WARN, "two columns"),
                Arguments.of("none.csv", bytes("benchmark,value,unit\n"), Status.REFUSED, "0 rows"),
                Arguments.of(
                        "constant.csv",
                        bytes("benchmark,value,unit\n" + "a,1.5,ms\n".repeat(4)),
                        Status.WARN,
                        "all values are the same"),
                Arguments.of(
                        "zero.csv",
                        bytes("benchmark,value,unit\n" + "a,0,ms\n".repeat(4)),
                        Status.WARN,
                        "every value is 0"),
                Arguments.of("minus.csv", bytes(TABLE + "a,-2.5,ms\n"), Status.WARN, "negative"),
                Arguments.of(
                        "laughs.jtl",
                        bytes(xml("<!DOCTYPE x [<!ENTITY a \"b\">]>", "&a;")),
                        Status.REFUSED,
                        "document type"),
                Arguments.of(
                        "xxe.jtl",
                        bytes(xml("<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">", "h")),
                        Status.REFUSED,
                        "document type"),
                Arguments.of("unknown.json", bytes("{\"suite\": {\"a\": [1, 2"), Status.REFUSED, "broken off"),
                Arguments.of("unknown-list.json", bytes("[1, 2, 3\n, 4"), Status.REFUSED, "line 2, column"),
                Arguments.of(
                        "unknown.xml", bytes("<?xml version=\"1.0\"?><r><a>1</a><b"), Status.REFUSED, "broken off"),
                Arguments.of("unknown-deep.json", bytes("[".repeat(50_000)), Status.REFUSED, "levels deep"),
                Arguments.of("unknown-wrong.json", bytes("{\"a\": 1,5}"), Status.REFUSED, "not well-formed JSON"),
                Arguments.of("bracket.adoc", bytes("[cols=a]\nwords"), Status.REFUSED, "other text"),
                Arguments.of("cut.zip", bytes("PK\u0003\u0004\n".repeat(9)), Status.REFUSED, "archive is damaged"),
                Arguments.of("cut.gz", Arrays.copyOf(gzip(bytes(GOOD)), 40), Status.REFUSED, "end early"),
                Arguments.of("bomb.gz", gzip(bytes(TABLE), 40_000_000), Status.REFUSED, "times its packed size"));
    }

    private static String xml(String doctype, String label) {
        return "<?xml version=\"1.0\"?>" + doctype
                + "<testResults><sample t=\"5\" ts=\"1700000000000\" s=\"true\" lb=\"" + label + "\"/></testResults>";
    }

    private static byte[] gzip(byte[] content, int zeros) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
            byte[] lines = new byte[1 << 16];
            Arrays.fill(lines, (byte) '\n');
            for (int i = 0; i < zeros; i += lines.length) {
                gzip.write(lines);
            }
        }
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        return gzip(content, 0);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void saysWhatIsWrong(String name, byte[] content, Status status, String words) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        Files.writeString(folder.resolve("good.json"), GOOD);
        List<Source> sources = Importer.plain(Formats.ALL).read(List.of(file, folder.resolve("good.json")));
        Source source = sources.getFirst();
        assertThat(source.status()).as(source.notes().toString()).isEqualTo(status);
        assertThat(source.notes().toString()).contains(words).doesNotContain("READER_FAILED");
        assertThat(sources.getLast().status()).as("the file beside it").isEqualTo(Status.OK);
        assertThat(Files.readAllBytes(file)).as("input unchanged").isEqualTo(content);
    }

    private Path zip(Map<String, byte[]> entries) throws IOException {
        Path file = folder.resolve("a.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> e : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(e.getKey()));
                zip.write(e.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    private static Source only(List<Source> sources, String pathEnd) {
        return sources.stream()
                .filter(s -> s.path().endsWith(pathEnd))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void archivesAreOpenedToADepthAndNeverLeft() throws IOException {
        byte[] inner = Files.readAllBytes(zip(Map.of("d.json", bytes(GOOD))));
        for (int i = 0; i < 4; i++) {
            inner = Files.readAllBytes(zip(Map.of("n.zip", inner)));
        }
        Path file = zip(Map.of("../out.json", bytes(GOOD), "vm/ok.json", bytes(GOOD), "deep.zip", inner));
        List<Source> sources = Importer.plain(Formats.ALL).read(List.of(file));
        assertThat(only(sources, "!/../out.json").status()).isEqualTo(Status.REFUSED);
        assertThat(only(sources, "n.zip").notes().toString()).contains("depth of 3");
        Source ok = only(sources, "a.zip!/vm/ok.json");
        assertThat(ok.status()).isEqualTo(Status.OK);
        assertThat(ok.platform().label()).isEqualTo("vm");
    }

    @Test
    void linksOutOfTheFolderAreNotFollowedAndNothingIsLost() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Path secret = Files.writeString(folder.resolve("secret.json"), GOOD);
        Files.createSymbolicLink(inside.resolve("link.json"), secret);
        Files.writeString(inside.resolve("README.md"), "# words");
        Files.createDirectories(inside.resolve(".git"));
        List<Source> sources = Importer.plain(Formats.ALL).read(List.of(inside, folder.resolve("missing.json")));
        assertThat(sources)
                .hasSize(4)
                .allMatch(s -> s.status() == Status.REFUSED && !s.notes().isEmpty());
    }

    @Test
    void theSameBytesTwiceAreSaid() throws IOException {
        Files.writeString(folder.resolve("a.json"), GOOD);
        Files.writeString(folder.resolve("b.json"), GOOD);
        List<Source> sources = Importer.plain(Formats.ALL).read(List.of(folder));
        assertThat(sources.getLast().notes().toString()).contains("the same bytes as");
        assertThat(sources.getFirst().sha256())
                .hasSize(64)
                .isEqualTo(sources.getLast().sha256());
    }

    @Test
    void aCancelledImportEnds() throws IOException {
        Files.writeString(folder.resolve("a.json"), GOOD);
        Importer importer = new Importer(Formats.ALL, Runnable::run, () -> true, ImportProgress.SILENT);
        assertThatThrownBy(() -> importer.read(List.of(folder))).isInstanceOf(CancellationException.class);
    }

    /** An entry that grows beyond all measure is refused by name, and the file beside it is read. */
    @Test
    void anEntryThatGrowsIsRefusedWithTheLimit() throws IOException {
        Path file = zip(Map.of("big.csv", new byte[60_000_000], "ok.json", bytes(GOOD)));
        List<Source> sources = Importer.plain(Formats.ALL).read(List.of(file));
        assertThat(only(sources, "big.csv").notes().toString()).contains("times its packed size");
        assertThat(only(sources, "ok.json").status()).isEqualTo(Status.OK);
    }

    /** Entries that are each just small enough are refused when together they are too much. */
    @Test
    void manyEntriesThatGrowCountTogether() throws IOException {
        Map<String, byte[]> entries = new TreeMap<>(Map.of("ok.json", bytes(GOOD)));
        IntStream.range(0, 12).forEach(i -> entries.put("big" + i + ".csv", new byte[7_000_000]));
        List<Source> sources = Importer.plain(Formats.ALL).read(List.of(zip(entries)));
        assertThat(sources.stream().filter(s -> s.notes().toString().contains("times its packed size")))
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(only(sources, "ok.json").status()).isEqualTo(Status.OK);
    }

    /** Fixtures with bytes changed, cut out and doubled, the same ones each time: no reader breaks. */
    @Test
    void damagedFixturesNeverBreakAReader() throws IOException {
        Random random = new Random(20260101);
        List<String> broken = new ArrayList<>();
        for (FormatConformanceTest.Case fixture : FormatConformanceTest.cases()) {
            byte[] whole = Files.readAllBytes(fixture.input());
            for (int round = 0; round < 6 && whole.length > 0; round++) {
                Path file = folder.resolve(fixture.input().getFileName().toString());
                Files.write(file, mutate(whole, random));
                Source source = Importer.plain(Formats.ALL).read(List.of(file)).getFirst();
                if (source.notes().toString().contains("READER_FAILED")) {
                    broken.add(fixture + " round " + round + ": " + source.notes());
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private static byte[] mutate(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = (byte) "\"{}[],:-0\n\t<>".charAt(random.nextInt(13));
                case 2 -> {
                    int length = Math.min(random.nextInt(20), bytes.length - Math.max(1, at));
                    byte[] shorter = new byte[Math.max(1, bytes.length - length)];
                    System.arraycopy(bytes, 0, shorter, 0, Math.min(at, shorter.length));
                    System.arraycopy(
                            bytes,
                            at + length,
                            shorter,
                            Math.min(at, shorter.length),
                            Math.max(0, shorter.length - at));
                    bytes = shorter;
                }
                default -> {
                    byte[] longer = Arrays.copyOf(bytes, bytes.length + bytes.length - at);
                    System.arraycopy(bytes, at, longer, bytes.length, bytes.length - at);
                    bytes = longer;
                }
            }
        }
        return bytes;
    }

    static Stream<Arguments> shared() throws IOException {
        if (!Files.isDirectory(SHARED)) {
            return Stream.of(Arguments.of("", ""));
        }
        List<Arguments> rows = new ArrayList<>();
        for (JsonNode row :
                new ObjectMapper().readTree(SHARED.resolve("expected.json").toFile())) {
            rows.add(Arguments.of(row.get("file").asText(), row.get("expect").asText()));
        }
        return rows.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shared")
    void behavesAsTheTableOfBadInputsSays(String name, String expect) {
        Assumptions.assumeTrue(Files.isRegularFile(SHARED.resolve(name)));
        List<Source> sources = Importer.plain(Formats.ALL).read(List.of(SHARED.resolve(name)));
        boolean none = sources.stream().allMatch(s -> s.status() == Status.REFUSED);
        boolean some = sources.stream().anyMatch(s -> s.status() == Status.REFUSED || s.status() == Status.PARTIAL);
        boolean doubts = sources.stream().anyMatch(s -> s.status() == Status.WARN);
        String status = none ? "REFUSE" : some ? "PARTIAL" : doubts ? "WARN" : "OK";
        assertThat(List.of(expect.split("_OR_")))
                .as(sources.getFirst().notes().toString())
                .contains(status);
    }
}
