package tare.app.state;

import java.util.ArrayList;
import java.util.List;

/** What the user says about the machines of the open study. */
public final class FactsByHand {
    private final Workbench bench;

    public FactsByHand(Workbench bench) {
        this.bench = bench;
    }

    /** The platforms that facts can be entered for, the baseline first. */
    public List<String> platforms() {
        List<String> all = new ArrayList<>();
        bench.analysisProperty().get().ifPresent(a -> {
            all.add(a.baseline());
            all.addAll(a.candidates());
        });
        return all;
    }

    /** The value that was entered; empty if none. */
    public String entered(String platform, String fact) {
        return bench.studyProperty()
                .get()
                .flatMap(s -> s.settings().byHand().fact(platform, fact))
                .orElse("");
    }

    /**
     * Enters a value; a blank one takes it back, and the one that is there changes nothing.
     *
     * @param kind ends the keys of the step's name and of what is printed
     * @param label of the fact, for people
     */
    public void enter(String kind, String label, String platform, String fact, String value) {
        if (!value.strip().equals(entered(platform, fact))) {
            bench.applyLogged(
                    Words.of("step." + kind, label, platform),
                    Edits.byHand(b -> b.withFact(platform, fact, value)),
                    Words.of("log." + kind, label, platform, value.isBlank() ? Words.of("unknown") : value.strip()));
        }
    }
}
