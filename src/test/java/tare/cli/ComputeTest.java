package tare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases in, one line each out; whatever is broken is said and ends nothing. */
class ComputeTest {
    private static final String MEDIAN =
            "{\"case\":\"%s\",\"procedure\":\"quantile\",\"input\":{\"x\":%s,\"p\":[0.5],\"type\":7}}";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int compute(Path place) {
        return Cli.run(new PrintWriter(out), new PrintWriter(err), "compute", place.toString());
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void answersInTheOrderOfFileNames() throws IOException {
        write("b.json", MEDIAN.formatted("second", "[1, 2]"));
        write("a.json", MEDIAN.formatted("first", "[4]"));
        assertThat(compute(folder)).isEqualTo(ExitCode.OK);
        assertThat(out.toString().lines())
                .containsExactly(
                        "{\"case\":\"first\",\"procedure\":\"quantile\",\"result\":{\"values\":[4.0]}}",
                        "{\"case\":\"second\",\"procedure\":\"quantile\",\"result\":{\"values\":[1.5]}}");
    }

    @Test
    void dataSetsAreReadByName() throws IOException {
        write("datasets/three.json", "[1, 2, 9]");
        write("a.json", MEDIAN.formatted("a", "\"@three\""));
        compute(folder);
        assertThat(out.toString()).contains("[2.0]");
    }

    @Test
    void aDataSetOutsideTheFolderIsRefused() throws IOException {
        write("a.json", MEDIAN.formatted("a", "\"@../secret\""));
        compute(folder);
        assertThat(out.toString()).contains("\"refused\":\"BAD_PARAMETER\"");
    }

    @Test
    void brokenCasesGetANoteAndTheOthersAnAnswer() throws IOException {
        write("a.json", "{\"case\":");
        write("b.json", "[1]");
        write("c.json", "{\"case\":\"c\",\"procedure\":\"nothing\",\"input\":{}}");
        write("d.json", MEDIAN.formatted("d", "[]"));
        write("e.json", MEDIAN.formatted("e", "[3]"));
        assertThat(compute(folder)).isEqualTo(ExitCode.OK);
        assertThat(err.toString()).contains("a.json", "b.json", "c.json").doesNotContain("Exception");
        assertThat(out.toString())
                .contains("\"refused\":\"TOO_FEW_VALUES\"", "\"refused\":\"UNKNOWN_PROCEDURE\"", "[3.0]");
    }

    @Test
    void whatIsNotFiniteIsWrittenAsText() throws IOException {
        write("a.json", "{\"procedure\":\"quantile_ci_binomial\",\"input\":{\"x\":[1,2,4],\"p\":0.5}}");
        compute(folder.resolve("a.json"));
        assertThat(out.toString()).contains("\"case\":\"a\"", "\"ci_low\":\"-Infinity\"");
    }

    @Test
    void nothingAnsweredIsAStatusOfItsOwn() {
        assertThat(compute(folder)).isEqualTo(ExitCode.NOTHING);
    }

    @Test
    void theVerdictRuleIsAskedForLikeAnyProcedure() throws IOException {
        write("a.json", """
            {"procedure":"verdict","input":{"baseline":[10,10.1,9.9,10],"candidate":[12,12.1,11.9,12],
             "better":"lower","margin":0.01,"alpha":0.05,"power":0.8}}\
            """);
        compute(folder);
        assertThat(out.toString()).contains("\"verdict\":\"SLOWER\"", "\"beyond_margin\":true");
    }

    @Test
    void notANumberIsRefusedAsAValueHoweverItIsWritten() throws IOException {
        write("a.json", MEDIAN.formatted("a", "[1, NaN]"));
        write("b.json", MEDIAN.formatted("b", "[1, \"NaN\"]"));
        write("c.json", MEDIAN.formatted("c", "[1, -Infinity]"));
        write("d.json", MEDIAN.formatted("d", "[1, null]"));
        compute(folder);
        assertThat(out.toString().lines()).hasSize(4).allMatch(line -> line.contains("\"refused\":\"NON_FINITE\""));
    }

    @Test
    void theVerdictRuleLooksAtTheValuesBeforeItsSettings() throws IOException {
        write("a.json", """
            {"procedure":"verdict","input":{"baseline":[10,"NaN"],"candidate":[12,12.1],"better":"?","margin":-1}}\
            """);
        write("b.json", """
            {"procedure":"verdict","input":{"baseline":[10,11],"candidate":[12,12.1],"better":"?","margin":0.01}}\
            """);
        compute(folder);
        assertThat(out.toString()).contains("\"reason\":\"NON_FINITE\"", "\"refused\":\"BAD_PARAMETER\"");
    }
}
