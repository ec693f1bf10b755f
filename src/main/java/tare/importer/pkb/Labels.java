package tare.importer.pkb;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The labels of a sample, in the string forms of all releases, and which of them change from run to run by nature. */
public final class Labels {
    private static final Set<String> VOLATILE = Set.of(
            "run_uri",
            "sample_uri",
            "timestamp",
            "owner",
            "run_number",
            "iteration",
            "perfkitbenchmarker_version",
            "instance_id",
            "vm_id",
            "client_vm",
            "server_vm",
            "sending_vm",
            "receiving_vm",
            "percentile_list",
            "fio_job_name_uri",
            "filename",
            "directory",
            "hostname",
            "host",
            "node_name",
            "uuid",
            "id",
            "log_uri",
            "command",
            "cmd",
            "stdout",
            "raw_output",
            "samples",
            "values",
            "timestamps",
            "start_time",
            "end_time",
            "min",
            "max",
            "mean",
            "median",
            "stddev",
            "variance",
            "std",
            "avg",
            "count",
            "total",
            "sum",
            "mode");
    private static final Pattern VOLATILE_NAME = Pattern.compile(
            "(?i)p\\d+([._]\\d+)?|bw_(agg|dev|max|mean|min)|.*(_uri|_uuid|_ip|ip_address(es)?|_timestamp|_start_time|_end_time|hostnames?)|.*_?latency.*_(us|ms|usec)|boot_time");

    private Labels() {}

    /**
     * Reads {@code |k:v|,|k2:v2|}, its old form without commas ({@code ||k:v||k2:v2||}) and the one with a bracket in the
     * wrong place ({@code |[k:v|}). Only the first colon separates: values may hold more.
     */
    public static Map<String, String> parse(String text) {
        Map<String, String> labels = new TreeMap<>();
        for (String piece : text.split("\\|")) {
            String p = piece.strip();
            int from = 0;
            while (from < p.length() && (p.charAt(from) == '[' || p.charAt(from) == ',')) {
                from++;
            }
            p = p.substring(from).strip();
            int colon = p.indexOf(':');
            if (colon > 0) {
                labels.putIfAbsent(
                        p.substring(0, colon).strip(), p.substring(colon + 1).strip());
            }
        }
        return labels;
    }

    /** Whether a label of this name says nothing about what was measured. */
    public static boolean isVolatile(String name) {
        return VOLATILE.contains(name) || VOLATILE_NAME.matcher(name).matches();
    }
}
