package org.standfirst.transfer;

/** Whoever waits for a long piece of work and wants to know how far it is. */
@FunctionalInterface
public interface Progress {
    /** Nobody waits. */
    Progress UNSEEN = (_, _, _) -> {};

    /**
     * Something was done.
     *
     * @param phase what is being done, for people: "Articles"
     * @param done of {@code total}, in bytes or things
     */
    void at(String phase, long done, long total);

    /** What came in up to now; told by the thread that counts. */
    default void counted(ImportReport report) {}
}
