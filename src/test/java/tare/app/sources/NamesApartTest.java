package tare.app.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NamesApartTest {
    private static List<String> apart(String... paths) {
        return NamesApart.of(Stream.of(paths).map(NamesApartTest::file).toList()).stream()
                .map(SourceItem::name)
                .toList();
    }

    private static SourceItem file(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return new SourceItem(name, "", "", Optional.of(State.READ), "", List.of(path), "vm", Optional.empty());
    }

    @Test
    void filesWithNamesOfTheirOwnKeepThem() {
        assertThat(apart("/data/a/x.json", "/data/b/y.json")).containsExactly("x.json", "y.json");
    }

    @Test
    void filesOfOneNameSayTheirFolder() {
        assertThat(apart("/data/round-01/fio.json", "/data/round-02/fio.json", "/data/cpu.txt"))
                .containsExactly("round-01/fio.json", "round-02/fio.json", "cpu.txt");
    }

    @Test
    void asManyFoldersAsItTakes() {
        assertThat(apart("/m/run/fio.json", "/n/run/fio.json", "fio.json"))
                .containsExactly("m/run/fio.json", "n/run/fio.json", "fio.json");
    }

    @Test
    void oneFileTwiceStaysAsItIs() {
        assertThat(apart("a.json", "a.json")).containsExactly("a.json", "a.json");
    }
}
