package tare.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Arrays;
import java.util.Locale;

/**
 * Times of a piece of work: wall time, and processor time of all threads of the program, which other programs on the machine
 * disturb less. Medians of several rounds after warm-up rounds.
 *
 * @param wall seconds by the clock
 * @param cpu seconds of processor time
 */
record Clock(double wall, double cpu) {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** Work that is timed; what it returns is kept, so that it is not optimised away. */
    interface Work {
        double run() throws Exception;
    }

    static Clock once(Work work) throws Exception {
        long wall = System.nanoTime();
        long cpu = SYSTEM.getProcessCpuTime();
        double result = work.run();
        Clock taken = new Clock((System.nanoTime() - wall) / 1e9, (SYSTEM.getProcessCpuTime() - cpu) / 1e9);
        if (Double.isNaN(result)) {
            throw new IllegalStateException("the work gave no number");
        }
        return taken;
    }

    /** Medians of each of the two times over the rounds. */
    static Clock median(int warmUp, int rounds, Work work) throws Exception {
        double[] wall = new double[rounds];
        double[] cpu = new double[rounds];
        for (int i = -warmUp; i < rounds; i++) {
            Clock one = once(work);
            if (i >= 0) {
                wall[i] = one.wall;
                cpu[i] = one.cpu;
            }
        }
        Arrays.sort(wall);
        Arrays.sort(cpu);
        return new Clock(wall[rounds / 2], cpu[rounds / 2]);
    }

    void print(PrintStream out, String what) {
        out.printf(Locale.ROOT, "%-58s %8.3f s  cpu %8.3f s%n", what, wall, cpu);
    }

    void print(PrintStream out, String what, Clock peer) {
        out.printf(
                Locale.ROOT,
                "%-58s %8.3f s  cpu %8.3f s   ratio %5.2f  cpu %5.2f%n",
                what,
                wall,
                cpu,
                wall / peer.wall,
                cpu / peer.cpu);
    }

    /** The most heap that was in use since the program began, in MiB. */
    static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(p -> p.getType() == MemoryType.HEAP)
                        .mapToLong(p -> p.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }

    /** The heap that is still held after a collection, in MiB. */
    static long heldHeap() {
        System.gc();
        Runtime r = Runtime.getRuntime();
        return (r.totalMemory() - r.freeMemory()) >> 20;
    }

    static void resetPeak() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }
}
