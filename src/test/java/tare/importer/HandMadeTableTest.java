package tare.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tare.importer.format.Formats;
import tare.importer.text.Probes;
import tare.model.Data;
import tare.model.Measurement;
import tare.model.Note;
import tare.model.Role;

/** Tables that engineers make by hand or with a spreadsheet, in the ways they really look. */
class HandMadeTableTest {
    private static final String LONG = "bare fib ms lower 10.1 10.2 10.3; vm fib ms lower 10.5 10.7 10.6";
    private static final String HEAD = "benchmark,platform,run,time_ms\n";
    private static final String ROWS =
            "fib,bare,1,10.1\nfib,bare,2,10.2\nfib,bare,3,10.3\nfib,vm,1,10.5\nfib,vm,2,10.7\nfib,vm,3,10.6\n";

    static Draft read(String text) throws Exception {
        Input input = MemoryInput.of("table.csv", text);
        Format format = new Detector(Formats.ALL)
                .rank(Probes.of("table.csv", text.getBytes(StandardCharsets.UTF_8), true))
                .getFirst()
                .format();
        Draft draft = new Draft();
        format.read(input, draft);
        return draft;
    }

    /** Platform, benchmark, unit, direction and values of what is judged. */
    static String judged(Draft draft) {
        return draft.measurements().stream()
                .filter(m -> m.metric().role() == Role.PRIMARY)
                .map(m -> String.join(
                                " ",
                                m.platform(),
                                m.key().benchmark(),
                                m.metric().unit().symbol(),
                                m.metric().better().code(),
                                values(m))
                        .replaceAll(" +", " ")
                        .strip())
                .collect(Collectors.joining("; "));
    }

    private static String values(Measurement m) {
        double[] all = m.data() instanceof Data.Samples s
                ? s.nested().values()
                : new double[] {((Data.Single) m.data()).value()};
        return Arrays.stream(all).mapToObj(String::valueOf).collect(Collectors.joining(" "));
    }

