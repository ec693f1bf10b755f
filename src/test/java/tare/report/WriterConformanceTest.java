package tare.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tare.analysis.Analysis;
import tare.report.writer.Writers;
import tare.support.SampleAnalysis;
import tare.support.SampleReport;
import tare.support.WrittenText;

/** What every writer owes its readers, walked over the list. */
final class WriterConformanceTest {
    static Stream<Writer> writers() {
        return Writers.ALL.stream();
    }

    @Test
    void idsAreDistinctAndFilesFindTheirWriter() {
        assertThat(Writers.ALL).extracting(Writer::id).doesNotHaveDuplicates();
        for (Writer w : Writers.ALL) {
            assertThat(Writers.find(w.id())).contains(w);
            assertThat(Writers.forFile("X." + w.extension().toUpperCase(Locale.ROOT)))
                    .hasValueSatisfying(found -> assertThat(found.extension()).isEqualTo(w.extension()));
        }
    }

    @ParameterizedTest
    @MethodSource("writers")
    void givesTheSameBytesTwice(Writer writer) throws IOException {
        assertThat(write(writer, SampleAnalysis.study())).isEqualTo(write(writer, SampleAnalysis.study()));
    }

    @ParameterizedTest
    @MethodSource("writers")
    void saysTheVerdictItsUnitAndWhereItComesFrom(Writer writer) throws IOException {
        Analysis study = SampleAnalysis.study();
        String text = WrittenText.of(writer, write(writer, study));
        boolean headline = text.contains(study.headline());
        boolean sentences = study.primary().stream().allMatch(c -> text.contains(c.sentence()));
        assertThat(headline || sentences).as("a verdict sentence").isTrue();
        assertThat(text).as("unit of analysis").contains("run");
        assertThat(text.replaceAll("\\s", ""))
                .as("a hash of a source")
                .contains(SampleAnalysis.sources(study).getFirst().sha256());
        assertThat(text).as("version").contains(SampleReport.VERSION);
    }

    @ParameterizedTest
    @MethodSource("writers")
    void neverSaysThatThereIsNoDifference(Writer writer) throws IOException {
        String text = WrittenText.of(writer, write(writer, SampleAnalysis.study()));
        assertThat(text.toLowerCase(Locale.ROOT))
                .doesNotContain("no difference")
                .doesNotContain("not significant")
                .doesNotContain("p = 0 ");
    }

    @ParameterizedTest
    @MethodSource("writers")
    void writesTheOddStudiesToo(Writer writer) throws IOException {
        List<Analysis> odd = List.of(
                SampleAnalysis.single(),
                SampleAnalysis.nothingPaired(),
                SampleAnalysis.many(300),
                SampleAnalysis.hostile());
        for (Analysis a : odd) {
            byte[] bytes = write(writer, a);
            assertThat(bytes).isNotEmpty();
            String text = WrittenText.of(writer, bytes);
            assertThat(text)
                    .as(writer.id())
                    .doesNotContainPattern("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\ufffe]");
        }
    }

    @ParameterizedTest
    @MethodSource("writers")
    void saysHowFarItIsFromNothingUpwards(Writer writer) throws IOException {
        List<Double> shares = new ArrayList<>();
        writer.write(SampleReport.of(SampleAnalysis.many(40)), new ByteArrayOutputStream(), (done, all) -> {
            assertThat(done).isBetween(0, all);
            shares.add((double) done / all);
        });
        assertThat(shares).isSorted().startsWith(0.0);
        assertThat(Set.copyOf(shares)).hasSizeGreaterThan(writer.id().equals("methods") ? 0 : 5);
    }

    /** So that every document says in the same words that the disk is full. */
    @ParameterizedTest
    @MethodSource("writers")
    void passesOnWhatGoesWrongWithTheStream(Writer writer) {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        assertThatThrownBy(() -> writer.write(SampleReport.of(SampleAnalysis.many(300)), full))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("No space left on device");
    }

    @ParameterizedTest
    @MethodSource("writers")
    void endsAtOnceWhereItIsWantedNoMore(Writer writer) {
        AtomicInteger told = new AtomicInteger();
        assertThatThrownBy(() -> writer.write(
                        SampleReport.of(SampleAnalysis.study()), new ByteArrayOutputStream(), (done, all) -> {
                            told.incrementAndGet();
                            throw new CancellationException();
                        }))
                .isInstanceOf(CancellationException.class);
        assertThat(told).hasValue(1);
    }

    private static byte[] write(Writer writer, Analysis analysis) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(SampleReport.of(analysis), out);
        return out.toByteArray();
    }
}
