package tare.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ComplaintTest {
    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new NoSuchFileException("/a/b.json"), "/a/b.json is not there"),
                Arguments.of(new AccessDeniedException("/a"), "may not read or write /a"),
                Arguments.of(
                        new FileSystemException("/a/.x.pptx.part", null, "No space left on device"), "disk is full"),
                Arguments.of(new IOException("No space left on device"), "disk is full"),
                Arguments.of(
                        new FileSystemException("/a/.x.pptx.part", null, "Read-only file system"),
                        "/a/x.pptx lies on a disk that is read-only"),
                Arguments.of(new UncheckedIOException(new NoSuchFileException("c")), "c is not there"),
                Arguments.of(new IOException("line 3 is no number"), "line 3 is no number"),
                Arguments.of(new IllegalStateException(), "IllegalStateException"),
                Arguments.of(new OutOfMemoryError("heap"), "not enough memory"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whatWentWrongIsASentence(Throwable failure, String said) {
        assertThat(Complaint.of(failure)).contains(said);
    }
}
