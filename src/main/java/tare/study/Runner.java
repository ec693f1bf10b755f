package tare.study;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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

    /** Words that the shell takes for itself when they begin a line: such a line would end the script, or not be one command. */
    private static final Set<String> OF_THE_SHELL = Set.of(
            ".",
            ":",
            "!",
            "{",
            "}",
            "[[",
            "alias",
            "break",
            "case",
            "cd",
            "continue",
            "coproc",
            "do",
            "done",
            "elif",
            "else",
            "esac",
            "eval",
            "exec",
            "exit",
            "export",
            "fi",
            "for",
            "function",
            "if",
            "local",
            "logout",
            "readonly",
            "return",
            "select",
            "set",
            "shift",
            "source",
            "then",
            "time",
            "trap",
            "umask",
            "unalias",
            "unset",
            "until",
            "while");

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
                    case COMMAND -> plain(command) ? command : "sh -c " + quoted(command);
                    default -> command;
                };
        return call.formatted(what);
    }

    /** Whether a script can be written with it: arguments of a runner stand in it as they are. */
    public boolean takes(String command) {
        boolean line = this == HYPERFINE || this == COMMAND;
        return !command.isBlank() && (line || arguments(command));
    }

    /** Whether it is the call of one program. */
    private static boolean plain(String command) {
        String first = command.strip().split("\\s", 2)[0];
        return arguments(command) && !OF_THE_SHELL.contains(first);
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
