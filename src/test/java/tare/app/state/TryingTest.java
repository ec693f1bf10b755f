package tare.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tare.analysis.Analysis;
import tare.app.DemoCore;
import tare.support.HeldTasks;
import tare.support.SampleAnalysis;

class TryingTest {
    private final Analysis analysis = SampleAnalysis.study();
    private final HeldTasks tasks = new HeldTasks();
    private Workbench bench;

    @BeforeEach
    void open() {
        bench = new Workbench(new DemoCore(analysis), tasks, InstantSource.fixed(Instant.EPOCH));
        bench.show(DemoCore.study(analysis));
        tasks.finish();
    }

    private WhatIf tried() {
        return bench.whatIfProperty().get().orElseThrow();
    }

    /** A drag that is faster than the verdicts still shows them while it moves. */
    @Test
    void verdictsAreShownWhileTheMarginMoves() {
        bench.tryMargin(0.02);
        bench.tryMargin(0.03);
        bench.tryMargin(0.04);
        tasks.finish();
        assertThat(tried().margin()).isEqualTo(0.04);
        assertThat(tried().analysis()).isPresent();
    }

    @Test
    void ofThoseThatWaitOnlyTheNewestIsJudged() {
        bench.tryMargin(0.02);
        bench.tryMargin(0.03);
        bench.tryMargin(0.04);
        tasks.finish();
        tasks.finish();
        assertThat(tasks.shownProperty().get()).isEmpty();
    }

    @Test
    void whatWaitsIsForgottenWithTheTrial() {
        bench.tryMargin(0.02);
        bench.tryMargin(0.03);
        bench.dropWhatIf();
        assertThat(tasks.shownProperty().get()).isEmpty();
        assertThat(bench.whatIfProperty().get()).isEqualTo(Optional.empty());
    }
}
