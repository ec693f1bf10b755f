package tare.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tare.importer.files.Importer;
import tare.importer.format.Formats;
import tare.importer.text.Probes;
import tare.model.Source;
import tare.model.Status;

/**
 * The project's own small files, damaged the ways files are damaged: each is read, read in part or refused with a sentence,
 * in bounded time, and no other format takes it for its own. A failure names file, seed and damage; the same seed gives the
 * same bytes. {@code -Dtare.fuzz=N} looks at N seeds a file instead of two,
 * {@code -Dtare.fuzz.only=fio} at formats with this in their id.
 */
class FuzzTest {
    private static final int SEEDS = Integer.getInteger("tare.fuzz", 2);

    @TempDir
    private Path folder;

    /** A way a file is damaged; the text is never empty. */
    private enum Damage {
        CUT {
            @Override
            String apply(String text, Random random) {
                return text.substring(0, random.nextInt(text.length()));
            }
        },
        DOUBLED_LINE {
            @Override
            String apply(String text, Random random) {
                List<String> lines = lines(text);
                int at = random.nextInt(lines.size());
                lines.add(at, lines.get(at));
                return String.join("\n", lines);
            }
        },
        LOST_LINE {
            @Override
            String apply(String text, Random random) {
                List<String> lines = lines(text);
                lines.remove(random.nextInt(lines.size()));
                return String.join("\n", lines);
            }
        },
        SWAPPED_BYTES {
            @Override
            String apply(String text, Random random) {
                char[] chars = text.toCharArray();
                for (int i = 0; i < 3; i++) {
                    int a = random.nextInt(chars.length);
                    int b = random.nextInt(chars.length);
                    char c = chars[a];
                    chars[a] = chars[b];
                    chars[b] = c;
                }
                return new String(chars);
            }
        },
        CHANGED_NUMBER {
            @Override
            String apply(String text, Random random) {
                String[] odd = {
                    "-1", "0", "1e400", "NaN", "9".repeat(60), "1,5", "", "null", "0x1F", "1e-400", "--", "N/A"
                };
                String number = odd[random.nextInt(odd.length)];
                List<int[]> places = Pattern.compile("[0-9]+(?:\\.[0-9]+)?")
                        .matcher(text)
                        .results()
                        .map(m -> new int[] {m.start(), m.end()})
                        .toList();
                if (places.isEmpty()) {
                    return text + number;
                }
                int[] at = places.get(random.nextInt(places.size()));
                return text.substring(0, at[0]) + number + text.substring(at[1]);
            }
        },
        JUNK {
            @Override
            String apply(String text, Random random) {
                String[] junk = {
                    "\0\0\0", "\u001b[31m", "\n\n\n", "{", "]", "\"", "\u00ff\u00fe", "<!--", "Killed\n", "\r", "\t\t,;"
                };
                int at = random.nextInt(text.length() + 1);
                return text.substring(0, at) + junk[random.nextInt(junk.length)] + text.substring(at);
            }
        },
        BLANKS {
            @Override
            String apply(String text, Random random) {
                int at = random.nextInt(text.length() + 1);
                return text.substring(0, at) + " ".repeat(20_000) + text.substring(at);
            }
        };

        abstract String apply(String text, Random random);

        private static List<String> lines(String text) {
            return new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        }
    }

    static Stream<FormatConformanceTest.Case> cases() throws IOException {
        String only = System.getProperty("tare.fuzz.only", "");
        return FormatConformanceTest.cases().stream().filter(c -> c.id().contains(only));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void damageIsSaidAndNothingElseHappens(FormatConformanceTest.Case fixture) throws IOException {
        byte[] whole = Files.readAllBytes(fixture.input());
        Set<String> own = claims(whole, fixture);
        for (int seed = 0; seed < SEEDS; seed++) {
            for (Damage damage : Damage.values()) {
                String text = new String(whole, StandardCharsets.ISO_8859_1);
                byte[] bytes = damage.apply(text, new Random(31L * seed + damage.ordinal()))
                        .getBytes(StandardCharsets.ISO_8859_1);
                String what = fixture + ", seed " + seed + ", " + damage;
                Source source = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(fixture, bytes), what);
                said(source, what);
                assertThat(own).as("%s: read as %s", what, source.format()).contains(source.format());
            }
        }
    }

    /** Either values or a sentence: a status that says nothing, a failed reader and a number that is none are faults. */
    private static void said(Source source, String what) {
        assertThat(source.notes()).as(what).noneMatch(n -> n.code().equals("READER_FAILED"));
        assertThat(source.notes()).as(what).allMatch(n -> !n.message().isBlank());
        if (source.status() == Status.REFUSED) {
            assertThat(source.notes()).as(what).isNotEmpty();
            assertThat(source.measurements()).as(what).isEmpty();
        }
        assertThat(source.measurements())
                .as(what)
                .allMatch(m -> !m.key().benchmark().isBlank()
                        && m.reported().values().stream().allMatch(Double::isFinite));
    }

    /** Formats that the sound file could be taken for, and none at all; the guess at any table is no claim. */
    private static Set<String> claims(byte[] whole, FormatConformanceTest.Case fixture) throws IOException {
        Probe probe = Probes.of(MemoryInput.of(fixture.input().getFileName().toString(), whole));
        Set<String> own = new Detector(Formats.ALL)
                .rank(probe).stream().map(c -> c.format().id()).collect(Collectors.toCollection(TreeSet::new));
        own.addAll(List.of("", fixture.id(), "generic-csv", "tidy-csv"));
        return own;
    }

    private Source read(FormatConformanceTest.Case fixture, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(fixture.input().getFileName().toString()), bytes);
        return Importer.plain(Formats.ALL).read(List.of(file)).getFirst();
    }
}
