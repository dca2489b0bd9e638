package org.standfirst.article;

import java.time.Instant;
import java.util.Optional;
import org.standfirst.kernel.Id;
import org.standfirst.people.Person;

/**
 * Who has an article's pen, as somebody who looks at it is told.
 *
 * @param writer who has it; they may be the one who looks, in another tab
 * @param mine whether it is this tab that has it
 * @param asking who would like to have it
 * @param askedByMe whether it is this tab that would; no longer once the writer has said no
 */
public record Pen(Id<Person> writer, Instant since, boolean mine, Optional<Id<Person>> asking, boolean askedByMe) {}
