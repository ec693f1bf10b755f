package tare.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileTroubleTest {
    static Stream<Arguments> troubles() {
        return Stream.of(
                Arguments.of(new NoSuchFileException("a.csv"), "a.csv is not there."),
                Arguments.of(new AccessDeniedException("a.csv"), "This account may not read or write a.csv."),
                Arguments.of(new FileSystemException("a.csv"), "a.csv"),
                Arguments.of(new FileSystemException("a.csv", null, "Odd thing"), "a.csv: Odd thing"),
                Arguments.of(
                        new FileSystemException("a.csv", null, "Read-only file system"),
                        "a.csv lies on a disk that is read-only."),
                Arguments.of(new IOException("broken pipe"), "broken pipe"));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void aPersonIsToldInASentence(IOException trouble, String told) {
        assertThat(FileTrouble.of(trouble)).isEqualTo(told);
    }

    static Stream<IOException> full() {
        return Stream.of(
                new IOException("No space left on device"),
                new FileSystemException("a.csv", null, "Disk quota exceeded"),
                new FileSystemException("a.csv", null, "There is not enough space on the disk"));
    }

    @ParameterizedTest
    @MethodSource("full")
    void aFullDiskIsOneSentence(IOException trouble) {
        assertThat(FileTrouble.of(trouble)).isEqualTo(FileTrouble.of(new IOException("no space left")));
    }
}
