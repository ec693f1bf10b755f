package tare.importer.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ReadAheadTest {
    private static final byte[] BYTES = bytes(5_000_001);

    private static byte[] bytes(int n) {
        byte[] out = new byte[n];
        new Random(1).nextBytes(out);
        return out;
    }

    @Test
    void givesTheSameBytesOnAnyExecutor() throws IOException {
        List<Runnable> never = new ArrayList<>();
        Executor refusing = task -> {
            throw new RejectedExecutionException();
        };
        for (Executor executor : List.<Executor>of(Runnable::run, never::add, refusing)) {
            try (InputStream in = new ReadAhead(new ByteArrayInputStream(BYTES), executor)) {
                assertThat(in.readAllBytes()).isEqualTo(BYTES);
                assertThat(in.read()).isEqualTo(-1);
            }
        }
        try (ExecutorService threads = Executors.newSingleThreadExecutor();
                InputStream in = new ReadAhead(new ByteArrayInputStream(BYTES), threads)) {
            assertThat(in.readAllBytes()).isEqualTo(BYTES);
        }
    }

    @Test
    void doesNotWaitForTheOnlyThreadThatItRunsOn() throws Exception {
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            byte[] read = threads.submit(() -> {
                        try (InputStream in = new ReadAhead(new ByteArrayInputStream(BYTES), threads)) {
                            return in.readAllBytes();
                        }
                    })
                    .get(30, TimeUnit.SECONDS);
            assertThat(read).isEqualTo(BYTES);
        }
    }

    @Test
    void passesOnWhatIsWrongWithTheFile() {
        InputStream broken = new InputStream() {
            private int left = 3_000_000;

            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                if (left <= 0) {
                    throw new IOException("gone");
                }
                left -= length;
                return length;
            }
        };
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            assertThatThrownBy(() -> {
                        try (InputStream in = new ReadAhead(broken, threads)) {
                            in.readAllBytes();
                        }
                    })
                    .isInstanceOf(IOException.class)
                    .hasMessage("gone");
        }
    }
}
