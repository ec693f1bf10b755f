package tare.cli;

/** Exit statuses of the command line. */
public final class ExitCode {
    public static final int OK = 0;
    /** A primary row is slower beyond the margin, or a claim is contradicted. */
    public static final int WORSE = 1;
    /** Wrong usage. */
    public static final int USAGE = 2;
    /** A primary row is undecided, of open size, provisional or not testable, or a claim is not shown. */
    public static final int OPEN = 3;
    /** Nothing usable imported, or nothing paired. */
    public static final int NOTHING = 4;

    private ExitCode() {}
}
