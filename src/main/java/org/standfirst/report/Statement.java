package org.standfirst.report;

import java.time.Instant;
import java.util.Optional;
import org.standfirst.kernel.Id;
import org.standfirst.people.Person;
import org.standfirst.reply.Reply;

/**
 * Why readers don't see a reply, as Article 17(3) of Regulation (EU) 2022/2065 has its author told.
 *
 * @param reference the law, or the house rule
 * @param facts what the decision rests on, in a moderator's words
 * @param isFoundByProgram whether it was found by automated means; the decision was a person's
 * @param decidedBy nobody, where the program itself did it at its operator's wish
 * @param isLifted whether it stopped to hold, because somebody complained
 */
public record Statement(
        Id<Statement> id,
        Id<Reply> reply,
        Optional<Id<Report>> report,
        Ground ground,
        String reference,
        String facts,
        boolean isFoundByProgram,
        Instant at,
        Optional<Id<Person>> decidedBy,
        boolean isLifted) {}
