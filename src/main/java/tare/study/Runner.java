package tare.study;

import java.util.Locale;
import java.util.Optional;

/** The runners that a script can be written for, with the call that writes a result Tare reads. */
public enum Runner {
    HYPERFINE("result.json", "hyperfine --runs 1 --export-json \"$OUT\" -- %s"),
    FIO("result.json", "fio --output-format=json --output=\"$OUT\" %s"),
    JMH("result.json", "java -jar %s -f 1 -rf json -rff \"$OUT\""),
    SYSBENCH("result.txt", "sysbench %s run > \"$OUT\""),
    IPERF3("result.json", "iperf3 --json %s > \"$OUT\""),
    COMMAND("result.txt", "%s > \"$OUT\"");

    private final String file;
    private final String call;

    Runner(String file, String call) {
        this.file = file;
        this.call = call;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The file that one run writes into its folder. */
    public String file() {
        return file;
    }

    /** The shell line of one run; {@code $OUT} is the file. */
    public String line(String command) {
        String what = this == HYPERFINE ? "'" + command.replace("'", "'\\''") + "'" : command;
        return call.formatted(what);
    }

    public static Optional<Runner> of(String code) {
        for (Runner r : values()) {
            if (r.code().equalsIgnoreCase(code)) {
                return Optional.of(r);
            }
        }
        return Optional.empty();
    }
}
