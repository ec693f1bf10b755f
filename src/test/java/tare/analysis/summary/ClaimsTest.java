package tare.analysis.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static tare.analysis.Made.RATE;
import static tare.analysis.Made.around;
import static tare.analysis.Made.file;
import static tare.analysis.Made.runs;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tare.analysis.ClaimAnswer;
import tare.analysis.Question;
import tare.analysis.Settings;
import tare.analysis.judging.Analyzer;
import tare.model.Source;

class ClaimsTest {
    private static ClaimAnswer answer(String claim, List<String> candidates, Source... sources) {
        Settings settings = Settings.DEFAULT.withClaims(List.of(claim));
        return Analyzer.analyze(new Question(List.of(sources), "host", candidates, settings))
                .claims()
                .getFirst();
    }

    private static Source side(String platform, double x, double y) {
        return file(
                platform,
                platform,
                runs("x", RATE, around(x, 0.002, 12, platform.hashCode())),
                runs("y", RATE, around(y, 0.002, 12, platform.hashCode() + 1)));
    }

    @ParameterizedTest
    @CsvSource({
        "95-105 %, 99, 98.5, SUPPORTED, SUPPORTED",
        "95-105 %, 99, 90, CONTRADICTED, CONTRADICTED",
        "95-105 %, 104, 92, CONTRADICTED, SUPPORTED",
        "at least 98 % on x, 99, 50, SUPPORTED, SUPPORTED",
        "at least 99 % on x, 99, 50, NOT_SHOWN, NOT_SHOWN",
        "95-105 % on z, 99, 99, NOT_SHOWN, NOT_SHOWN"
    })
    void isAnsweredForEachAndOnAverage(String claim, double x, double y, String each, String onAverage) {
        ClaimAnswer a = answer(claim, List.of("vm"), side("host", 100, 100), side("vm", x, y));
        assertThat(List.of(a.each().name(), a.onAverage().name())).containsExactly(each, onAverage);
    }

    @Test
    void everyCandidateHasToKeepIt() {
        ClaimAnswer a = answer(
                "95-105 %",
                List.of("vm", "container"), side("host", 100, 100), side("vm", 99, 99), side("container", 90, 90));
        assertThat(a.each()).isEqualTo(ClaimAnswer.Answer.CONTRADICTED);
        assertThat(a.onAverage()).isEqualTo(ClaimAnswer.Answer.CONTRADICTED);
        assertThat(a.because()).containsPattern("On average vm 9\\S+ % \\(.* %\\) and container 8\\S+ %");
    }

    @Test
    void fewRunsSupportNoClaim() {
        List<Source> few = new ArrayList<>();
        few.add(file("host", "a", runs("x", RATE, 100, 100.1, 99.9)));
        few.add(file("vm", "b", runs("x", RATE, 99.5, 99.6, 99.4)));
        ClaimAnswer a = answer("95-105 %", List.of("vm"), few.toArray(Source[]::new));
        assertThat(a.each()).isEqualTo(ClaimAnswer.Answer.NOT_SHOWN);
        assertThat(a.onAverage()).isEqualTo(ClaimAnswer.Answer.NOT_SHOWN);
    }
}
