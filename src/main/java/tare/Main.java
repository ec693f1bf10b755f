package tare;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import tare.app.TareApp;
import tare.cli.Cli;

/** Starts the window without arguments or for {@code open}, otherwise the command line. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(Cli.run(out, err, TareApp::open, args));
    }
}
