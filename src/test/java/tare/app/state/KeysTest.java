package tare.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeysTest {
    @ParameterizedTest
    @CsvSource({
        "Shortcut+K, Ctrl+K, ⌘K",
        "Shortcut+Shift+S, Ctrl+Shift+S, ⇧⌘S",
        "Shortcut+Equals, Ctrl++, ⌘+",
        "Shortcut+Minus, Ctrl+−, ⌘−",
        "Shortcut+Comma, 'Ctrl+,', '⌘,'",
        "Shift+F1, Shift+F1, ⇧F1",
        "Shortcut, Ctrl, ⌘",
        "F6, F6, F6",
        "'', '', ''"
    })
    void keysAreCalledAsTheSystemCallsThem(String shortcut, String usual, String mac) {
        assertThat(Keys.of(shortcut, "Linux")).isEqualTo(usual);
        assertThat(Keys.of(shortcut, "Windows 11")).isEqualTo(usual);
        assertThat(Keys.of(shortcut, "Mac OS X")).isEqualTo(mac);
    }

    @ParameterizedTest
    @CsvSource({
        "Shortcut+H, Shortcut+H, Shortcut+Shift+H",
        "Shortcut+M, Shortcut+M, Shortcut+Shift+M",
        "Shortcut+S, Shortcut+S, Shortcut+S",
        "Shortcut+Shift+M, Shortcut+Shift+M, Shortcut+Shift+M"
    })
    void whatAMacDoesByItselfIsNotAsked(String shortcut, String usual, String mac) {
        assertThat(Keys.free(shortcut, "Linux")).isEqualTo(usual);
        assertThat(Keys.free(shortcut, "Windows 11")).isEqualTo(usual);
        assertThat(Keys.free(shortcut, "Mac OS X")).isEqualTo(mac);
    }
}
