package org.standfirst.newsroom;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.standfirst.database.Change;
import org.standfirst.people.Actor;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How the change log is said to people. */
final class LogWords {
    private static final int LONGEST = 160;

    /** By what it was done to and what was done; the braces stand for the former's name. */
    private static final Map<String, String> SAID = Map.ofEntries(
            Map.entry("article created", "began {}"),
            Map.entry("article revised", "saved {}"),
            Map.entry("article restored", "brought an earlier version of {} back"),
            Map.entry("article submitted", "moved {} to review"),
            Map.entry("article recalled", "took {} back from review"),
            Map.entry("article approved", "approved {}"),
            Map.entry("article returned", "gave {} back to its writer"),
            Map.entry("article assigned", "assigned {}"),
            Map.entry("article scheduled", "set a time for {}"),
            Map.entry("article unscheduled", "took the time of {} back"),
            Map.entry("article published", "published {}"),
            Map.entry("article corrected", "published changes to {}"),
            Map.entry("article withdrew", "withdrew {}"),
            Map.entry("article renamed", "changed the address of {}"),
            Map.entry("article pinned", "pinned {} to the front page"),
            Map.entry("article unpinned", "unpinned {} from the front page"),
            Map.entry("article hid", "kept {} off the front page"),
            Map.entry("article unhid", "brought {} back to the front page"),
            Map.entry("menu arranged", "changed a menu of the magazine"),
            Map.entry("front arranged", "put the front page in order"),
            Map.entry("article shared", "made a link to a preview of {}"),
            Map.entry("article noted", "wrote a note on {}"),
            Map.entry("article resolved", "resolved a note on {}"),
            Map.entry("article reopened", "opened a note on {} again"),
            Map.entry("article logged", "noted that somebody asks to be taken out of {}"),
            Map.entry("article decided", "decided whether somebody is taken out of {}"),
            Map.entry("section added", "added the section {}"),
            Map.entry("section described", "changed the section {}"),
            Map.entry("section renamed", "changed the address of the section {}"),
            Map.entry("section moved", "moved the section {}"),
            Map.entry("section removed", "removed the section {}"),
            Map.entry("tag added", "added the tag {}"),
            Map.entry("tag described", "changed the tag {}"),
            Map.entry("tag renamed", "changed the address of the tag {}"),
            Map.entry("tag removed", "removed the tag {}"),
            Map.entry("edition added", "added the edition {}"),
            Map.entry("edition described", "changed the edition {}"),
            Map.entry("edition renamed", "changed the address of the edition {}"),
            Map.entry("edition arranged", "put the contents of the edition {} in order"),
            Map.entry("edition published", "published the edition {} as one"),
            Map.entry("magazine described", "changed what the magazine is called, or its language or time zone"),
            Map.entry("magazine dressed", "changed the magazine’s look"),
            Map.entry("magazine opened", "changed on what terms programs read the magazine"),
            Map.entry("picture added", "added {}"),
            Map.entry("picture supplied", "sent the file of {}"),
            Map.entry("picture described", "changed the words of {}"),
            Map.entry("picture replaced", "put another picture in the place of {}, wherever it was"),
            Map.entry("picture focused", "chose what matters in {}"),
            Map.entry("picture ordered", "ordered new sizes of {}"),
            Map.entry("picture rendered", "made the sizes of {}"),
            Map.entry("picture expiring", "saw that the rights to {} end soon"),
            Map.entry("picture withheld", "took {} away from readers, as the rights to it have ended"),
            Map.entry("file added", "added a file"),
            Map.entry("file supplied", "sent a file"),
            Map.entry("store swept", "deleted files that nothing uses any more"),
            Map.entry("person added", "added {} to those who have bylines"),
            Map.entry("person portrayed", "changed the portrait of {}"),
            Map.entry("reply recorded", "recorded a reply"),
            Map.entry("report reported", "reported a reply"),
            Map.entry("report reopened", "took back a decision on a report"),
            Map.entry("report decided", "decided on a report"),
            Map.entry("report complained", "complained of a decision on a reply"),
            Map.entry("report answered", "decided on a complaint"),
            Map.entry("consent exported", "downloaded the proof of readers’ choices"),
            Map.entry("consent forgot", "forgot choices of readers that were kept for long enough"),
            Map.entry("consent pictured", "drew a picture of a notice that readers choose by"),
            Map.entry("privacy wrote", "wrote the magazine’s own words on the page on privacy"),
            Map.entry("report forgot", "forgot who reported a reply"),
            Map.entry("correspondent asked", "was asked whether an address is theirs"),
            Map.entry("correspondent confirmed", "confirmed an address"),
            Map.entry("correspondent muted", "ended letters about a conversation"),
            Map.entry("correspondent unsubscribed", "ended letters about answers"),
            Map.entry("reader exported", "downloaded what is kept of an address"),
            Map.entry("reader erased", "erased what was kept of an address"),
            Map.entry("reader forgotten", "forgot what was kept of readers for long enough"),
            Map.entry("conduct opened", "changed who may reply to {}"),
            Map.entry("conduct limited", "changed how much a reply may have, or how long is kept who wrote it"),
            Map.entry("conduct wrote", "wrote the house rules"),
            Map.entry("word added", "added a word that is not taken in replies, or watched"),
            Map.entry("word removed", "removed a word that was not taken in replies, or watched"),
            Map.entry("ban made", "banned somebody from replying"),
            Map.entry("ban lifted", "lifted a ban"),
            Map.entry("ban forgot", "forgot a ban that was long over"),
            Map.entry("import received", "sent {} in"),
            Map.entry("import rehearsed", "had {} looked through"),
            Map.entry("import looked through", "looked through {}"),
            Map.entry("import began", "began to bring {} in"),
            Map.entry("import stopped", "asked that {} comes in no further"),
            Map.entry("import halted", "stopped bringing {} in, as was asked"),
            Map.entry("import interrupted", "was interrupted while it read {}"),
            Map.entry("import finished", "brought {} in"),
            Map.entry("import failed", "could not bring all of {} in"),
            Map.entry("import refused", "could not read {}"),
            Map.entry("import discarded", "threw {} away"),
            Map.entry("key minted", "made an access key"),
            Map.entry("key revoked", "revoked an access key"),
            Map.entry("account invited", "invited somebody"),
            Map.entry("account withdrew invitation", "withdrew an invitation"),
            Map.entry("account accepted", "took up an invitation"),
            Map.entry("account gave role", "gave {} another role"),
            Map.entry("account gave sections", "said which sections {} edits"),
            Map.entry("account closed", "closed the account of {}"),
            Map.entry("account reopened", "opened the account of {} again"),
            Map.entry("account bound", "signed in by single sign-on for the first time"),
            Map.entry("account signed in", "signed in"),
            Map.entry("account signed out", "signed out"),
            Map.entry("account recovered", "came back by a recovery link"),
            Map.entry("account made recovery link", "made a recovery link for {}"),
            Map.entry("account changed password", "changed the password of {}"),
            Map.entry("account added passkey", "added a passkey to the account of {}"),
            Map.entry("account removed passkey", "removed a passkey from the account of {}"),
            Map.entry("account set up second step", "set up a second step of signing in"),
            Map.entry("account ended second step", "ended the second step of signing in"),
            Map.entry("account renewed recovery codes", "made new recovery codes"));

