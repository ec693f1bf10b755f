package tare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tare.chart.kind.Charts;

class DrawPlotTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return Cli.run(new PrintWriter(out), new PrintWriter(err), args);
    }

    private Path side(String name, double level) throws IOException {
        StringBuilder csv = new StringBuilder("benchmark,value,unit\n");
        for (int i = 0; i < 8; i++) {
            csv.append("triad,").append(level + i * 0.01).append(",GB/s\n");
        }
        return Files.writeString(folder.resolve(name + ".csv"), csv);
    }

    @Test
    void listNamesEveryKind() {
        assertThat(run("plot", "--list")).isZero();
        assertThat(out.toString())
                .contains(Charts.ALL.stream().map(c -> c.id() + " ").toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "svg", "pdf"})
    void writesTheFigure(String extension) throws IOException {
        Path target = folder.resolve("figure." + extension);
        String host = side("host", 212).toString();
        String vm = side("vm", 205).toString();
        assertThat(run("plot", "forest", "--baseline", host, "--candidate", vm, "--out", target.toString()))
                .as(err.toString())
                .isZero();
        assertThat(target).isNotEmptyFile();
        assertThat(out.toString().strip()).isEqualTo(target.toString());
    }

    @Test
    void aThousandRowsAreSeveralPictures() throws IOException {
        StringBuilder csv = new StringBuilder("benchmark,value,unit\n");
        for (int i = 0; i < 1500; i++) {
            csv.append("b").append(i).append(",1.5,s\n");
        }
        String host = Files.writeString(folder.resolve("host.csv"), csv).toString();
        String vm = Files.writeString(folder.resolve("vm.csv"), csv).toString();
        Path target = folder.resolve("figure.png");
        assertThat(run("plot", "heatmap", "--baseline", host, "--candidate", vm, "-o", target.toString()))
                .as(err.toString())
                .isZero();
        assertThat(out.toString().lines()).hasSizeGreaterThan(2).allMatch(line -> Files.exists(Path.of(line)));
    }

    @Test
    void aPictureOfTooManyPixelsIsRefusedInWords() throws IOException {
        String host = side("host", 212).toString();
        String vm = side("vm", 205).toString();
        Path target = folder.resolve("figure.png");
        assertThat(run(
                        "plot",
                        "forest",
                        "--size=20000x20000",
                        "--baseline",
                        host,
                        "--candidate",
                        vm,
                        "--out",
                        target.toString()))
                .isEqualTo(4);
        assertThat(err.toString()).contains("tare: too large for a picture: 40000 by 40000 pixels");
        assertThat(target).doesNotExist();
    }

    @Test
    void wrongWordsAreWrongUsage() throws IOException {
        String host = side("host", 212).toString();
        assertThat(run("plot", "pie", "--baseline", host, "--candidate", host, "--out", "x.png"))
                .isEqualTo(2);
        assertThat(run("plot", "forest", "--baseline", host, "--candidate", host, "--out", "x.gif"))
                .isEqualTo(2);
        assertThat(run("plot", "forest", "--baseline", host, "--candidate", host))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "dots,--facet,--columns=1",
        "'forest,dots,ecdf',--columns=2,--size=slide",
        "forest,--set=axis=log,--theme=grey",
        "'dots,runs',--set=axis=percent,--size=100x60mm"
    })
    void sheetsFacetsAndSwitches(String kind, String one, String two) throws IOException {
        Path target = folder.resolve("sheet.svg");
        String host = side("host", 212).toString();
        String vm = side("vm", 205).toString();
        assertThat(run("plot", kind, one, two, "--baseline", host, "--candidate", vm, "--out", target.toString()))
                .as(err.toString())
                .isZero();
        assertThat(target).content().contains("<svg", "triad");
    }

    @ParameterizedTest
    @CsvSource({
        "claims,axis=log,claims does not know axis=log; it has no options",
        "forest,axis=zero,forest does not know axis=zero",
        "dots,colour=red,dots does not know colour=red"
    })
    void aSwitchThatTheFigureDoesNotKnowIsWrongUsage(String kind, String option, String said) throws IOException {
        String host = side("host", 212).toString();
        assertThat(run("plot", kind, "--set", option, "--baseline", host, "--candidate", host, "--out", "x.png"))
                .isEqualTo(2);
        assertThat(err.toString()).contains(said);
    }
}
