package tare.app.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import tare.app.state.Complaint;
import tare.app.state.Intake;
import tare.app.state.Words;
import tare.app.state.Workbench;
import tare.importer.ImportFailure;
import tare.importer.mapping.OwnMapping;
import tare.importer.mapping.OwnMappings;
import tare.model.Source;

/** The user's own mappings: seen, changed, renamed, deleted and taken back, given away and taken in. */
public final class OwnMappingsViewModel {
    private final Workbench bench;
    private final Intake intake;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ObservableList<OwnRow> all = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);
    private List<OwnMapping> known = List.of();

    /**
     * What is said below the title.
     *
     * @param words empty when there is nothing to say
     * @param trouble whether something did not work
     * @param undo takes back what was done; empty when it cannot be
     */
    public record Said(String words, boolean trouble, Optional<Runnable> undo) {
        static final Said NOTHING = new Said("", false, Optional.empty());

        static Said done(String words) {
            return new Said(words, false, Optional.empty());
        }
    }

    public OwnMappingsViewModel(Workbench bench) {
        this.bench = bench;
        this.intake = new Intake(bench);
        open.subscribe(o -> {
            said.set(Said.NOTHING);
            if (o) {
                look();
            }
        });
    }

    private OwnMappings own() {
        return bench.core().mapper().own();
    }

    private interface Doing {
        Said done() throws IOException;
    }

    /** Does it and says so, or says why not. */
    private void attempt(Doing doing) {
        Said next;
        try {
            next = doing.done();
        } catch (ImportFailure | IOException e) {
            next = new Said(Words.of("mappings.trouble", Complaint.of(e)), true, Optional.empty());
        }
        said.set(next);
        look();
    }

    private void look() {
        try {
            known = own().all();
            all.setAll(known.stream().map(this::row).toList());
        } catch (ImportFailure e) {
            known = List.of();
            all.clear();
            said.set(new Said(String.valueOf(e.getMessage()), true, Optional.empty()));
        }
    }

    /** Gives a mapping another name; files of the open study that it read are read anew. */
    void rename(String name, String typed) {
        String to = OwnMappings.plain(typed);
        if (to.equals(name)) {
            return;
        }
        attempt(() -> {
            String before = id(name);
            own().rename(name, to);
            readAnew(to, List.of(before, to));
            return Said.done(Words.of("mappings.renamed", name, to));
        });
    }

    /** Deletes a mapping; it can be taken back while the list is open. */
    void delete(String name) {
        attempt(() -> {
            String text = own().remove(name);
            return new Said(Words.of("mappings.deleted", name), false, Optional.of(() -> restore(name, text)));
        });
    }

    private void restore(String name, String text) {
        attempt(() -> {
            own().restore(name, text);
            return Said.done(Words.of("mappings.restored", name));
        });
    }

    /** Writes a copy that somebody else can take in. */
    void export(String name, Path target) {
        attempt(() -> {
            Files.writeString(target, text(name));
            return Said.done(Words.of("mappings.exported", name, target));
        });
    }

    /**
     * Takes in the mapping of a file from elsewhere; files of the open study that nothing read are read by it where it fits.
     *
     * @param replace asked with the name when another mapping is called so
     */
    void take(Path file, Predicate<String> replace) {
        attempt(() -> {
            OwnMappings.Offered offered = own().offered(file);
            if (offered.there() && !replace.test(offered.name())) {
                return Said.NOTHING;
            }
            own().save(offered.name(), offered.text());
            readAnew(offered.name(), List.of(offered.name()));
            return Said.done(Words.of("mappings.taken", offered.name()));
        });
    }

    private void readAnew(String name, List<String> ids) {
        boolean concerned = bench.studyProperty().get().stream()
                .flatMap(s -> s.sources().stream())
                .anyMatch(s -> Intake.mappable(s) || ids.contains(s.format()));
        if (concerned) {
            intake.again(ids, Words.of("step.mapping", name), files -> {});
        }
    }

    /** Files of the open study that were read by it. */
    List<Path> readBy(String name) {
        String id = id(name);
        return bench.studyProperty().get().stream()
                .flatMap(s -> s.sources().stream())
                .filter(s -> s.format().equals(id))
                .map(Source::path)
                .map(Path::of)
                .toList();
    }

    /** Opens the mapping on a file, to be changed by pointing. */
    void change(String name, Path file) {
        open.set(false);
        bench.map(file, id(name));
    }

    /** Opens a file to say what is in it. */
    void describe(Path file) {
        open.set(false);
        bench.map(Optional.of(file));
    }

    String text(String name) {
        return own().text(name).orElse("");
    }

    /** What the sources that it read say of it. */
    private String id(String name) {
        return known.stream()
                .filter(m -> m.name().equals(name))
                .map(OwnMapping::id)
                .findFirst()
                .orElse(name);
    }

    private OwnRow row(OwnMapping one) {
        if (!one.usable()) {
            return new OwnRow(one.name(), "", Words.of("mappings.wrong", one.trouble()), false);
        }
        List<String> about = new ArrayList<>();
        about.add(Words.of("mappings.kind", one.kind()));
        about.add(Words.of(one.pointed() ? "mappings.pointed" : "mappings.written"));
        if (!one.known().isEmpty()) {
            about.add(Words.of("mappings.known", one.known()));
        }
        int files = readBy(one.name()).size();
        if (files > 0) {
            about.add(Words.count("mappings.here", files));
        }
        return new OwnRow(one.name(), String.join(" · ", about), "", one.pointed());
    }

    Path folder() {
        return own().folder();
    }

    /** Whether the list lies over the window. */
    public BooleanProperty openProperty() {
        return open;
    }

    ObservableList<OwnRow> all() {
        return all;
    }

    ReadOnlyObjectProperty<Said> saidProperty() {
        return said.getReadOnlyProperty();
    }
}
