package tare.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tare.verdict.Rule;

/** The script of a protocol, run by the shell in a folder whose name is as odd as the platforms' names. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class RunScriptTest {
    @TempDir
    Path temporary;

    private record Ended(int code, String text) {}

    private static Protocol protocol(Runner runner, String command) {
        return new Protocol(
                "a \"study\"\nof $HOME",
                "2026-01-01T00:00:00Z",
                Judging.by(Rule.DEFAULT),
                List.of("Bare metal; rm -rf '$HOME'", "VM `date`\n\"x\""),
                2,
                42,
                runner,
                command);
    }

    private Path saved(Protocol protocol) throws IOException {
        return ProtocolFile.save(protocol, temporary.resolve("a folder's $(name)"))
                .file()
                .resolveSibling("runs.sh");
    }

    private static Ended shell(String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("sh"));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("CDPATH", "/usr");
        Process process = builder.start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), text.strip());
    }

    private static Ended run(Path script, String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(script.toString()));
        all.addAll(List.of(arguments));
        return shell(all.toArray(String[]::new));
    }

    private static Stream<String> commands() {
        return Stream.of(
                "echo \"it's\" 5",
                "echo a; echo b",
                "printf '%s' x | tr x y # why",
                "(echo a && echo b) &",
                "echo 'open",
                "echo \\\\",
                "echo \\",
                "true {");
    }

    @ParameterizedTest
    @EnumSource(Runner.class)
    void everyRunnersScriptIsAScript(Runner runner) throws Exception {
        for (String command : commands().filter(runner::takes).toList()) {
            Path script = Files.writeString(temporary.resolve("s.sh"), RunScript.of(protocol(runner, command)));
            assertThat(shell("-n", script.toString()))
                    .as(runner + ": " + command)
                    .isEqualTo(new Ended(0, ""));
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void noLineIsTooOddToBeQuotedAsAWhole(String command) throws Exception {
        for (Runner runner : List.of(Runner.COMMAND, Runner.HYPERFINE)) {
            assertThat(runner.takes(command)).isTrue();
            Path script = Files.writeString(temporary.resolve("s.sh"), RunScript.of(protocol(runner, command)));
            assertThat(shell("-n", script.toString()).code()).isZero();
        }
    }

    private static Stream<Arguments> whole() {
        return Stream.of(
                Arguments.of("--name='my job'", true),
                Arguments.of("--name=my\\'job", true),
                Arguments.of("'a\\' b", true),
                Arguments.of("--name='my job", false),
                Arguments.of("\"a 'b\\\"", false),
                Arguments.of("x\\", false),
                Arguments.of("a\nb", false),
                Arguments.of("-i 5 '.*(Fast|Slow)Path.*' {a}", true),
                Arguments.of(".*(Fast|Slow)Path.*", false),
                Arguments.of("cpu; reboot", false),
                Arguments.of("cpu # twice", false),
                Arguments.of("  ", false));
    }

    @ParameterizedTest
    @MethodSource("whole")
    void whatStandsInTheScriptAsItIsHasToBeWhole(String command, boolean taken) {
        assertThat(Runner.FIO.takes(command)).isEqualTo(taken);
    }

    @Test
    void allThatACommandSaysIsTheResult() throws Exception {
        Protocol protocol = protocol(Runner.COMMAND, "echo a; echo b # both");
        Path script = saved(protocol);
        Protocol.Run first = protocol.list().getFirst();
        assertThat(run(script, first.home()).text()).isEqualTo("done: " + first.folder());
        assertThat(script.resolveSibling(first.folder()).resolve("result.txt")).hasContent("a\nb");
    }

    @Test
    void theRunsAreDoneInTheirOrder() throws Exception {
        Protocol protocol = protocol(Runner.COMMAND, "echo \"it's\" 5");
        Path script = saved(protocol);
        List<String> homes =
                protocol.list().stream().map(Protocol.Run::home).distinct().toList();
        for (Protocol.Run run : protocol.list()) {
            assertThat(run(script).text()).isEqualTo("next: " + run.folder());
            String other = homes.getFirst().equals(run.home()) ? homes.getLast() : homes.getFirst();
            assertThat(run(script, other).code()).isEqualTo(1);
            assertThat(run(script, run.home()).code()).isZero();
        }
        assertThat(run(script).text()).isEqualTo("all runs are there");
    }

    @Test
    void aPlatformDoesAllItsRunsAndAnUnknownOneSaysWhichThereAre() throws Exception {
        Protocol protocol = protocol(Runner.COMMAND, "echo 5");
        Path script = saved(protocol);
        String home = protocol.list().getFirst().home();
        assertThat(run(script, home, "--all").text().lines()).hasSize(2).allMatch(l -> l.startsWith("done: " + home));
        Ended unknown = run(script, "VM", "--all");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.text()).contains("VM").contains(home);
    }

    @ParameterizedTest
    @ValueSource(strings = {"echo half; exit 3", "exit 3", "return 3", "exec false"})
    void aRunThatFailsIsNotDone(String command) throws Exception {
        Protocol protocol = protocol(Runner.COMMAND, command);
        Path script = saved(protocol);
        Protocol.Run first = protocol.list().getFirst();
        assertThat(run(script, first.home()).code()).isNotZero();
        assertThat(run(script).text()).isEqualTo("next: " + first.folder());
    }

    /** The shell keeps these for itself: they end nothing but their own run and go nowhere for the next one. */
    @ParameterizedTest
    @ValueSource(
            strings = {"exit 0", "cd /", "exec echo 5", "set --", "trap : EXIT", "{", "time echo 5", ". /dev/null"})
    void aWordOfTheShellIsALineOfItsOwn(String command) throws Exception {
        assertThat(Runner.COMMAND.line(command)).startsWith("sh -c '" + command + "'");
        Path script = saved(protocol(Runner.COMMAND, command));
        assertThat(shell("-n", script.toString()).code()).isZero();
    }

    @Test
    void aRunThatEndsItselfIsDoneAndSoIsTheNext() throws Exception {
        Protocol protocol = protocol(Runner.COMMAND, "exit 0");
        Path script = saved(protocol);
        for (Protocol.Run run : protocol.list()) {
            assertThat(run(script, run.home()).text()).isEqualTo("done: " + run.folder());
        }
        assertThat(run(script).text()).isEqualTo("all runs are there");
    }

    @Test
    void theCommandIsQuotedForHyperfineAndEveryRunIsListed() {
        Protocol protocol = protocol(Runner.HYPERFINE, "gzip -k 'my file'");
        String script = RunScript.of(protocol);
        assertThat(script).contains("'gzip -k '\\''my file'\\'''");
        protocol.list().forEach(r -> assertThat(script).contains("\n" + r.folder() + "\n"));
    }
}
