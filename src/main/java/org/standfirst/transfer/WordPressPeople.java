package org.standfirst.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.article.OldAddresses;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.people.AddPerson;
import org.standfirst.people.Person;
import org.standfirst.wordpress.WxrPart;

/** WordPress's authors, and the guest authors of the plugin Co-Authors Plus, as people with bylines. */
@Component
class WordPressPeople {
    static final String KIND = "author";
    private static final String GUEST_PREFIX = "cap-";

    void add(WxrPart.Author author, ImportRun run) {
        if (!author.login().isEmpty()) {
            personOf(author.login(), name(author), author.email(), run);
        }
    }

    /** A guest author is a post of its own type, with the person in its custom fields. */
    void addGuest(WxrPart.Item guest, ImportRun run) {
        String login = guest.meta("cap-user_login").orElse(guest.slug());
        personOf(
                withoutPrefix(login),
                guest.meta("cap-display_name").orElse(guest.title()),
                guest.meta("cap-user_email").orElse(""),
                run);
    }

    /** Who wrote a post, in order: co-authors where there are any, else the one who created it. */
    List<Id<Person>> bylines(WxrPart.Item item, ImportRun run) {
        List<Id<Person>> bylines = new ArrayList<>();
        for (WxrPart.TermUse coAuthor : item.terms(KIND)) {
            String login = withoutPrefix(coAuthor.slug());
            bylines.add(personOf(login, coAuthor.name().isEmpty() ? login : coAuthor.name(), "", run));
        }
        if (bylines.isEmpty() && !item.creator().isEmpty()) {
            bylines.add(personOf(item.creator(), item.creator(), "", run));
        }
        return bylines;
    }

    /** The person of a login, if that is one of the site's own. */
    Optional<Id<Person>> find(String login, ImportRun run) {
        return run.ids().find(KIND, login).map(entry -> new Id<>(entry.localId()));
    }

    private Id<Person> personOf(String login, String name, String email, ImportRun run) {
        return find(login, run).orElseGet(() -> run.unloading().together(() -> add(login, name, email, run)));
    }

    private Id<Person> add(String login, String name, String email, ImportRun run) {
        String shown = withoutAddress(name);
        AddPerson.Add request = new AddPerson.Add(
                Slug.from(shown, "author"), shown, "", Optional.empty(), email, Optional.empty(), ImportRun.ACTOR);
        Unloading.Placed person = run.unloading().person(request);
        Id<Person> id = new Id<>(person.id());
        String path = "/author/" + Slug.from(login, "author");
        String basePath = run.site().basePath();
        run.ids()
                .put(ForeignIds.Entry.of(KIND, login, person.id())
                        .standing(run.site().key(basePath + path).orElse(""), person.path()));
        run.unloading().remember(path, OldAddresses.Target.AUTHOR, id);
        run.unloading().remember(basePath + path, OldAddresses.Target.AUTHOR, id);
        return id;
    }

    private static String name(WxrPart.Author author) {
        if (!author.displayName().isEmpty()) {
            return author.displayName();
        }
        String fullName = (author.firstName() + " " + author.lastName()).strip();
        return fullName.isEmpty() ? author.login() : fullName;
    }

    /** Some sites use mail addresses as names; those are nobody's business. */
    private static String withoutAddress(String name) {
        String plain = PlainWords.of(name);
        int at = plain.indexOf('@');
        return at > 0 && plain.indexOf(' ') < 0 ? plain.substring(0, at) : plain.isEmpty() ? "Unnamed" : plain;
    }

    private static String withoutPrefix(String login) {
        return login.startsWith(GUEST_PREFIX) ? login.substring(GUEST_PREFIX.length()) : login;
    }
}
