package tare.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tare.analysis.Analysis;
import tare.model.Facts;
import tare.model.Source;
import tare.support.SampleAnalysis;

final class RedactionTest {
    private final Analysis study = SampleAnalysis.study();
    private final List<Source> sources = SampleAnalysis.sources(study).stream()
            .map(s -> s.withFacts(Facts.of(Map.of("host.name", "esx-prod-07", "dmi.serial", "CZ3409XYZ"))))
            .toList();
    private final Redaction redaction = Redaction.of(sources);

    @Test
    void namesOfTheFactsAndShapesAreReplacedTheSameWayEachTime() {
        String text =
                "esx-prod-07 (10.1.2.3, aa:bb:cc:dd:ee:ff, CZ3409XYZ) by ann@corp.example in /home/ann/runs; 10.1.2.3";
        String neutral = redaction.text(text);
        assertThat(neutral).isEqualTo("host-1 (address-1, address-2, id-1) by mail-1 in /home/user-1/runs; address-1");
    }

    @Test
    void pathsBecomeNumberedFilesAndHashesStay() {
        Provenance neutral = redaction.of(new Provenance("1", "", sources));
        assertThat(neutral.sources()).allMatch(s -> s.path().matches("file-\\d+\\.json"));
        assertThat(neutral.sources().getFirst().sha256())
                .isEqualTo(sources.getFirst().sha256());
    }

    @Test
    void verdictsAndNumbersStay() {
        Analysis neutral = redaction.of(study);
        assertThat(neutral.counts()).isEqualTo(study.counts());
        assertThat(neutral.comparisons())
                .extracting(c -> c.judgement())
                .containsExactlyElementsOf(
                        study.comparisons().stream().map(c -> c.judgement()).toList());
    }
}
