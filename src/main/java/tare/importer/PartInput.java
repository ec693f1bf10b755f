package tare.importer;

import java.util.Optional;

/** A part of a file, or the file in another form: it goes by the file's name, and the file's neighbours are its own. */
public interface PartInput extends Input {
    /** The file itself. */
    Input whole();

    @Override
    default String path() {
        return whole().path();
    }

    /** Not known beforehand. */
    @Override
    default long size() {
        return -1;
    }

    @Override
    default Optional<Input> sibling(String relative) {
        return whole().sibling(relative);
    }

    @Override
    default boolean cancelled() {
        return whole().cancelled();
    }
}
