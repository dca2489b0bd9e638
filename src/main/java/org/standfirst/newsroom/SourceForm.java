package org.standfirst.newsroom;

import java.util.List;

/**
 * What is written down of a source.
 *
 * @param path where it is sent
 * @param editors who can be chosen to know the name
 * @param isUnreadable whether there is a name that can't be shown
 * @param problem why it did not do, in a sentence; may be empty
 */
public record SourceForm(
        String path,
        String name,
        String role,
        boolean mayBeNamed,
        List<Screen.Option> editors,
        boolean isUnreadable,
        String problem) {}
