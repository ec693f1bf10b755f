package tare.app.state;

import tare.study.Study;

/** Who sees to it that nothing is lost that was not saved. */
public interface Keeper {
    /** A study with unsaved changes is left for another one, or for none. */
    void left(Study unsaved);

    /** The study lies in its file as it is. */
    void saved();
}