    /** What readers do by the thousand, and the desk sees in figures. */
    static final Set<String> SHOWN_ELSEWHERE = Set.of("chose");

    private static final Map<String, String> PROGRAMS = Map.of(
            "scheduler", "The clock",
            "command line", "The command line",
            "import", "The import",
            "demo", "The demo",
            "start", "The program",
            "invitation", "An invitation");

    private LogWords() {}

    /** A part of the program, as people call it. */
    static String program(String name) {
        return name.startsWith("key:") ? "A program with a key" : PROGRAMS.getOrDefault(name, "The " + name);
    }

    /**
     * What was done, with braces where the name of what it was done to belongs. What is not known here is said as it
     * stands in the log.
     */
    static String sentence(Change change) {
        String kind = kind(change.subject());
        if (change.subject().startsWith("tag:") && change.verb().equals("merged")) {
            return "merged the tag “" + unbraced(detail(change, "name")) + "” into {}";
        }
        String said = SAID.get(kind + " " + change.verb());
        return said == null ? change.verb() + " " + kind + " {}" : said + reason(change);
    }

    private static String reason(Change change) {
        String reason = switch (change.verb()) {
            case "returned", "withdrew" -> detail(change, "reason");
            default -> "";
        };
        if (reason.isBlank()) {
            return "";
        }
        String cut = reason.length() > LONGEST
                ? reason.substring(0, Character.isHighSurrogate(reason.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST)
                        + "…"
                : reason;
        return ": “" + unbraced(cut) + "”";
    }

    /** Braces that somebody wrote are no place for a name. */
    private static String unbraced(String words) {
        return words.replace("{}", "{ }");
    }

    /** A word of what the log says besides; empty if it says none. */
    static String detail(Change change, String name) {
        try {
            JsonNode detail = JsonMapper.shared().readTree(change.detail());
            return Optional.ofNullable(detail.get(name))
                    .map(value -> value.asString(""))
                    .orElse("");
        } catch (JacksonException unknownForm) {
            return "";
        }
    }

    static String kind(String subject) {
        return subject.split(":", 2)[0];
    }

    /** What comes after the kind; empty where there is but one. */
    static String id(String subject) {
        int colon = subject.indexOf(':');
        return colon < 0 ? "" : subject.substring(colon + 1);
    }

    /** Who came in when, and by what, is for those who let them in. */
    static boolean isFor(Actor actor, Change change) {
        return switch (kind(change.subject())) {
            case "account", "key", "import", "consent" -> actor.mayManage();
            default -> true;
        };
    }
}
