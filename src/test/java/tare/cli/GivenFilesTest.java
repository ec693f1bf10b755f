package tare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files and folders without a word about sides: what they say themselves decides, else the question is asked. */
class GivenFilesTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int tare(String... words) {
        return Cli.run(new PrintWriter(out), new PrintWriter(err), words);
    }

    private String side(String label, double seconds) throws IOException {
        Path side = Files.createDirectories(folder.resolve("results").resolve(label));
        StringBuilder text = new StringBuilder("benchmark,run,value,unit\n");
        for (int i = 0; i < 6; i++) {
            text.append("sort,")
                    .append(i)
                    .append(',')
                    .append(seconds + 0.01 * i)
                    .append(",s\n");
        }
        Files.writeString(side.resolve("times.csv"), text);
        return side.toString();
    }

    private String results() {
        return folder.resolve("results").toString();
    }

    private JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(Files.readString(file));
    }

    @Test
    void foldersThatSayTheirSideAreCompared() throws IOException {
        side("bare-metal", 5);
        side("vm", 5.5);
        Files.writeString(folder.resolve("results/README.md"), "Measured on a rainy day.");
        assertThat(tare("compare", results())).isEqualTo(1);
        assertThat(out.toString()).contains("sort: vm is", "relative to bare-metal");
        assertThat(err.toString()).contains("README.md: not a known result format");
    }

    @Test
    void whereNothingSaysWhichIsTheYardstickItIsAsked() throws IOException {
        side("blue", 5);
        side("green", 5.5);
        assertThat(tare("compare", results())).isEqualTo(2);
        assertThat(err.toString()).contains("which is the baseline, blue or green?");
    }

    @Test
    void oneSideAloneIsNoComparison() throws IOException {
        assertThat(tare("compare", side("vm", 5))).isEqualTo(2);
        assertThat(err.toString()).contains("two platforms are needed, and all of this is vm");
    }

    @Test
    void filesAndNamedSidesDoNotGoTogether() throws IOException {
        String vm = side("vm", 5);
        assertThat(tare("compare", results(), "--baseline", vm, "--candidate", vm))
                .isEqualTo(2);
        assertThat(err.toString()).contains("not both");
    }

    @Test
    void whatIsNoResultIsSaid() {
        assertThat(tare("compare", results())).isEqualTo(4);
        assertThat(out.toString())
                .contains("no file holds a result that could be read")
                .doesNotContain("relative to ,");
        assertThat(err.toString()).contains("there is no such file");
    }

    @Test
    void theOnlyStudyInAFolderIsMeant() throws IOException {
        side("blue", 5);
        side("green", 5.5);
        Path study = Files.createDirectories(folder.resolve("study")).resolve("mine.tare");
        Files.writeString(study, """
            {"tareStudy": 1, "name": "Mine", "baseline": "green", "candidates": ["blue"], "sources": [
            {"path": "../results/blue/times.csv", "label": "blue"},
            {"path": "../results/green/times.csv", "label": "green"}]}\
            """);
        assertThat(tare("compare", study.getParent().toString())).isZero();
        assertThat(out.toString()).contains("blue is", "relative to green");
    }

    @Test
    void everyCommandTakesThemAndHeedsItsOptions() throws IOException {
        side("bare-metal", 5);
        side("vm", 5.5);
        for (String target : List.of("v.json", "f.svg")) {
            String file = folder.resolve(target).toString();
            boolean report = target.endsWith("json");
            String[] words = report
                    ? new String[] {"report", results(), "--out", file, "--margin", "3%"}
                    : new String[] {"plot", "forest", results(), "--out", file, "--margin", "3%", "--letters", "text"};
            assertThat(tare(words)).as(err.toString()).isZero();
        }
        assertThat(json(folder.resolve("v.json")).get("margin").asDouble()).isEqualTo(0.03);
        assertThat(Files.readString(folder.resolve("f.svg"))).contains("±3 %");
        assertThat(tare("plan", results())).isZero();
    }
}
