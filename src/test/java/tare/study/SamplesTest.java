package tare.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesTest {
    @TempDir
    Path folder;

    @Test
    void aSampleIsToldByItsStorysTitleAndFirstParagraph() throws IOException {
        Files.writeString(folder.resolve("order.txt"), "second\n\nfirst\n");
        story("first", "# One\n\nWhat it is\nabout.\n\nMore of it.\n");
        story("second", "# Two\nAt once.\n");
        assertThat(new Samples(folder).all())
                .extracting(Samples.Sample::title, Samples.Sample::about)
                .containsExactly(tuple("Two", "At once."), tuple("One", "What it is about."));
    }

    private void story(String id, String text) throws IOException {
        Files.createDirectories(folder.resolve(id));
        Files.writeString(folder.resolve(id).resolve("story.md"), text);
    }
}
