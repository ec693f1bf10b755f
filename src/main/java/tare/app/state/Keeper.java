package tare.app.state;

import java.nio.file.Path;
import tare.study.Study;

/** Who sees to it that nothing is lost that was not saved. */
public interface Keeper {
    /**
     * A study with unsaved changes is left for another one, or for none.
     *
     * @return says that it was saved after all, so that nothing of it needs to be kept
     */
    Runnable left(Study unsaved);

    /** The open study is what this copy holds: the copy goes when there is a newer one, or the study is saved. */
    void recovered(Path copy);
}
