package tare.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tare.analysis.Analysis;
import tare.chart.kind.Charts;
import tare.plot.Datum;
import tare.plot.Mark;
import tare.plot.Panel;

/** Each line inside the runs is one run that can be found, named and left out. */
class SeriesInRunTest {
    private static final Analysis STUDY =
            Objects.requireNonNull(SampleStudies.all().get("load-in-a-sandbox"));

    private static List<Mark.Trace> lines(int panel) {
        Panel.Plot plot = (Panel.Plot) Charts.find("series")
                .orElseThrow()
                .figure(STUDY, Selection.ALL)
                .panels()
                .get(panel);
        return plot.marks().stream()
                .filter(Mark.Trace.class::isInstance)
                .map(Mark.Trace.class::cast)
                .toList();
    }

    @Test
    void aLineStandsForItsRun() {
        assertThat(lines(0))
                .hasSize(8)
                .extracting(t -> t.datum().id().replaceAll(".*#", ""))
                .doesNotHaveDuplicates()
                .contains("baseline/0", "baseline/7");
        assertThat(lines(1)).extracting(t -> t.datum().id()).allMatch(id -> id.contains("#candidate/"));
    }

    @Test
    void filesOfOneNameAreToldApartByTheirRun() {
        assertThat(lines(0)).extracting(t -> t.datum().hover()).contains("Host, round-02/fio-write_bw.1.log");
    }

    @Test
    void aPointSaysValueTimeAndRun() {
        Mark.Trace line = lines(0).getFirst();
        Datum point = line.told().at(1.5, 200);
        assertThat(point.id()).isEqualTo(line.datum().id());
        assertThat(point.hover()).startsWith("Host, 200 MiB/s after 1.5 s · round-0");
    }

    @Test
    void aRowJudgedAsAWholeShowsTheSeriesReportedBesideIt() {
        Chart series = Charts.find("series").orElseThrow();
        String stream = STUDY.primary().stream()
                .filter(c -> c.runner().equals("iperf3"))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(series.fits(STUDY, Selection.of(stream))).isTrue();
        assertThat(series.figure(STUDY, Selection.of(stream)).subtitle()).contains("rate in intervals");
    }
}
