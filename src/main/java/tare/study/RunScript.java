package tare.study;

/**
 * The shell script of a protocol. Started without arguments it says what the next step is and where; with a platform's
 * folder name it does the next step if it is that platform's turn, so that the list stays interleaved across machines that
 * share the folder; with {@code --all} it does all steps of that platform one after the other and says that this is not
 * interleaved.
 */
public final class RunScript {
    private RunScript() {}

    /** The script as text with {@code \n} line ends. */
    public static String of(Protocol protocol) {
        StringBuilder s = new StringBuilder();
        s.append("#!/bin/sh\n");
        s.append("# Runs of the protocol sealed ")
                .append(oneLine(protocol.at()))
                .append(" (protocol.json beside this file).\n");
        s.append("# usage: ./runs.sh             says whose turn it is\n");
        s.append("#        ./runs.sh PLATFORM    does the next step if it is PLATFORM's turn (folder shared by the"
                + " machines)\n");
        s.append("#        ./runs.sh PLATFORM --all   does every step of PLATFORM in a row: not interleaved, and the"
                + " report says so\n");
        s.append("set -eu\nCDPATH= cd -- \"$(dirname -- \"$0\")\"\n");
        s.append("FILE=").append(protocol.runner().file()).append("\n");
        s.append("one() { # folder of one run\n");
        s.append("  mkdir -p \"$1\"; OUT=$1/$FILE.part; export OUT\n");
        s.append("  date -u +%Y-%m-%dT%H:%M:%SZ > \"$1/started\"\n");
        s.append("  ").append(protocol.runner().line(protocol.command())).append("\n");
        s.append("  mv \"$OUT\" \"$1/$FILE\"; echo \"done: $1\"\n}\n");
        s.append("steps() { cat <<'STEPS'\n");
        for (Protocol.Run run : protocol.list()) {
            s.append(run.folder()).append('\n');
        }
        s.append("STEPS\n}\n");
        s.append("next=$(steps | while read -r f; do [ -e \"$f/$FILE\" ] || { echo \"$f\"; break; }; done)\n");
        s.append("if [ $# -eq 0 ]; then [ -n \"$next\" ] && echo \"next: $next\" || echo \"all runs are there\"; exit"
                + " 0; fi\n");
        s.append("known=$(steps | while read -r f; do case $f in \"$1\"/*) echo yes; break ;; esac; done)\n");
        s.append("if [ -z \"$known\" ]; then echo \"no platform is called $1; there are:\" $(steps | cut -d/ -f1 | sort"
                + " -u) >&2; exit 2; fi\n");
        s.append("if [ \"${2:-}\" = --all ]; then\n");
        s.append("  steps | while read -r f; do case $f in \"$1\"/*) [ -e \"$f/$FILE\" ] || one \"$f\" < /dev/null ;;"
                + " esac; done; exit 0\n"
                + "fi\n");
        s.append("case $next in \"$1\"/*) one \"$next\" ;; \"\") echo \"all runs are there\" ;; *) echo \"not $1's"
                + " turn; next: $next\"; exit 1 ;; esac\n");
        return s.toString();
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\r\\n]", " ");
    }
}