    static List<String> codes(Draft draft) {
        return draft.notes().stream().map(Note::code).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# made by hand\n# today, with care\n" + HEAD + ROWS,
                "// made by hand\n" + HEAD + ROWS,
                "#" + HEAD + ROWS,
                HEAD + "# the first machine\n" + ROWS + "# the end\n",
                "'benchmark','platform','run','time_ms'\n'fib','bare','1','10.1'\n'fib','bare','2','10.2'\n"
                        + "'fib','bare','3','10.3'\n'fib','vm','1','10.5'\n'fib','vm','2','10.7'\n'fib','vm','3','10.6'\n",
                "My results,,,\n,,,\n" + HEAD + ROWS,
            })
    void whatStandsAroundATableIsNoneOfIt(String text) throws Exception {
        assertThat(judged(read(text))).isEqualTo(LONG);
    }

    @Test
    void aSeparatorLineAndRowsWithOneMoreAreRead() throws Exception {
        assertThat(judged(read("sep=;\n" + (HEAD + ROWS).replace(',', ';')))).isEqualTo(LONG);
        assertThat(judged(read(HEAD + ROWS.replace("\n", ",\n")))).isEqualTo(LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| benchmark | platform | run | time_ms |\n|---|:--|--:|---|\n",
                "# Results\n\nSome words.\n\n| benchmark | platform | run | **time_ms** |\n|---|---|---|---|\n",
                "+---+---+---+---+\n| benchmark | platform | run | time_ms |\n+---+---+---+---+\n",
                "┌───┬───┬───┬───┐\n│ benchmark │ platform │ run │ time_ms │\n├───┼───┼───┼───┤\n",
            })
    void tablesAreDrawnInManyWays(String head) throws Exception {
        String rows = ROWS.lines()
                .map(l -> "| " + l.replace(",", " | ") + " |\n")
                .collect(Collectors.joining())
                .replace('|', head.startsWith("┌") ? '│' : '|');
        assertThat(judged(read(head + rows))).isEqualTo(LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# "})
    void columnsSetApartByBlanksAreATable(String sign) throws Exception {
        assertThat(judged(read(sign + HEAD.replace(",", "   ") + ROWS.replace(",", "    "))))
                .isEqualTo(LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"n/a", "N/A", "-", "NaN", "inf", "#DIV/0!", "failed", "timeout", "?", "—", "OOM", "TBD"})
    void aCellWithoutAValueLosesNoOther(String gap) throws Exception {
        assertThat(judged(read(HEAD + ROWS.replace("bare,2,10.2", "bare,2," + gap))))
                .isEqualTo(LONG.replace(" 10.2", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mean",
                "Avg",
                "total",
                "stddev",
                "geomean",
                "median",
                "Mittelwert",
                "min",
                "Max:",
                "σ",
                "std dev (ms)"
            })
    void aRowThatSumsUpIsNoRun(String word) throws Exception {
        Draft draft = read("run,bare (ms),vm (ms)\n1,10.1,10.5\n2,10.2,10.7\n" + word + ",10.15,10.6\n");
        assertThat(judged(draft)).isEqualTo("bare table ms lower 10.1 10.2; vm table ms lower 10.5 10.7");
        assertThat(codes(draft)).contains("SUMMARY_ROW");
        assertThat(judged(read(HEAD + ROWS + "fib,vm," + word + ",10.6\n"))).isEqualTo(LONG);
    }

    @ParameterizedTest
    @CsvSource({
        "mean, 15.1",
        "Avg, 15.1",
        "total, 30.2",
        "stddev, 7.07",
        "geomean, 14.25",
        "median, 15.1",
        "Mittelwert, 15.1",
        "min, 10.1",
        "Max:, 20.1",
        "σ, 5.0",
        "std dev (ms), 7.07"
    })
    void aRowThatSumsUpBenchmarksIsNone(String word, String value) throws Exception {
        Draft draft = read("benchmark,time_ms\nfib,10.1\nsort,20.1\n" + word + "," + value + "\np99,44\n");
        assertThat(judged(draft)).isEqualTo("fib ms lower 10.1; sort ms lower 20.1");
        assertThat(codes(draft)).contains("SUMMARY_ROW");
    }

    /** A name proves nothing: only a row that is the largest of those above is their maximum. */
    @ParameterizedTest
    @ValueSource(strings = {"max", "sum", "count", "mean", "range", "p99", "total"})
    void aBenchmarkThatIsCalledLikeASumIsNotLost(String word) throws Exception {
        String table = "benchmark,time_ms\nfib,10.1\nsort,20.1\n" + word + ",7.3\n";
        String all = "fib ms lower 10.1; sort ms lower 20.1; " + word + " ms lower 7.3";
        assertThat(judged(read(table))).isEqualTo(all);
        assertThat(judged(read(table + "mean,12.5\n"))).isEqualTo(word.equals("mean") ? all + " 12.5" : all);
    }

    @Test
    void aBenchmarkMayBeCalledMean() throws Exception {
        assertThat(judged(read("benchmark,time_ms\nsort,20.1\nmean,1.5\nsum,1.2\nfib,10.1\n")))
                .isEqualTo("sort ms lower 20.1; mean ms lower 1.5; sum ms lower 1.2; fib ms lower 10.1");
        assertThat(judged(read("benchmark,time_ms\nmean,1.5\nsum,1.2\n")))
                .isEqualTo("mean ms lower 1.5; sum ms lower 1.2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "benchmark,platform,run1 (ms),run2 (ms),run3 (ms)\n",
                "benchmark,platform,Lauf 1 [ms],Lauf 2 [ms],Lauf 3 [ms],Mittelwert\n",
                "benchmark,platform,time_1_ms,time_2_ms,time_3_ms,avg_ms,stddev_ms\n",
                "benchmark,platform,time_ms,time_ms,time_ms\n",
            })
    void runsSideBySideAreRuns(String head) throws Exception {
        int more = head.split(",").length - 5;
        String sums = ",10.2".repeat(more);
        Draft draft = read(head + "fib,bare,10.1,10.2,10.3" + sums + "\nfib,vm,10.5,10.7,10.6" + sums + "\n");
        assertThat(judged(draft)).isEqualTo(LONG);
        assertThat(draft.measurements())
                .allSatisfy(m -> assertThat(((Data.Samples) m.data()).nested().levels())
                        .extracting(l -> l.rank().name())
                        .containsExactly("RUN"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "benchmark,bare run1,bare run2,bare run3,vm run1,vm run2,vm run3\n",
                "benchmark,bare_1,bare_2,bare_3,vm_1,vm_2,vm_3\n",
                "benchmark,bare,,,vm,,\n,run1,run2,run3,run1,run2,run3\n",
            })
    void runsOfPlatformsStandSideBySide(String head) throws Exception {
        assertThat(judged(read(head + "fib,10.1,10.2,10.3,10.5,10.7,10.6\n")))
                .isEqualTo(LONG.replace("ms lower", "unknown"));
    }

    @Test
    void numbersAloneHeadRunsWhateverTheirSign() throws Exception {
        String rows = "fib,bare,10.1,10.2,10.3\nfib,vm,10.5,10.7,10.6\n";
        assertThat(judged(read("benchmark,platform,1,2,3\n" + rows))).isEqualTo(LONG.replace("ms lower", "unknown"));
        assertThat(judged(read("benchmark,platform,#1,#2,#3\n" + rows))).isEqualTo(LONG.replace("ms lower", "unknown"));
    }

    @Test
    void serversByTheirNumberAreNoRuns() throws Exception {
        assertThat(read("benchmark,server1,server2\nfib,10.1,10.5\n").measurements())
                .extracting(m -> m.metric().name())
                .containsExactly("server1", "server2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"type", "mode", "config", "machine", "host", "os", "virtualization", "Plattform", "variant"})
    void aColumnOfPlatformsIsOneWhateverItsName(String name) throws Exception {
        assertThat(judged(read(HEAD.replace("platform", name) + ROWS))).isEqualTo(LONG);
    }

    @Test
    void hostsThatAreCalledAfterTheirKindAreHosts() throws Exception {
        assertThat(judged(read("benchmark,host,run,time_ms\nfib,host1,1,10.1\nfib,host2,1,10.2\n")))
                .isEqualTo("fib ms lower 10.1 10.2");
    }

    @Test
    void platformsSideBySideMayEachHaveTheSameMetrics() throws Exception {
        assertThat(judged(read("benchmark,bare time (ms),vm time (ms),diff\nfib,10.1,10.5,0.4\n")))
                .isEqualTo("bare fib ms lower 10.1; vm fib ms lower 10.5");
        assertThat(judged(read("benchmark,time_bare_ms,time_vm_ms,vm/bare\nfib,10.1,10.5,1.04\n")))
                .isEqualTo("bare fib ms lower 10.1; vm fib ms lower 10.5");
        Draft two = read("benchmark,bare,,vm,\n,time (ms),MB/s,time (ms),MB/s\nfib,10.1,100,10.5,90\n");
        assertThat(judged(two)).isEqualTo("bare fib ms lower 10.1; vm fib ms lower 10.5");
        assertThat(two.measurements())
                .extracting(m -> m.platform() + " " + m.metric().unit().symbol())
                .containsExactlyInAnyOrder("bare ms", "bare MB/s", "vm ms", "vm MB/s");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "benchmark,run,time_ms\nbare,,\nfib,1,10.1\nfib,2,10.2\nvm,,\nfib,1,10.5\nfib,2,10.7\n",
                "bare\nbenchmark,run,time_ms\nfib,1,10.1\nfib,2,10.2\n\nvm\nbenchmark,run,time_ms\nfib,1,10.5\nfib,2,10.7\n",
                "## bare\n\n| benchmark | run | time_ms |\n|---|---|---|\n| fib | 1 | 10.1 |\n| fib | 2 | 10.2 |\n\n"
                        + "## vm\n\n| benchmark | run | time_ms |\n|---|---|---|\n| fib | 1 | 10.5 |\n| fib | 2 | 10.7 |\n",
                "platform,benchmark,run,time_ms\nbare,fib,1,10.1\n,fib,2,10.2\nvm,fib,1,10.5\n,fib,2,10.7\n",
                "benchmark,platform,run,time_ms\nfib,bare,1,10.1\n,,2,10.2\n,vm,1,10.5\n,,2,10.7\n",
                "benchmark,fib,fib,fib,fib\nplatform,bare,bare,vm,vm\nrun,1,2,1,2\ntime_ms,10.1,10.2,10.5,10.7\n",
                ",bare (ms),vm (ms)\nrun 1,10.1,10.5\nrun 2,10.2,10.7\n",
            })
    void platformsInBlocksOfRowsAreNeverPooled(String text) throws Exception {
        assertThat(judged(read(text)).replace("table", "fib"))
                .isEqualTo("bare fib ms lower 10.1 10.2; vm fib ms lower 10.5 10.7");
    }

    @Test
    void aSecondTableWithOtherColumnsEndsTheFirst() throws Exception {
        Draft draft =
                read("benchmark,run,time_ms\nfib,1,10.1\nfib,2,10.2\n\nbenchmark,run,MB/s\ncopy,1,100\ncopy,2,101\n");
        assertThat(judged(draft)).isEqualTo("fib ms lower 10.1 10.2");
        assertThat(draft.notes())
                .filteredOn(n -> n.code().equals("SECOND_TABLE"))
                .extracting(Note::place)
                .containsExactly("line 5");
        assertThat(draft.dropped()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fib;1.234,5 ms\nfib;1.235,5 ms\n",
                "fib;1 234,5\u00a0ms\nfib;1 235,5\u00a0ms\n",
                "fib;1,234.5 ms\nfib;1,235.5 ms\n",
                "fib;1234.5 ± 0.2 ms\nfib;1235.5 ± 0.3 ms\n",
                "fib;1’234.5ms\nfib;1’235.5ms\n",
                "fib;1,2345E3 ms\nfib;1,2355E3 ms\n",
            })
    void numbersInCellsKeepTheirMarksAndUnits(String rows) throws Exception {
        assertThat(judged(read("benchmark;time\n" + rows))).isEqualTo("fib ms lower 1234.5 1235.5");
    }

    @Test
    void aRowWithoutANameIsNotLost() throws Exception {
        assertThat(judged(read("benchmark,time_ms\nfib,10.1\n,20.1\n")))
                .isEqualTo("fib ms lower 10.1; unnamed ms lower 20.1");
    }

    @Test
    void aRowWithoutARunIsSaidAndARunOverItsIterationsIsFilledIn() throws Exception {
        Draft draft = read("run,time_ms\n1,10.1\n2,10.2\n,10.15\n");
        assertThat(draft.notes())
                .filteredOn(n -> n.code().equals("RUN_UNNAMED"))
                .extracting(Note::place)
                .containsExactly("line 4");
        Draft merged = read("run,iteration,time_ms\n1,1,10.1\n,2,10.2\n2,1,10.3\n,2,10.4\n");
        assertThat(codes(merged)).doesNotContain("RUN_UNNAMED");
        assertThat(((Data.Samples) merged.measurements().getFirst().data())
                        .nested()
                        .names())
                .containsExactly(List.of("1", "2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"time_ms\n10.1\n10.2\n", "time (ms)\n10,1\n10,2\n"})
    void oneColumnIsHeadedByWhatItHolds(String text) throws Exception {
        assertThat(judged(read(text))).isEqualTo("table ms lower 10.1 10.2");
    }

    @Test
    void whatCanBeReadInTwoWaysIsSaid() throws Exception {
        assertThat(codes(read("10,1\n10,2\n10,3\n"))).contains("COMMA_AMBIGUOUS");
        assertThat(codes(read("benchmark;time_ms\nfib;1,234\nfib;1,235\n"))).containsOnlyOnce("COMMA_AMBIGUOUS");
    }

    @Test
    void rowsOfTextAndNumbersWithoutNamesAreNotPooled() {
        assertThatThrownBy(() -> read("1,fib,bare,10.1\n2,fib,vm,10.5\n3,fib,vm,10.6\n"))
                .isInstanceOfSatisfying(ImportFailure.class, e -> {
                    assertThat(e.code()).isEqualTo("NO_NAMES");
                    assertThat(e.place()).isEqualTo("line 1");
                });
    }

    @Test
    void aTitleAboveAndARemarkInARowAreNoPartOfTheTable() throws Exception {
        assertThat(judged(read("My results\n\n" + HEAD + ROWS))).isEqualTo(LONG);
        assertThat(judged(read("benchmark,time_ms,note\nfib,10.1,warm\nfib,10.2,\n")))
                .isEqualTo("fib ms lower 10.1 10.2");
    }

    @Test
    void aPageThatTellsAboutResultsIsNone() {
        String table = "| benchmark | run | time_ms |\n|---|---|---|\n| fib | 1 | 10.1 |\n| fib | 2 | 10.2 |\n";
        assertThat(claims("README.md", table)).isFalse();
        assertThat(claims("measured.md", table)).isTrue();
        assertThat(claims("measured.md", "Some\nwords\non\nwhat\nwas\nmeasured:\n\n" + table))
                .isFalse();
    }

    private static boolean claims(String name, String text) {
        return !new Detector(Formats.ALL)
                .rank(Probes.of(name, text.getBytes(StandardCharsets.UTF_8), true))
                .isEmpty();
    }

    @Test
    void settingsBeforeThePlatformsKeepTheirRowsApart() throws Exception {
        assertThat(read("benchmark,QD,bare IOPS,vm IOPS\nread,1,1000,900\nread,4,4000,3800\n")
                        .measurements())
                .extracting(m -> m.platform() + m.key().parameters() + values(m))
                .containsExactly("bare{QD=1}1000.0", "vm{QD=1}900.0", "bare{QD=4}4000.0", "vm{QD=4}3800.0");
        assertThat(read("benchmark,cores,platform,time_ms\nfib,1,bare,10.5\nfib,4,bare,2.5\n")
                        .measurements())
                .extracting(m -> m.key().parameters() + values(m))
                .containsExactly("{cores=1}10.5", "{cores=4}2.5");
    }

    @Test
    void theUseOfAProcessorIsMeasured() throws Exception {
        assertThat(judged(read("benchmark,platform,cpu\nfib,bare,10.5%\nfib,vm,11.5%\n")))
                .isEqualTo("bare fib % unknown 10.5; vm fib % unknown 11.5");
    }

    @Test
    void aColumnOfSpreadsTellsNothingApartAndOneCalledHostMayHoldValues() throws Exception {
        assertThat(judged(read("test,platform,time (ms),95% CI\nfib,bare,10.1,±0.2\nfib,vm,10.5,±0.3\n")))
                .isEqualTo("bare fib ms lower 10.1; vm fib ms lower 10.5");
        assertThat(judged(read("test;Host;ESXi\nfib;10,1;10,5\nsort;20,1;20,5\n")))
                .isEqualTo(
                        "Host fib unknown 10.1; ESXi fib unknown 10.5; Host sort unknown 20.1; ESXi sort unknown 20.5");
    }

    @Test
    void tablesUnderHeadingsWithTheSameNamesStandUpright() throws Exception {
        String head = "| Test | bare (ms) | vm (ms) |\n|---|---|---|\n";
        String text = "## CPU\n" + head + "| fib | 10.1 | 10.5 |\n\n## Disk\n" + head + "| copy | 20.1 | 20.5 |\n";
        assertThat(judged(read(text)))
                .isEqualTo(
                        "bare fib ms lower 10.1; vm fib ms lower 10.5; bare copy ms lower 20.1; vm copy ms lower 20.5");
        Draft other = read(text.replaceFirst("(?s)(.*)bare \\(ms\\) \\| vm \\(ms\\)", "$1bare (MB/s) | vm (MB/s)"));
        assertThat(codes(other)).contains("SECOND_TABLE");
        assertThat(judged(other)).isEqualTo("bare fib ms lower 10.1; vm fib ms lower 10.5");
    }

    @Test
    void whatOtherToolsAlignIsNoTableOfResults() {
        assertThat(claims("df.txt", "Filesystem Blocks Used Free\n/dev/a 1000 500 500\n/dev/b 2000 500 1500\n"))
                .isFalse();
    }
}
