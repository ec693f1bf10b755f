package tare.study;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tare.model.Source;

/** The runs of a protocol by the folders that their results lie in. */
public final class PlannedRuns {
    private final Map<String, Protocol.Run> byFolder = new HashMap<>();

    public PlannedRuns(Protocol protocol) {
        protocol.list().forEach(r -> byFolder.put(r.folder(), r));
    }

    /** The run that a file belongs to: that of the innermost two folders above it that a run is called by. */
    public Optional<Protocol.Run> of(Source source) {
        List<String> names = List.of(source.path().replace('\\', '/').split("/", -1));
        for (int last = names.size() - 2; last > 0; last--) {
            Protocol.Run run = byFolder.get(names.get(last - 1) + "/" + names.get(last));
            if (run != null) {
                return Optional.of(run);
            }
        }
        return Optional.empty();
    }

    /** The files, those of planned runs on the platforms that they were planned for. */
    public List<Source> placed(List<Source> sources) {
        return sources.stream()
                .map(s -> of(s).filter(r -> !r.platform().equals(s.platform().label()))
                        .map(r -> s.withPlatform(s.platform().withLabel(r.platform(), "planned by the protocol")))
                        .orElse(s))
                .toList();
    }
}
