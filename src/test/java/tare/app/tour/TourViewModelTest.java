package tare.app.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import tare.app.DemoCore;
import tare.app.state.Page;
import tare.app.state.Workbench;
import tare.support.HeldTasks;
import tare.support.SampleAnalysis;

class TourViewModelTest {
    private final HeldTasks tasks = new HeldTasks();
    private final Workbench bench =
            new Workbench(new DemoCore(SampleAnalysis.study()), tasks, InstantSource.fixed(Instant.EPOCH));
    private final TourViewModel tour = new TourViewModel(bench);

    private void on(String stop) {
        while (!tour.stops().get(tour.atProperty().get()).key().equals(stop)) {
            tour.next();
        }
    }

    @Test
    void aStudyThatComesLateIsShownAsTheStopSpeaksOfIt() {
        bench.sample(Path.of("samples/may/study.tare"));
        tour.begin();
        on("plan");
        tasks.finish();
        assertThat(bench.pageProperty().get()).isEqualTo(Page.PLAN);
    }

    @Test
    void thereIsNoTourWithoutAStudy() {
        bench.sample(Path.of("samples/may/study.tare"));
        tour.begin();
        tasks.fail("not there");
        assertThat(tour.atProperty().get()).isEqualTo(TourViewModel.OFF);
        bench.show(DemoCore.study(SampleAnalysis.study()));
        tour.begin();
        bench.close();
        assertThat(tour.atProperty().get()).isEqualTo(TourViewModel.OFF);
    }

    @Test
    void changesOnTheWayLeaveThePageAsItIs() {
        bench.show(DemoCore.study(SampleAnalysis.study()));
        tasks.finish();
        tour.begin();
        bench.pageProperty().set(Page.SOURCES);
        bench.setMargin(0.02);
        assertThat(bench.pageProperty().get()).isEqualTo(Page.SOURCES);
    }
}
