package tare.importer.fio;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which of fio's job options say what was measured, and which only where and how it was written down. */
final class FioOptions {
    private static final Set<String> VOLATILE = Set.of(
            "name",
            "description",
            "filename",
            "filename_format",
            "directory",
            "opendir",
            "runtime",
            "timeout",
            "group_reporting",
            "new_group",
            "stonewall",
            "wait_for",
            "exitall",
            "minimal",
            "randseed",
            "allrandrepeat",
            "unlink",
            "create_on_open",
            "create_only",
            "percentile_list",
            "clat_percentiles",
            "lat_percentiles",
            "slat_percentiles",
            "significant_figures",
            "disk_util",
            "log_avg_msec",
            "log_hist_msec",
            "log_hist_coarseness",
            "log_max_value",
            "log_offset",
            "log_unix_epoch",
            "log_compression",
            "per_job_logs",
            "bwavgtime",
            "iopsavgtime",
            "exec_prerun",
            "exec_postrun",
            "cpus_allowed",
            "cpus_allowed_policy",
            "cpumask",
            "numa_cpu_nodes",
            "numa_mem_policy",
            "hostname",
            "aux-path",
            "aux_path");

    private FioOptions() {}

    /** Options that identify the benchmark: global ones, overridden by the job's own, without the volatile ones. */
    static SortedMap<String, String> parameters(Map<String, String> globals, Map<String, String> job) {
        SortedMap<String, String> kept = new TreeMap<>(globals);
        kept.putAll(job);
        kept.keySet().removeIf(k -> VOLATILE.contains(k) || k.startsWith("write_"));
        String rw = kept.remove("readwrite");
        if (rw != null) {
            kept.putIfAbsent("rw", rw);
        }
        String bs = kept.remove("blocksize");
        if (bs != null) {
            kept.putIfAbsent("bs", bs);
        }
        return kept;
    }

    /**
     * The rate that a direction was held to ({@code rate_iops=500}, {@code rate=10m,5m}; {@code rate=,5m} leaves reads
     * free); empty when it ran as fast as it could.
     */
    static String limit(Map<String, String> parameters, String direction) {
        for (String option : new String[] {"rate_iops", "rate"}) {
            String[] parts = parameters.getOrDefault(option, "").split(",", -1);
            int index = Math.min(parts.length - 1, direction.equals("write") ? 1 : direction.equals("trim") ? 2 : 0);
            String limit = parts[index].strip();
            if (!limit.isEmpty() && !limit.equals("0")) {
                return option + "=" + limit;
            }
        }
        return "";
    }

    /** An option of the job or of all jobs; empty when not given. */
    static String of(Map<String, String> globals, FioJob job, String name) {
        return job.options().getOrDefault(name, globals.getOrDefault(name, ""));
    }
}
