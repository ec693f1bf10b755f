package tare.importer.fio;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tare.importer.Numbers;

/**
 * Reads fio's normal output line by line into the same jobs that its JSON gives. The rate is computed from the number of
 * operations and the run time where both are printed, which is how fio computes it; else the printed rate counts, with its
 * step.
 */
public final class FioText {
    /** A line that begins the result of a job. */
    public static final Pattern RESULT = Pattern.compile(
            "^(?<name>.+?): \\(groupid=(?<group>\\d+)(?:, jobs=(?<jobs>\\d+))?\\): err=\\s*(?<err>-?\\d+)(?:.*?:"
                    + " pid=(?<pid>\\d+))?.*");

    private static final Pattern HEADER =
            Pattern.compile("^(?:<[^>]*> )?(?<name>.+?): \\(g=\\d+\\): (?<options>rw=.*)");
    private static final Pattern OPTION =
            Pattern.compile("(?<key>rw|bs|ioengine|iodepth)=(?<value>[^,\\s(]+|\\(R\\) [^,]+)");
    private static final Pattern VERSION =
            Pattern.compile("^(?:hostname=.*, fio=)?(?<version>fio-\\d[^\\s,]*)(?:\\s*$|, )");
    private static final Pattern DIRECTION =
            Pattern.compile("^\\s+(?<direction>read|write|trim|mixed)\\s*: (?<rest>(?:IOPS|io)=.*)");
    private static final String AMOUNT = "(?<number>[\\d.]+)(?<scale>[kKMGTP]?)(?<unit>i?)B";
    private static final Pattern BANDWIDTH = Pattern.compile("(?:BW|bw)=" + AMOUNT + "/s");
    private static final Pattern IOPS = Pattern.compile("(?:IOPS|iops)=\\s*(?<number>[\\d.]+)(?<scale>[kMG]?)");
    private static final Pattern RUNTIME = Pattern.compile("(?:/|runt=\\s*|runtime=\\s*)(?<ms>\\d+)\\s?msec");
    private static final Pattern LATENCY = Pattern.compile("^\\s+(?<kind>[sc]?lat)"
            + " \\((?<unit>[num]?sec)\\)\\s*:\\s*min=\\s*(?<min>[\\d.]+[kMGT]?),\\s*max=\\s*(?<max>[\\d.]+[kMGT]?),"
            + "\\s*avg=\\s*(?<avg>[\\d.]+),\\s*stdev=\\s*(?<sd>[\\d.]+)");
    private static final Pattern PERCENTILES =
            Pattern.compile("^\\s+(?<kind>\\w+) percentiles \\((?<unit>[num]?sec)\\):");
    private static final Pattern PERCENTILE = Pattern.compile("(?<rank>[\\d.]+)th=\\[\\s*(?<value>\\d+)\\]");
    private static final Pattern CPU = Pattern.compile("^\\s+cpu\\s*:\\s*usr=(?<usr>[\\d.]+)%, sys=(?<sys>[\\d.]+)%");
    private static final Pattern ERRORS = Pattern.compile("^\\s+errors\\s*:\\s*total=\\s*(?<total>\\d+)");
    private static final Pattern ISSUED = Pattern.compile(
            "^\\s+issued\\s*(?:rwts?)?\\s*:\\s*total=r?=?(?<read>\\d+)[,/](?:w=)?(?<write>\\d+)(?:[,/](?:d=)?(?<trim>\\d+))?");

    private final Consumer<FioJob> sink;
    private final Map<String, Map<String, String>> options = new HashMap<>();
    private final Map<String, Double> numbers = new HashMap<>();
    private final List<String> versions = new ArrayList<>();
    private final List<FioJob> run = new ArrayList<>();
    private final Set<String> processes = new HashSet<>();
    private String name = "";
    private String direction = "";
    private String percentiles = "";
    private double percentileUnit;
    private int group;
    private int error;
    private String place = "";
    private boolean open;
    private int interim;

