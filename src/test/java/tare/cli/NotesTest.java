package tare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is doubtful about files is said once, and of each file that it is true of. */
class NotesTest {
    @TempDir
    Path folder;

    @Test
    void aRefusedFileDoesNotSilenceAnotherWhoseNameBeginsAlike() throws IOException {
        for (String side : new String[] {"host", "vm"}) {
            Path runs = Files.createDirectories(folder.resolve(side));
            Files.writeString(runs.resolve("run1"), "Nothing that anyone could read.");
            Files.writeString(runs.resolve("run10.csv"), "benchmark,value,unit\nsort,5.1,s\nsort,much,s\nsort,5.2,s\n");
        }
        StringWriter err = new StringWriter();
        Cli.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err),
                "compare",
                "--baseline",
                folder.resolve("host").toString(),
                "--candidate",
                folder.resolve("vm").toString());
        assertThat(err.toString().lines().filter(l -> l.contains("run1:"))).hasSize(2);
        assertThat(err.toString().lines().filter(l -> l.startsWith("warning") && l.contains("run10.csv")))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    /** Folders without names are runs of one platform; that they may be several is said, with what to type. */
    @Test
    void severalFoldersThatBecomeOneCandidateAreNamed() throws IOException {
        for (String side : new String[] {"host", "kvm", "xen"}) {
            Path runs = Files.createDirectories(folder.resolve(side));
            Files.writeString(runs.resolve("run.csv"), "benchmark,value,unit\nsort,5.1,s\nsort,5.3,s\nsort,5.2,s\n");
        }
        String host = folder.resolve("host").toString();
        String kvm = folder.resolve("kvm").toString();
        String xen = folder.resolve("xen").toString();
        assertThat(said("compare", "--baseline", host, "--candidate", kvm, "--candidate", xen))
                .contains("warning: " + kvm + " and " + xen + " are taken as runs of one candidate, \"")
                .contains("name each: --candidate kvm=" + kvm + " …");
        assertThat(said("compare", "--baseline", host, "--candidate", "kvm=" + kvm, "--candidate", "xen=" + xen))
                .doesNotContain("one candidate");
        assertThat(said("compare", "--baseline", host, "--candidate", kvm)).doesNotContain("one candidate");
    }

    private static String said(String... arguments) {
        StringWriter err = new StringWriter();
        Cli.run(new PrintWriter(new StringWriter()), new PrintWriter(err), arguments);
        return err.toString();
    }
}
