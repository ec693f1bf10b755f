package tare.importer.facts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tare.importer.PlatformHint;
import tare.model.PlatformKind;

/**
 * What the name that the firmware gives a machine says of its kind. Clouds and hypervisors put their own names there,
 * makers of hardware theirs; a name of neither says nothing.
 */
public final class MachineNames {
    /** Names of rented virtual machines, as their firmware spells them. */
    private static final List<String> RENTED = List.of(
            "google compute engine",
            "digitalocean droplet",
            "openstack nova",
            "openstack compute",
            "alibaba cloud ecs",
            "hetzner vserver",
            "tencent cloud cvm",
            "huawei cloud",
            "linode",
            "vultr",
            "upcloud",
            "scaleway scw",
            "exoscale",
            "ovhcloud");

    private static final List<String> MAKERS = List.of(
            "dell",
            "hp ",
            "hpe ",
            "hewlett-packard",
            "hewlett packard",
            "lenovo",
            "ibm",
            "supermicro",
            "super micro",
            "asustek",
            "gigabyte",
            "giga computing",
            "intel corporation",
            "fujitsu",
            "cisco systems",
            "quanta",
            "inspur",
            "ieit",
            "nvidia",
            "asrock",
            "tyan",
            "wiwynn",
            "penguin",
            "atos",
            "bull",
            "cray",
            "micro-star",
            "h3c",
            "zte",
            "sugon",
            "foxconn",
            "ampere");

    private MachineNames() {}

    /**
     * The kind of a machine by maker and product.
     *
     * @param name as the firmware says, maker before product, e.g. {@code Amazon EC2 c5.large}
     */
    public static Optional<PlatformHint> of(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT) + ' ';
        if (lower.startsWith("amazon ec2 ")) {
            boolean metal = lower.contains(".metal");
            return Optional.of(new PlatformHint(metal ? PlatformKind.BARE_METAL : PlatformKind.VM, name.strip(), ""));
        }
        for (String rented : RENTED) {
            if (lower.contains(rented)) {
                return Optional.of(new PlatformHint(PlatformKind.VM, name.strip(), ""));
            }
        }
        if (lower.startsWith("microsoft corporation virtual machine")) {
            return Optional.of(new PlatformHint(PlatformKind.VM, name.strip(), "Microsoft Hyper-V"));
        }
        Optional<PlatformHint> hypervisor = PlatformHint.in(name).filter(h -> h.kind() == PlatformKind.VM);
        if (hypervisor.isPresent()) {
            return hypervisor.map(h -> new PlatformHint(h.kind(), h.words(), h.words()));
        }
        return MAKERS.stream().anyMatch(lower::startsWith)
                ? Optional.of(new PlatformHint(PlatformKind.BARE_METAL, name.strip(), ""))
                : Optional.empty();
    }
}