    /** @param sink gets each job when the text of its run is complete */
    public FioText(Consumer<FioJob> sink) {
        this.sink = sink;
    }

    /** The version that the text names; empty when it does not. */
    public String version() {
        return versions.isEmpty() ? "" : versions.getFirst();
    }

    /** Takes the next line. */
    public void line(int number, String text) {
        Matcher result = RESULT.matcher(text);
        if (result.matches()) {
            close();
            begin(result, number);
            return;
        }
        Matcher header = HEADER.matcher(text);
        Matcher version = VERSION.matcher(text);
        if (header.matches()) {
            options(header);
        } else if (version.find()) {
            finish();
            versions.add(version.group("version"));
        } else if (text.startsWith("Run status group") || text.startsWith("All clients: ")) {
            close();
        } else if (open) {
            detail(text);
        }
    }

    /** How many reports gave way to the next one of their run ({@code --status-interval}). */
    public int interim() {
        return interim;
    }

    /** Hands over the jobs of the run that is open. */
    public void finish() {
        close();
        run.forEach(sink);
        run.clear();
        processes.clear();
    }

    private void close() {
        if (!open) {
            return;
        }
        open = false;
        for (String each : new String[] {"read", "write", "trim", "mixed"}) {
            Double ios = numbers.get(each + "/total_ios");
            Double ms = numbers.get(each + "/runtime");
            if (ios != null && ms != null && ios > 0 && ms > 0) {
                numbers.put(each + "/iops", ios * 1000 / ms);
                numbers.remove(each + "/iops_step");
            }
            if (ms == null) {
                numbers.keySet().removeIf(k -> k.startsWith(each + "/"));
            }
        }
        int before = Math.max(0, versions.size() - 1);
        run.add(new FioJob(
                name,
                "",
                before * 100_000 + group,
                error,
                options.getOrDefault(name, Map.of()),
                Map.copyOf(numbers),
                Map.of(),
                place));
    }

    /** A process that reports again does so for the whole of its run: what was said before was in passing. */
    private void begin(Matcher result, int number) {
        open = true;
        name = result.group("name").strip();
        group = whole(result.group("group"));
        String pid = result.group("pid");
        if (pid != null && !pid.equals("0") && !processes.add(group + " " + pid + " " + name)) {
            interim++;
            run.clear();
            processes.clear();
            processes.add(group + " " + pid + " " + name);
        }
        error = whole(result.group("err"));
        place = "line " + number;
        numbers.clear();
        direction = "";
        percentiles = "";
    }

    private static int whole(String digits) {
        return (int) Numbers.plain(digits).orElse(0);
    }

    private void options(Matcher header) {
        Map<String, String> own = new HashMap<>();
        Matcher m = OPTION.matcher(header.group("options"));
        while (m.find()) {
            own.put(m.group("key"), m.group("key").equals("bs") ? block(m.group("value")) : m.group("value"));
        }
        options.putIfAbsent(header.group("name").strip(), own);
    }

    /** {@code (R) 4096B-4096B}, {@code 4K-4K/4K-4K/4K-4K} or {@code 4k-8k} as it would be asked for: {@code 4k}. */
    private static String block(String written) {
        String range = written.replace("(R) ", "").split("/", -1)[0];
        String[] ends = range.split("-", -1);
        String from = size(ends[0]);
        return ends.length < 2 || size(ends[1]).equals(from) ? from : from + "-" + size(ends[1]);
    }

    private static String size(String written) {
        Matcher bytes = Pattern.compile("(\\d+)B").matcher(written);
        if (bytes.matches()) {
            long n = (long) Numbers.plain(bytes.group(1)).orElse(0);
            return n % 1024 == 0 && n > 0 ? n / 1024 + "k" : Long.toString(n);
        }
        String plain = written.replaceFirst("iB$", "").replaceFirst("\\.0(?=\\D)", "");
        return plain.toLowerCase(Locale.ROOT);
    }

