package tare.support;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import java.io.File;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.PickResult;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/** What is dragged over a node and dropped on it, as the toolkit would tell it; on the window's thread. */
public final class Drags {
    private Drags() {}

    /** Files from the desktop. */
    public static void drop(Node on, List<Path> files) {
        drop(on, DataFormat.FILES, files.stream().map(Path::toFile).toList(), null);
    }

    /** Something of the program's own, from a node of it. */
    public static void drop(Node on, DataFormat format, Object content, Node from) {
        drop(on, format, content, (Object) from);
    }

    private static void drop(Node on, DataFormat format, Object content, @Nullable Object from) {
        Dragboard board = DragboardHelper.createDragboard(board(format, content));
        give(on, board, from, DragEvent.DRAG_ENTERED);
        give(on, board, from, DragEvent.DRAG_OVER);
        give(on, board, from, DragEvent.DRAG_DROPPED);
        give(on, board, from, DragEvent.DRAG_EXITED);
    }

    /** Files that are held over a node and not let go. */
    public static void over(Node on, List<Path> files) {
        List<File> all = files.stream().map(Path::toFile).toList();
        give(on, DragboardHelper.createDragboard(board(DataFormat.FILES, all)), null, DragEvent.DRAG_OVER);
    }

    private static TKClipboard board(DataFormat format, Object content) {
        return (TKClipboard) Proxy.newProxyInstance(
                Drags.class.getClassLoader(),
                new Class<?>[] {TKClipboard.class},
                (proxy, asked, given) -> switch (asked.getName()) {
                    case "getContentTypes" -> Set.of(format);
                    case "hasContent" -> format.equals(given[0]);
                    case "getContent" -> format.equals(given[0]) ? content : null;
                    case "getTransferModes" -> Set.of(TransferMode.ANY);
                    default -> asked.getReturnType() == double.class ? (Object) 0.0 : null;
                });
    }

    private static void give(Node on, Dragboard board, @Nullable Object from, EventType<DragEvent> type) {
        Bounds box = on.getLayoutBounds();
        Point2D at = on.localToScene(box.getCenterX(), box.getCenterY());
        PickResult picked = new PickResult(on, at.getX(), at.getY());
        Event.fireEvent(
                on,
                new DragEvent(
                        type, board, at.getX(), at.getY(), at.getX(), at.getY(), TransferMode.COPY, from, on, picked));
    }
}
