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

    /** Signs by which a line is more than one command with its arguments, so that {@code >} would mean a part of it. */
    private static final String SEVERAL = ";&|<>()#`\n";

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
        String what =
                switch (this) {
                    case HYPERFINE -> quoted(command);
                    case COMMAND -> arguments(command) ? command : "sh -c " + quoted(command);
                    default -> command;
                };
        return call.formatted(what);
    }

    /** Whether a script can be written with it: arguments of a runner stand in it as they are. */
    public boolean takes(String command) {
        boolean line = this == HYPERFINE || this == COMMAND;
        return !command.isBlank() && (line || arguments(command));
    }

    private static String quoted(String command) {
        return "'" + command.replace("'", "'\\''") + "'";
    }

    /** Whether it is arguments of one command: every quote is closed, and outside of them nothing begins another command. */
    private static boolean arguments(String command) {
        char open = 0;
        for (int i = 0; i < command.length(); i++) {
            char c = command.charAt(i);
            if (c == '\\' && open != '\'') {
                i++;
                if (i == command.length()) {
                    return false;
                }
            } else if (open == 0 && (c == '\'' || c == '"')) {
                open = c;
            } else if (c == open) {
                open = 0;
            } else if (open == 0 && SEVERAL.indexOf(c) >= 0) {
                return false;
            }
        }
        return open == 0;
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
