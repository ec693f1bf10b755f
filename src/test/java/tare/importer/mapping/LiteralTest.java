package tare.importer.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tare.importer.Probe;
import tare.importer.text.Probes;

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
                "\\u00b5s and more ~ ''",
                "\\x1b\\[0m ~ ''",
                "(?<a>x+)=\\k<a>; ~ ''",
            })
    void findsThePiece(String pattern, String piece) {
        assertThat(Literal.in(Pattern.compile(pattern))).isEqualTo(piece);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "(?m)^a ~ b\\na b ~ true",
                "(?m)^x\\s+y ~ 1 x y\\nx\\n y ~ true",
                "(?m)^(?:one|two) ~ three two ~ true",
                "(?m)^one|two ~ three two ~ false",
                "^one ~ one ~ false",
                "one ~ one ~ false",
            })
    void patternsThatBeginLinesAreFoundAtTheSameLines(String pattern, String text, boolean linewise) {
        Pattern compiled = Pattern.compile(pattern.strip());
        assertThat(Literal.beginsLine(compiled)).isEqualTo(linewise);
        String lines = text.replace("\\n", "\n").strip();
        Probe probe = Probes.of("x", lines.getBytes(StandardCharsets.UTF_8), true);
        boolean found = compiled.matcher(lines).find();
        assertThat(linewise ? probe.beginsLine(compiled.matcher(probe.text())) : found)
                .isEqualTo(found);
    }

    @Test
    void everyBuiltInMappingIsSoundToItsEnd() {
        assertThat(Mappings.builtIn()).allSatisfy(f -> assertThat(
                        MappingFormat.of(f.id(), Mappings.builtIn(f.id())).id())
                .isEqualTo(f.id()));
    }

    @Test
    void whatAMappingRecognisesDoesNotDependOnIt() {
        Mappings.builtIn().forEach(format -> assertThat(
                        format.recognise(Probes.of("x", new byte[0], true)).confidence())
                .isZero());
    }
}
