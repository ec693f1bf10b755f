package tare.importer.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tare.importer.Probes;

/** The plain piece that is looked for before a pattern is run is one that no hit can lack. */
class LiteralTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "(?m)^\\[ ID\\](?:\\[Role\\])? Interval +Transfer ~ ' Interval '",
                "^run started on \\S+$ ~ 'run started on '",
                "abc?d ~ ab",
                "a{2}bcd ~ bcd",
                "abc* ~ ab",
                "ab+c ~ ab",
                "one|another ~ ''",
                "(?i)megatron ~ ''",
                "x[a-z]yz(longer text)+ ~ yz",
                "[^\\]]+\\]: ok ~ ']: ok'",
                "\\d+ \\w+ ~ ' '",
            })
    void findsThePiece(String pattern, String piece) {
        assertThat(Literal.in(Pattern.compile(pattern))).isEqualTo(piece);
    }

    @Test
    void whatAMappingRecognisesDoesNotDependOnIt() {
        Mappings.builtIn().forEach(format -> assertThat(
                        format.recognise(Probes.of("x", new byte[0], true)).confidence())
                .isZero());
    }
}
