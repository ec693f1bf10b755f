package tare.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tare.verdict.Rule;

/** A protocol in which one value is not as it was sealed. */
class ProtocolValuesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> ODD = List.of(
            "null", "5", "-1", "0.5", "1e999", "4294967298", "\"odd\"", "\"\"", "true", "[]", "[5, null]", "{}");

    @TempDir
    Path folder;

    private static ObjectNode sealed() throws IOException {
        return (ObjectNode) JSON.readTree(ProtocolFile.write(new Protocol(
                "Mine",
                "2026-01-01T00:00:00Z",
                new Judging(
                        Rule.DEFAULT,
                        List.of("p99: 0.9 to 1.1"),
                        true,
                        List.of("overhead about 1 %"),
                        List.of("fio: IOPS")),
                List.of("Host", "VM"),
                3,
                7,
                Runner.HYPERFINE,
                "sort")));
    }

    private ProtocolFile.Sealed read(String text) throws IOException {
        return ProtocolFile.read(Files.writeString(folder.resolve("protocol.json"), text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "at",
                "margin",
                "alpha",
                "power",
                "claims",
                "metrics",
                "platforms",
                "runs",
                "seed",
                "runner",
                "command",
                "order",
                "seal",
                "margins",
                "paired",
                "fromTheFuture"
            })
    void whateverStandsThereIsSeenAsAChangeOrRefusedInWords(String key) throws IOException {
        for (String odd : ODD) {
            ObjectNode changed = sealed();
            changed.set(key, JSON.readTree(odd));
            if (changed.equals(sealed())) {
                continue;
            }
            try {
                assertThat(read(changed.toString()).intact())
                        .as("%s in %s", odd, key)
                        .isFalse();
            } catch (StudyFailure e) {
                assertThat(e).hasMessageStartingWith("cannot read the protocol protocol.json: ");
            }
        }
    }

    @Test
    void aNewerLayoutIsCalledNewer() {
        assertThatThrownBy(() -> read("{\"tareProtocol\": 2}"))
                .isInstanceOf(StudyFailure.class)
                .hasMessageContaining("newer Tare");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "5", "\"tareProtocol\"", "{}", "null", "", "{\"tareProtocol\": \"1\"}"})
    void whatIsNoProtocolSaysSo(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(StudyFailure.class)
                .hasMessage("protocol.json is not a Tare protocol");
    }
}
