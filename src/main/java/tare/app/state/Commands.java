package tare.app.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every command of the window, in the order in which the palette lists them. */
public final class Commands {
    private final List<Command> all = new ArrayList<>();

    /** Adds a command; ids are given once. */
    public Command add(Command command) {
        if (find(command.id()).isPresent()) {
            throw new IllegalArgumentException("two commands are called " + command.id());
        }
        all.add(command);
        return command;
    }

    public List<Command> all() {
        return List.copyOf(all);
    }

    public Optional<Command> find(String id) {
        return all.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /** The command with this id, which must exist. */
    public Command get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no command is called " + id));
    }
}
