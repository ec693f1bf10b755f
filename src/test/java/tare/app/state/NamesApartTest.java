package tare.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesApartTest {
    private static List<String> apart(String... paths) {
        return List.copyOf(NamesApart.of(List.of(paths)).values());
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
    void foldersTooDeepToBeToldApartShowFourOfThem() {
        assertThat(apart("/1/a/b/c/d/e", "/2/a/b/c/d/e")).containsExactly("a/b/c/d/e", "a/b/c/d/e");
    }

    @Test
    void oneFileTwiceStaysAsItIs() {
        assertThat(apart("a.json", "a.json")).containsExactly("a.json");
    }
}
