package org.standfirst.picture;

import java.time.Instant;
import java.util.Optional;
import org.standfirst.kernel.Id;

/** Something about the library or its store that is not as it should be; see {@link LibraryCheck}. */
public sealed interface Finding {
    /** What is wrong with a file. */
    enum Fault {
        /** The store has none of that name. */
        MISSING,
        /** It can't be read, or its content is not the one that its name stands for. */
        DAMAGED
    }

    /** The file that a picture was taken in as. */
    record Original(Picture picture, String file, Fault fault) implements Finding {}

    /**
     * Files that readers are given in its place.
     *
     * @param count how many
     * @param original whether the original is sound, so that they can be made anew
     */
    record Renditions(Picture picture, Fault fault, int count, boolean original) implements Finding {}

    /**
     * A picture that is not in all the shapes that pages need, though none is on order.
     *
     * @param original whether the original is sound, so that they can be made
     */
    record Unmade(Picture picture, boolean original) implements Finding {}

    /**
     * Renditions that were tried and given up.
     *
     * @param reason half a sentence: "it is cut short"
     * @param original whether the original is sound, so that they can be tried again
     */
    record Failed(Picture picture, String reason, boolean original) implements Finding {}

    /** A recording, a film or a document. */
    record Attached(AttachedFile attached, String file, Fault fault) implements Finding {}

    /**
     * A file that nothing names. Nothing is wrong with that: it was refused, or replaced long ago.
     *
     * @param sweptFrom from when on it is removed, while the magazine is served
     */
    record Stray(String file, long bytes, Instant sweptFrom) implements Finding {}

    /** Whether somebody should do something about it. */
    default boolean isFault() {
        return !(this instanceof Stray);
    }

    /** The picture whose renditions can be made anew, which would mend it. */
    default Optional<Id<Picture>> remakeable() {
        return switch (this) {
            case Renditions found when found.original -> Optional.of(found.picture.id());
            case Unmade found when found.original -> Optional.of(found.picture.id());
            case Failed found when found.original -> Optional.of(found.picture.id());
            case Original _, Renditions _, Unmade _, Failed _, Attached _, Stray _ -> Optional.empty();
        };
    }
}
