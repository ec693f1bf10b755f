package tare.app.ui;

import java.util.Optional;
import java.util.function.Supplier;

/** A part of the window that is built when it is first asked for, so that the window opens with what is seen at first. */
public final class Once<T> implements Supplier<T> {
    private final Supplier<T> build;
    private Optional<T> built = Optional.empty();

    public Once(Supplier<T> build) {
        this.build = build;
    }

    @Override
    public T get() {
        if (built.isEmpty()) {
            built = Optional.of(build.get());
        }
        return built.get();
    }

    /** The part, if it has been built. */
    public Optional<T> ifBuilt() {
        return built;
    }
}
