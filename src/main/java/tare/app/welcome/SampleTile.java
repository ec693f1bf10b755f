package tare.app.welcome;

/**
 * A sample study as the welcome page offers it.
 *
 * @param title its name
 * @param about one sentence on what it shows
 * @param open opens it
 */
record SampleTile(String title, String about, Runnable open) {}
