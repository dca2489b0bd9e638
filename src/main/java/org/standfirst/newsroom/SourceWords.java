package org.standfirst.newsroom;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.standfirst.account.Account;
import org.standfirst.account.Accounts;
import org.standfirst.kernel.Id;
import org.standfirst.people.People;
import org.standfirst.people.Person;
import org.standfirst.people.Role;
import org.standfirst.source.DescribeSource;
import org.standfirst.source.Source;

/** Says of sources what whoever sits at the desk may know, and who knows more. */
@Component
class SourceWords {
    private static final String UNREADABLE = "The name can’t be read: the key file in the data folder is missing, or is"
            + " not the one that it was sealed with. Ask whoever runs the program to put it back.";

    private final People people;
    private final Accounts accounts;

    SourceWords(People people, Accounts accounts) {
        this.people = people;
        this.accounts = accounts;
    }

    /** A source as scripts are told of it: whoever may not know the name gets who they are instead, and whom to ask. */
    record Told(String id, String name, String role, boolean mayBeNamed) {}

    Told told(Source source) {
        String role = switch (source.naming()) {
            case Source.Naming.Open _, Source.Naming.Confided _ -> source.role();
            case Source.Naming.Withheld() -> ask(source);
            case Source.Naming.Unreadable() -> "the name can’t be read: the key file is missing";
        };
        return new Told(source.id().value(), source.name().orElse(source.role()), role, source.mayBeNamed());
    }

    SourceRow row(Source source, Seat seat) {
        boolean hasName = source.name().isPresent();
        return new SourceRow(
                SourcesDesk.path(source.id()),
                source.name().orElse(source.role()),
                hasName ? source.role() : "",
                state(source, seat),
                DescribeSource.mayDescribe(source, seat.actor()));
    }

    private String state(Source source, Seat seat) {
        return switch (source.naming()) {
            case Source.Naming.Open _ -> "";
            case Source.Naming.Confided _ -> {
                String others = names(others(source, seat), " and ");
                yield others.isEmpty()
                        ? "Not to be named. Nobody but you knows the name: choose an editor who does too."
                        : "Not to be named. Besides you, " + others + " knows the name.";
            }
            case Source.Naming.Withheld() -> "Not to be named: " + ask(source) + ".";
            case Source.Naming.Unreadable() -> UNREADABLE;
        };
    }

    private static List<Id<Person>> others(Source source, Seat seat) {
        return knowing(source).filter(person -> !person.equals(seat.person())).toList();
    }

    private static Stream<Id<Person>> knowing(Source source) {
        return Stream.concat(source.addedBy().stream(), source.editor().stream())
                .distinct();
    }

    private String ask(Source source) {
        String names = names(knowing(source).toList(), " or ");
        return names.isEmpty() ? "nobody here knows the name" : "ask " + names;
    }

    private String names(List<Id<Person>> ids, String between) {
        return people.find(ids).stream().map(Person::name).collect(Collectors.joining(between));
    }

    /** Who can be chosen to know a name beside whoever added it. */
    List<Screen.Option> editors(Optional<Id<Person>> addedBy, Optional<Id<Person>> chosen) {
        return accounts.all().stream()
                .filter(account -> account.closed().isEmpty() && isEditor(account))
                .filter(account -> addedBy.filter(account.person()::equals).isEmpty())
                .map(account -> new Screen.Option(
                        account.person().value(),
                        account.name(),
                        chosen.filter(account.person()::equals).isPresent()))
                .toList();
    }

    private static boolean isEditor(Account account) {
        return account.role() == Role.EDITOR || account.role() == Role.PUBLISHER;
    }
}
