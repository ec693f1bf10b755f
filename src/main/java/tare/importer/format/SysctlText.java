package tare.importer.format;

import java.io.IOException;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.Input;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.facts.FactLines;
import tare.importer.text.TextDoc;
import tare.model.FactKeys;

/** {@code sysctl}: settings of the kernel; only those that bear on performance are kept. */
public final class SysctlText implements Format {
    @Override
    public String id() {
        return "sysctl";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "sysctl -a", "facts", "", "huge pages, swapping, NUMA balancing, scheduler and network settings", "");
    }

    @Override
    public Recognition recognise(Probe probe) {
        return Recognition.sure("lines of kernel settings")
                .when(probe.text()
                                .lines()
                                .limit(40)
                                .filter(l -> l.matches("(abi|debug|dev|fs|kernel|net|user|vm)\\.[\\w./-]+ = ?.*"))
                                .count()
                        >= 3);
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        FactLines lines = FactLines.of(TextDoc.read(input, draft), " = ");
        lines.fact(draft, FactKeys.HOST, "kernel.hostname");
        lines.fact(draft, FactKeys.KERNEL, "kernel.osrelease");
        lines.fact(draft, FactKeys.BOOT_ID, "kernel.random.boot_id");
        lines.fact(draft, "numa.balancing", "kernel.numa_balancing");
        lines.fact(draft, "memory.hugepages.reserved", "vm.nr_hugepages");
        lines.fact(draft, "memory.swappiness", "vm.swappiness");
        lines.fact(draft, "memory.zone.reclaim", "vm.zone_reclaim_mode");
        lines.fact(draft, "memory.dirty.ratio", "vm.dirty_ratio");
        lines.fact(draft, "kernel.aslr", "kernel.randomize_va_space");
        lines.fact(draft, "kernel.watchdog", "kernel.nmi_watchdog");
        lines.fact(draft, "kernel.perf.paranoid", "kernel.perf_event_paranoid");
        lines.fact(draft, "kernel.sched.autogroup", "kernel.sched_autogroup_enabled");
        lines.fact(draft, "kernel.sched.rt", "kernel.sched_rt_runtime_us");
        lines.fact(draft, "network.congestion", "net.ipv4.tcp_congestion_control");
        lines.fact(draft, "network.rmem.max", "net.core.rmem_max");
        lines.fact(draft, "network.wmem.max", "net.core.wmem_max");
        lines.fact(draft, "network.qdisc", "net.core.default_qdisc");
        FactLines.close(draft, "sysctl");
    }
}
