package org.standfirst.article;

import java.time.Instant;
import org.standfirst.kernel.Id;

/**
 * One state of an article's manuscript, never changed once written.
 *
 * @param number counted from 1 within the article
 */
public record Revision(Id<Revision> id, Id<Article> article, int number, Instant createdAt, Manuscript manuscript) {}
