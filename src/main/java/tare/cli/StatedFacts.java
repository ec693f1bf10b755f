package tare.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tare.analysis.ByHand;
import tare.model.FactKeys;

/** Facts said on the command line: {@code vm:vcpus=48}, {@code host:price=3.20}, {@code host:gpu.driver=570.133}. */
final class StatedFacts {
    /** Short names for what work is divided by; any other fact goes by its normalised key. */
    private static final Map<String, String> SHORT = new LinkedHashMap<>();

    static {
        SHORT.put("vcpus", FactKeys.VCPUS);
        SHORT.put("host-cpus", FactKeys.HOST_CPUS);
        SHORT.put("gpus", FactKeys.GPU_COUNT);
        SHORT.put("watts", FactKeys.POWER_DRAW);
        SHORT.put("price", FactKeys.PRICE);
    }

    private StatedFacts() {}

    /** These facts added to others; those of the same platform and key win. */
    static ByHand added(ByHand before, List<String> stated, List<String> platforms) {
        ByHand all = before;
        for (String fact : stated) {
            int equals = fact.indexOf('=');
            int colon = fact.lastIndexOf(':', Math.max(0, equals));
            if (equals < 0 || colon <= 0) {
                throw new IllegalArgumentException(
                        "not a fact: \"" + fact + "\"; write PLATFORM:NAME=VALUE, for example vm:vcpus=48");
            }
            String platform = fact.substring(0, colon).strip();
            if (!platforms.contains(platform)) {
                throw new IllegalArgumentException("no platform is called \"" + platform + "\" in the fact \"" + fact
                        + "\"; there are " + String.join(", ", platforms));
            }
            all = all.withFact(
                    platform, key(fact.substring(colon + 1, equals).strip(), fact), fact.substring(equals + 1));
        }
        return all;
    }

    private static String key(String name, String fact) {
        String key = SHORT.getOrDefault(name, name);
        if (!key.contains(".")) {
            throw new IllegalArgumentException("unknown name in the fact \"" + fact + "\"; names are "
                    + String.join(", ", SHORT.keySet()) + ", or a key such as gpu.driver");
        }
        return key;
    }
}
