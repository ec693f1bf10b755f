package tare.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The table of formats says what the formats say. */
class FormatsDocTest {
    @Test
    void theTableIsWhatTheFormatsSay() throws IOException {
        String page = Files.readString(FormatsDoc.FILE);
        assertThat(page).isEqualTo(FormatsDoc.renewed(page));
    }
}
