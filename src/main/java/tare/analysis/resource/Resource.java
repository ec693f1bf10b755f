package tare.analysis.resource;

import java.util.List;
import tare.model.FactKeys;

/**
 * What the work of a side can be divided by. Every amount is a fact of the platform, from its files or entered by hand
 * under {@link #factKey()}.
 */
public enum Resource {
    VCPU(
            "vcpu",
            "CPU that the side was given",
            FactKeys.VCPUS,
            "How much work does each CPU do that a side was given?"),
    HOST_CPU(
            "host-cpu",
            "CPU of the host",
            FactKeys.HOST_CPUS,
            "How much work does each CPU of the machine beneath do?"),
    GPU("gpu", "GPU", FactKeys.GPU_COUNT, "How much work does each GPU do?"),
    WATT("watt", "watt", FactKeys.POWER_DRAW, "How much work does a watt do?"),
    MONEY("money", "unit of money", FactKeys.PRICE, "How much work does the same money buy?");

    private final String code;
    private final String label;
    private final String factKey;
    private final String question;

    Resource(String code, String label, String factKey, String question) {
        this.code = code;
        this.label = label;
        this.factKey = factKey;
        this.question = question;
    }

    /** The word used in exports and on the command line, e.g. {@code host-cpu}. */
    public String code() {
        return code;
    }

    /** What one of it is called after "per", e.g. {@code GPU}. */
    public String label() {
        return label;
    }

    /** The fact under which an amount is entered by hand: vCPUs, GPUs, watts on average, price per hour. */
    public String factKey() {
        return factKey;
    }

    /** The question that this view answers. */
    public String question() {
        return question;
    }

    /** Facts of the files that say the amount for the baseline, the surest first. */
    List<String> facts() {
        return switch (this) {
            case VCPU -> List.of(FactKeys.VCPUS, FactKeys.CPU_THREADS);
            case HOST_CPU -> List.of(FactKeys.HOST_CPUS);
            case GPU -> List.of(FactKeys.GPU_COUNT);
            case WATT -> List.of(FactKeys.POWER_DRAW);
            case MONEY -> List.of(FactKeys.PRICE);
        };
    }
}
