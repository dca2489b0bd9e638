package org.standfirst.body;

/**
 * What the program itself says within a document, in the document's language. Sentences that end in an address or a name
 * take it as an argument, as languages differ in where it stands.
 */
public interface BodyWords {
    /** Above where to find help. */
    String helpline();

    /** Above what was corrected. */
    String correction();

    /** Behind words of somebody whom nothing else near them names; a name, or a few words in the place of one. */
    String saidBy(String source);

    /** In place of a picture that may no longer be shown. */
    String pictureWithheld();

    /** For those who can't see that it is a table, and that it can be moved sideways. */
    String table();

    /** A film elsewhere. */
    String watchOn(String provider, String address);

    /** A sound elsewhere. */
    String listenOn(String provider, String address);

    /** Anything else of somebody's, elsewhere. */
    String seeOn(String provider, String address);

    /** Anything elsewhere. */
    String see(String address);

    /** A file without a name. */
    String download();

    /** The terms for a picture, where they have no name. */
    String licence();

    /** A credit that a licence follows. */
    String creditWithLicence(String credit);

    /** Sizes of files. */
    String kilobytes(long count);

    /** Sizes of larger files, of 1,000 kilobytes. */
    String megabytes(double count);

    /** The size of a file in what people count it in. */
    default String fileSize(long bytes) {
        return bytes < 1_000_000 ? kilobytes(Math.max(1, bytes / 1_000)) : megabytes(bytes / 1_000_000.0);
    }
}
