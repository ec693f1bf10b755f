package tare.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackagingTest {
    private static final Path PACKAGING = Path.of(System.getProperty("tare.home", "."), "packaging");

    @TempDir
    Path folder;

    private static List<String> options() throws IOException {
        return Files.readAllLines(PACKAGING.resolve("java-options"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bin/tare", "bin/tare.bat", "windows/make-msi.ps1"})
    void everyWayToStartHasTheSameOptions(String script) throws IOException {
        assertThat(Files.readString(PACKAGING.resolve(script))).contains(options());
    }

    /** What a program called java was given by the training, with the folders it was told to call home. */
    private List<String> trained(String on) throws IOException, InterruptedException {
        Path java = Files.writeString(folder.resolve("java"), """
                #!/bin/sh
                printf '%%s\\n' "$@" > '%s'
                for o; do case $o in -Duser.home=*) [ -d "${o#*=}" ] && echo there > "${o#*=}/kept";; esac; done
                """.formatted(folder.resolve("given")));
        assertThat(java.toFile().setExecutable(true)).isTrue();
        int status = new ProcessBuilder(
                        PACKAGING.resolve("train-cache").toString(), java.toString(), "a.jar:b.jar", "app", "x.aot", on)
                .inheritIO()
                .start()
                .waitFor();
        assertThat(status).isZero();
        return Files.readAllLines(folder.resolve("given"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void trainingHasAHomeOfItsOwnThatIsGoneAfterIt() throws Exception {
        List<String> given = trained("study");
        assertThat(given)
                .containsAll(options())
                .containsSubsequence("-XX:AOTCacheOutput=x.aot", "-cp", "a.jar:b.jar", "tare.Main", "open", "--sample");
        Stream<String> homes = given.stream().filter(o -> o.startsWith("-Duser.home="));
        assertThat(homes.map(o -> Path.of(o.substring(o.indexOf('=') + 1))))
                .singleElement()
                .satisfies(home -> assertThat(home).doesNotExist());
        assertThat(trained("start")).endsWith("tare.Main");
    }
}
