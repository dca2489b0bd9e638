package org.standfirst.people;

/** What a member of the staff may do. */
public enum Role {
    /** Writes drafts of their own. */
    CONTRIBUTOR,
    /** Publishes articles of their own. */
    AUTHOR,
    /** Does everything with articles. */
    EDITOR,
    /** Decides on replies. */
    MODERATOR,
    /** Does everything, people and settings included. */
    PUBLISHER
}
