package tare.model;

import java.util.Locale;

/** The part of a system that a benchmark loads; claims and groups in the window select by it. */
public enum Domain {
    CPU("CPU"),
    MEMORY("Memory"),
    STORAGE("Storage"),
    NETWORK("Network"),
    GPU_TRAINING("GPU training"),
    GPU_INFERENCE("GPU inference"),
    APPLICATION("Application");

    private final String label;

    Domain(String label) {
        this.label = label;
    }

    /** The word on screen, e.g. {@code GPU training}. */
    public String label() {
        return label;
    }

    /** The word used in files and exports, e.g. {@code gpu-training}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
