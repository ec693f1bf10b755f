package tare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody reads who typed something wrong: a sentence that names the word and the choices. */
class UsageTest {
    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    @BeforeEach
    void twoSides() throws IOException {
        Files.writeString(folder.resolve("iron.csv"), "benchmark,run,value,unit\nx,1,5.01,s\nx,2,5.02,s\nx,3,5.04,s\n");
        Files.writeString(
                folder.resolve("guest.csv"), "benchmark,run,value,unit\nx,1,5.11,s\nx,2,5.22,s\nx,3,5.14,s\n");
    }

    private int compare(String... more) {
        List<String> all =
                new ArrayList<>(List.of("compare", "--baseline", folder.resolve("iron.csv") + "", "--candidate"));
        all.add(folder.resolve("guest.csv") + "");
        all.addAll(Arrays.asList(more));
        return run(all.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "--parts, x=half, repeats",
        "--better, value=up, lower",
        "--alpha, 2, between 0 and 0.5",
        "--power, 1.5, between 0 and 1",
        "--looks, 0, from 1",
        "--margin, wide, not a margin",
        "--claim, good, no bound",
        "--fact, vcpus=4, PLATFORM:NAME=VALUE",
        "--fact, moon:vcpus=4, no platform is called",
        "--fact, guest:wings=4, unknown name",
    })
    void aWrongValueIsNamedWithTheChoices(String option, String value, String said) {
        assertThat(compare(option, value)).isEqualTo(2);
        assertThat(err.toString()).contains(said).doesNotContain("tare.").doesNotContain("Exception");
    }

    /** A toolkit that found no display cannot be started again: that ended in a stack trace. */
    @Test
    void aWindowThatCannotBeOpenedIsAskedForOnce() {
        List<List<Path>> asked = new ArrayList<>();
        Window none = paths -> {
            asked.add(paths);
            return false;
        };
        StringWriter out = new StringWriter();
        assertThat(Cli.run(new PrintWriter(out), new PrintWriter(err), none)).isEqualTo(ExitCode.NOTHING);
        assertThat(asked).hasSize(1);
        assertThat(err.toString()).contains("no display");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"open", "compare", "plan", "report", "verify", "plot", "inspect", "formats", "mapping", "compute"
            })
    void everyCommandSaysWhatCanBeSaid(String command) {
        StringWriter out = new StringWriter();
        assertThat(Cli.run(new PrintWriter(out), new PrintWriter(err), command, "--help"))
                .isZero();
        assertThat(out.toString()).startsWith("Usage: tare " + command);
    }

    /** A place where nothing can be written: a file stands where a folder is wanted. */
    @Test
    void whatCannotBeWrittenOrReadIsASentence() {
        String figure = folder.resolve("iron.csv").resolve("forest.svg").toString();
        String iron = folder.resolve("iron.csv").toString();
        String guest = folder.resolve("guest.csv").toString();
        assertThat(run("plot", "forest", "--baseline", iron, "--candidate", guest, "--out", figure))
                .isEqualTo(ExitCode.NOTHING);
        assertThat(run("verify", folder.resolve("none.zip").toString())).isEqualTo(ExitCode.NOTHING);
        assertThat(err.toString())
                .contains("iron.csv")
                .contains("none.zip is not there.")
                .doesNotContain("Exception");
    }

    private int run(String... arguments) {
        return Cli.run(new PrintWriter(new StringWriter()), new PrintWriter(err), arguments);
    }

    @Test
    void aMisspeltOptionAfterFilesIsNotTakenForAFile() {
        assertThat(compare("--margn", "2%")).isEqualTo(2);
        assertThat(err.toString()).contains("there is no option --margn");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bogus | there is no command \"bogus\", and no file of that name",
                "--bogus | there is no option --bogus",
                "compare --format=yaml a b | --format is text, json, csv, markdown, junit; not \"yaml\"",
                "compare --seed=soon a b | --seed is a whole number, not \"soon\"",
                "compare --paired=maybe a | --paired stands alone, without a value",
                "compare --margin=-1% a b | --margin wants a value; \"-1%\" is none",
                "inspect | FILES is missing",
                "formats more | too much is said: \"more\"",
            })
    void wrongUsageIsASentence(String line, String said) {
        assertThat(run(line.split(" "))).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString().lines()).first().isEqualTo("tare: " + said);
    }

    @ParameterizedTest
    @CsvSource({
        "--margin, wide=1%, the margin for \"wide\" applies to nothing",
        "--better, speed=lower, the direction for \"speed\" applies to nothing",
        "--parts, y=sum, the answer for \"y\" applies to nothing",
        "--primary, x=p99, x has no metric called \"p99\"",
        "--primary, y=value, the primary metric for \"y\" applies to nothing",
    })
    void aSettingThatMatchesNothingIsSaidAndChangesNothing(String option, String value, String said) {
        int usual = compare();
        assertThat(err.toString()).doesNotContain("applies to nothing");
        assertThat(compare(option, value)).isEqualTo(usual);
        assertThat(err.toString()).contains(said);
    }

    @Test
    void aMarginForOneMetricLeavesTheStudysOwnMargin() throws IOException {
        Path study = folder.resolve("s.tare");
        Files.writeString(study, """
            {"tareStudy": 1, "name": "s", "baseline": "iron", "candidates": ["guest"],
             "sources": [{"path": "iron.csv", "label": "iron"}, {"path": "guest.csv", "label": "guest"}],
             "settings": {"margin": {"low": 0.93, "high": 1.07}}}\
            """);
        StringWriter out = new StringWriter();
        Cli.run(
                new PrintWriter(out),
                new PrintWriter(err),
                "compare",
                study.toString(),
                "--format",
                "json",
                "--margin",
                "network=3%");
        assertThat(out.toString()).contains("\"margin\" : 0.07");
    }

    @Test
    void oneResultFileAloneAsksForTheOtherSide() {
        int status = Cli.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err),
                "compare",
                folder.resolve("iron.csv").toString());
        assertThat(status).isEqualTo(2);
        assertThat(err.toString()).contains("nothing says of which one these files are: name both sides");
    }
}
