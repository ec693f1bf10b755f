package tare.importer.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A mapping is read with the first file that it reads, and files are read side by side. */
class MappingFormatTest {
    private static final int READERS = 4;
    private static final int TIMES = 100;

    @Test
    void filesThatAreReadAtOnceReadTheirMappingOnce() throws Exception {
        String text = Mappings.builtIn("wrk-text");
        try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
            for (int time = 0; time < TIMES; time++) {
                MappingFormat fresh = MappingFormat.later("wrk-text.json", text);
                CyclicBarrier together = new CyclicBarrier(READERS);
                List<Future<List<Mapping>>> read = new ArrayList<>();
                for (int i = 0; i < READERS; i++) {
                    read.add(readers.submit(() -> {
                        together.await();
                        return fresh.shapes();
                    }));
                }
                for (Future<List<Mapping>> one : read) {
                    assertThat(one.get()).isSameAs(fresh.shapes());
                }
            }
        }
    }
}
