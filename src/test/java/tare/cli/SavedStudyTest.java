package tare.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tare.analysis.Settings;
import tare.model.Direction;
import tare.model.Domain;
import tare.verdict.Margin;

/** What a command line says of a saved study holds; what it does not mention stays as saved. */
class SavedStudyTest {
    private static final String SAVED = """
        {"tareStudy": 1, "name": "s", "baseline": "bm", "candidates": ["vm"],
         "sources": [{"path": "bm.csv", "label": "bm"}, {"path": "vm.csv", "label": "vm"}],
         "settings": {
          "margin": {"low": 0.98, "high": 1.02}, "alpha": 0.1, "seed": 7, "looks": 3,
          "domainMargins": {"network": {"low": 0.95, "high": 1.05}, "storage": {"low": 0.9, "high": 1.1}},
          "metricMargins": {"p99": {"low": 0.8, "high": 1.2}},
          "primaryMetrics": {"gzip": "p50"}, "directions": {"score": "higher"}, "parts": {"gzip": "SUM"},
          "claims": ["overhead about 1 %"]}}
        """;

    @TempDir
    Path folder;

    /** A command that takes a study. */
    @Command
    static final class Taking {
        @Mixin
        private final StudyArguments arguments = new StudyArguments();
    }

    @BeforeEach
    void save() throws IOException {
        Files.writeString(folder.resolve("s.tare"), SAVED);
        for (String side : List.of("bm", "vm")) {
            Files.writeString(folder.resolve(side + ".csv"), "benchmark,value,unit\nsort,5.1,s\nsort,5.2,s\n");
        }
    }

    private Settings with(String... words) {
        Taking taking = new Taking();
        List<String> all = new ArrayList<>(List.of(folder.resolve("s.tare").toString()));
        all.addAll(List.of(words));
        new CommandLine(taking).parseArgs(all.toArray(String[]::new));
        return taking.arguments.study(new PrintWriter(new StringWriter())).settings();
    }

    @Test
    void whatIsNotMentionedStays() {
        Settings s = with();
        assertThat(s.rule().margin()).isEqualTo(new Margin(0.98, 1.02));
        assertThat(s.rule().alpha()).isEqualTo(0.1);
        assertThat(s.seed()).isEqualTo(7);
        assertThat(s.looks()).isEqualTo(3);
        assertThat(s.claims()).containsExactly("overhead about 1 %");
    }

    @Test
    void whatIsSaidHolds() {
        Settings s = with("--margin", "3%", "--alpha", "0.01", "--claim", "overhead about 2 %");
        assertThat(s.rule().margin().fraction()).isCloseTo(0.03, within(1e-12));
        assertThat(s.rule().alpha()).isEqualTo(0.01);
        assertThat(s.claims()).containsExactly("overhead about 2 %");
        assertThat(s.domainMargins()).containsKeys(Domain.NETWORK, Domain.STORAGE);
    }

    @Test
    void whatIsSaidOfOneNameLeavesTheOthers() {
        Settings s = with(
                "--margin", "storage=3%", "--primary", "sort=time", "--better", "rank=lower", "--parts", "sort=mean");
        assertThat(s.rule().margin()).isEqualTo(new Margin(0.98, 1.02));
        assertThat(s.domainMargins())
                .isEqualTo(Map.of(Domain.NETWORK, new Margin(0.95, 1.05), Domain.STORAGE, Margin.of(0.03)));
        assertThat(s.metricMargins()).containsOnlyKeys("p99");
        assertThat(s.primaryMetrics()).isEqualTo(Map.of("gzip", "p50", "sort", "time"));
        assertThat(s.directions()).isEqualTo(Map.of("score", Direction.HIGHER, "rank", Direction.LOWER));
        assertThat(s.parts()).isEqualTo(Map.of("gzip", Settings.Parts.SUM, "sort", Settings.Parts.MEAN));
    }

    private String refused(String good, String bad) throws IOException {
        Files.writeString(folder.resolve("s.tare"), SAVED.replace(good, bad));
        StringWriter err = new StringWriter();
        StringWriter out = new StringWriter();
        int status = Cli.run(
                new PrintWriter(out),
                new PrintWriter(err),
                "compare",
                folder.resolve("s.tare").toString());
        return status + "\n" + out + err;
    }

    @Test
    void nothingIsJudgedByWhatNobodyChose() throws IOException {
        assertThat(refused("\"alpha\": 0.1", "\"alpha\": \"0.1\""))
                .startsWith(
                        "2\nerror: s.tare, line 4, settings.alpha: a number is needed, not \"0.1\". 0.05 is used.\n")
                .contains("tare: nothing was judged, as verdicts may rest on what cannot be read of s.tare");
    }

    @Test
    void whatNoVerdictRestsOnIsSaidAndTheRestIsJudged() throws IOException {
        assertThat(refused("\"name\": \"s\"", "\"name\": 5"))
                .contains("warning: s.tare, line 1, name: a text is needed, not 5. Untitled study is used.\n")
                .doesNotContain("nothing was judged");
    }
}
