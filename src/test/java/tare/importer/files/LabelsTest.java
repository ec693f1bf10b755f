package tare.importer.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tare.importer.format.Formats;
import tare.model.Source;

/** Which platform a file is of, by where it lies and what it is called. */
final class LabelsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // named; files; labels with kinds, in the order of the files
                "r | r/bare-metal/a.csv r/vm/a.csv | bare-metal:BARE_METAL vm:VM",
                "r | r/vm/host-tools/a.csv | vm:VM",
                "r | r/a-vm.csv r/a-native.csv | vm:VM native:BARE_METAL",
                "r | r/vm-vs-host.csv | :UNKNOWN",
                "r | r/kvm-vs-esxi.csv r/before-vs-after.csv | :UNKNOWN :UNKNOWN",
                "r | r/alpha/a.csv r/beta/a.csv | alpha:UNKNOWN beta:UNKNOWN",
                "r | r/run1/a.csv r/run2/a.csv | :UNKNOWN :UNKNOWN",
                "r | r/2026-01-01/a.csv r/2026-01-02/a.csv | :UNKNOWN :UNKNOWN",
                "one two | one/a.csv two/a.csv | one:UNKNOWN two:UNKNOWN",
                "one/run1 two/run1 | one/run1/a.csv two/run1/b.csv | one:UNKNOWN two:UNKNOWN",
                "a/results b/results | a/results/a.csv b/results/b.csv | a:UNKNOWN b:UNKNOWN",
                "a/1 a/2 b/1 | a/1/a.csv a/2/b.csv b/1/c.csv | a:UNKNOWN a:UNKNOWN b:UNKNOWN",
                "x/run1 x/run2 | x/run1/a.csv x/run2/b.csv | run1:UNKNOWN run2:UNKNOWN",
                "vm | vm/x/a.csv | vm:VM",
                "r/vm/a.csv r/host/a.csv | r/vm/a.csv r/host/a.csv | vm:VM host:BARE_METAL",
            })
    void theTopmostWordCountsThenTheFilesNameThenTheFolders(String named, String files, String labels)
            throws IOException {
        for (String file : files.split(" ")) {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, "benchmark,value,unit,better\n" + file + ",1.5,s,lower\n");
        }
        List<Source> sources = Importer.plain(Formats.ALL)
                .read(Arrays.stream(named.split(" ")).map(folder::resolve).toList());
        List<String> found = Arrays.stream(files.split(" "))
                .map(f -> sources.stream()
                        .filter(s -> s.path().endsWith("/" + f))
                        .map(s -> s.platform().label() + ":" + s.platform().kind())
                        .findFirst()
                        .orElse("not read"))
                .toList();
        assertThat(found).containsExactly(labels.split(" "));
    }
}
