package org.standfirst.markup;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.WebAddress;
import org.standfirst.picture.AttachedFile;
import org.standfirst.picture.Picture;

/**
 * What HTML speaks of but doesn't hold. Whoever has HTML converted says what its addresses and the numbers of its old
 * system mean; all that is passed in was written by strangers.
 */
public interface References {
    /** Where a link leads, rewritten if it led within the old site; empty if words shall stand without a link. */
    Optional<WebAddress> link(String href);

    /**
     * The picture at an address; empty if none shall be shown.
     *
     * @param src http, https or relative, as it was written
     * @param foreignId the old system's number, if one was given
     * @param alt the alternative text given, or empty
     */
    Optional<Id<Picture>> picture(String src, OptionalLong foreignId, String alt);

    /** The picture that bore this number in the old system. */
    Optional<Id<Picture>> pictureById(long foreignId);

    /** The pictures that belong to what is being converted, in order: what a gallery without a list means. */
    List<Id<Picture>> attachedPictures();

    /**
     * A recording or document of the magazine's own; empty if it is somebody else's.
     *
     * @param src http, https or relative, as it was written; empty if only the number is known
     * @param foreignId the old system's number, if one was given
     */
    Optional<Id<AttachedFile>> file(String src, OptionalLong foreignId);

    /** The HTML of a block that the old system kept once and showed in several places. */
    Optional<String> reusableBlock(long foreignId);
}