    private void detail(String text) {
        Matcher m = DIRECTION.matcher(text);
        if (m.find()) {
            direction(m);
        } else if ((m = LATENCY.matcher(text)).find()) {
            latency(m);
        } else if ((m = PERCENTILES.matcher(text)).find()) {
            percentiles = percentilesOf(m.group("kind"));
            percentileUnit = nanoseconds(m.group("unit"));
        } else if (text.stripLeading().startsWith("|") && !percentiles.isEmpty()) {
            Matcher each = PERCENTILE.matcher(text);
            while (each.find()) {
                numbers.put(percentiles + each.group("rank"), number(each.group("value")) * percentileUnit);
            }
        } else if ((m = CPU.matcher(text)).find()) {
            numbers.put("usr_cpu", number(m.group("usr")));
            numbers.put("sys_cpu", number(m.group("sys")));
        } else if ((m = ISSUED.matcher(text)).find()) {
            issued(m);
        } else if ((m = ERRORS.matcher(text)).find()) {
            numbers.put("total_err", number(m.group("total")));
        }
    }

    /** Where a table's percentiles belong; nowhere for those of fsync, which stand below the job's own. */
    private String percentilesOf(String kind) {
        return kind.matches("[sc]?lat") ? direction + "/" + kind + "_ns/percentile/" : "";
    }

    private void direction(Matcher m) {
        direction = m.group("direction");
        percentiles = "";
        String rest = m.group("rest");
        Matcher bw = BANDWIDTH.matcher(rest);
        if (bw.find()) {
            numbers.put(direction + "/bw_bytes", amount(bw));
        }
        Matcher iops = IOPS.matcher(rest);
        if (iops.find()) {
            double scale = scale(iops.group("scale"), 1000);
            numbers.put(direction + "/iops", number(iops.group("number")) * scale);
            numbers.put(direction + "/iops_step", step(iops.group("number")) * scale);
        }
        Matcher runtime = RUNTIME.matcher(rest);
        if (runtime.find()) {
            numbers.put(direction + "/runtime", number(runtime.group("ms")));
        }
    }

    /** fio 2.x means 1024 by K, fio 3.x writes Ki for that and K for 1000. */
    private double amount(Matcher m) {
        boolean old = version().startsWith("fio-2.") || version().startsWith("fio-1.");
        int base = old || !m.group("unit").isEmpty() ? 1024 : 1000;
        return number(m.group("number")) * scale(m.group("scale"), base);
    }

    private void latency(Matcher m) {
        double unit = nanoseconds(m.group("unit"));
        String at = direction + "/" + m.group("kind") + "_ns/";
        numbers.put(at + "min", scaled(m.group("min")) * unit);
        numbers.put(at + "max", scaled(m.group("max")) * unit);
        numbers.put(at + "mean", number(m.group("avg")) * unit);
        numbers.put(at + "stddev", number(m.group("sd")) * unit);
    }

    private void issued(Matcher m) {
        for (String each : new String[] {"read", "write", "trim"}) {
            String total = m.group(each);
            if (total != null && numbers.containsKey(each + "/runtime")) {
                numbers.put(each + "/total_ios", number(total));
            }
        }
    }

    private static double number(String text) {
        return Numbers.plain(text).orElse(0);
    }

    private static double scaled(String text) {
        String letter = text.substring(text.length() - 1);
        return "kMGT".contains(letter)
                ? number(text.substring(0, text.length() - 1)) * scale(letter, 1000)
                : number(text);
    }

    private static double scale(String letter, int base) {
        return letter.isEmpty() ? 1 : Math.pow(base, "KMGTP".indexOf(letter.toUpperCase(Locale.ROOT)) + 1.0);
    }

    /** The unit of the last printed digit. */
    private static double step(String printed) {
        int dot = printed.indexOf('.');
        return dot < 0 ? 1 : Math.pow(10, dot + 1.0 - printed.length());
    }

    private static double nanoseconds(String unit) {
        return switch (unit) {
            case "nsec" -> 1;
            case "usec" -> 1e3;
            case "msec" -> 1e6;
            default -> 1e9;
        };
    }
}
