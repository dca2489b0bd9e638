package org.standfirst.spam;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What can be said of a sample in whatever language it is: how it is written, not what it says. */
final class Marks {
    private static final Pattern MARKUP = Pattern.compile("\\[/?(?:url|link)\\b|<a\\s|</a>", Pattern.CASE_INSENSITIVE);
    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\w/.=-])(?:\\+\\d{1,3}|\\(?0\\d{2,4}|1?[- ]?\\(?8\\d\\d)[ ().-]{0,2}\\d[\\d ().-]{4,16}\\d(?!\\w)");
    private static final Pattern HANDLE = Pattern.compile("(?<![\\w.@])(?<!^)@\\w{5,32}");
    private static final Pattern FREE_MAIL =
            Pattern.compile("@(?:gmail|yahoo|outlook|hotmail|proton|protonmail|mail|yandex|aol|gmx)\\.");
    private static final Pattern MONEY =
            Pattern.compile("[$€£¥₹]\\s?\\d|\\d\\s?(?:[$€£]|usd|eur|btc|rs\\b)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PERCENT_OFF =
            Pattern.compile("\\d\\s?%\\s?(?:off|bonus|guarantee|profit|discount)", Pattern.CASE_INSENSITIVE);
    private static final String CONSONANTS = "bcdfghjklmnpqrstvwxz";
    private static final int STRANGE = 5;

    private final Sample sample;
    private final Links links;
    private final List<Token> name;
    private final List<Token> words;
    private final Map<String, String> marks = new LinkedHashMap<>();

    private Marks(Sample sample, Links links, List<Token> name, List<Token> words) {
        this.sample = sample;
        this.links = links;
        this.name = name;
        this.words = words;
    }

    /**
     * Each with words for a moderator.
     *
     * @param name the words of the name
     * @param words of the text beside its links
     */
    static Map<String, String> of(Sample sample, Links links, List<Token> name, List<Token> words) {
        Marks marks = new Marks(sample, links, name, words);
        marks.lookAtLinks();
        marks.lookAtAddresses();
        marks.lookAtSpelling();
        marks.lookAtName();
        return marks.marks;
    }

    private void lookAtLinks() {
        int count = links.hosts().size();
        mark(count == 1, "link", "a link");
        mark(count == 2 || count == 3, "links", "two or three links");
        mark(count > 3, "many links", "many links");
        mark(count > 0 && words.size() < 4 * count, "links alone", "hardly more than links");
        mark(count > 1 && words.size() < 12 * count, "mostly links", "mostly links");
        mark(hasMarkup(sample.text()), "link markup", "links in a forum’s markup");
        mark(
                count > 0
                        && links.hosts().stream().anyMatch(host -> host.chars().anyMatch(Character::isDigit)),
                "digits in host",
                "digits in a link’s address");
        mark(
                count > 0 && links.hosts().stream().anyMatch(host -> host.indexOf('-') > 0),
                "hyphen in host",
                "a hyphen in a link’s address");
        mark(count > 0 && !isMostlyLatin(), "foreign link", "a link among words that are not in Latin letters");
    }

    private static boolean hasMarkup(String text) {
        return (text.indexOf('[') >= 0 || text.indexOf('<') >= 0)
                && MARKUP.matcher(text).find();
    }

    private boolean isMostlyLatin() {
        long latin = words.stream()
                .filter(word -> word.word().chars().anyMatch(letter -> letter >= 'a' && letter <= 'z'))
                .count();
        return latin * 2 >= words.size();
    }

    private void lookAtAddresses() {
        mark(!links.mails().isEmpty(), "mail", "an address of mail");
        mark(
                links.mails().stream().anyMatch(mail -> FREE_MAIL.matcher(mail).find()),
                "free mail",
                "a free address of mail");
        String text = links.rest();
        boolean hasDigit = text.chars().anyMatch(Marks::isDigit);
        mark(hasDigit && PHONE.matcher(text).find(), "phone", "a telephone number");
        mark(text.indexOf('@') >= 0 && HANDLE.matcher(text).find(), "handle", "somebody’s @name");
        mark(hasDigit && MONEY.matcher(text).find(), "money", "a sum of money");
        mark(text.indexOf('%') >= 0 && PERCENT_OFF.matcher(text).find(), "percent", "so many per cent off");
    }

    /** As the patterns here have them. */
    private static boolean isDigit(int sign) {
        return sign >= '0' && sign <= '9';
    }

    private void lookAtSpelling() {
        String text = links.rest();
        int letters = 0;
        int capitals = 0;
        int exclamations = 0;
        for (int index = 0; index < text.length(); index++) {
            char sign = text.charAt(index);
            letters += Character.isLetter(sign) ? 1 : 0;
            capitals += Character.isUpperCase(sign) ? 1 : 0;
            exclamations += sign == '!' ? 1 : 0;
        }
        mark(letters >= 12 && capitals * 10 > letters * 6, "shouting", "mostly capitals");
        mark(exclamations > 3 || text.contains("!!!"), "exclaiming", "many exclamation marks");
        long disguised = words.stream().filter(Token::disguise).count();
        mark(disguised > 0, "disguise", "a word in disguise");
        mark(disguised > 2, "disguises", "several words in disguise");
        long strange = words.stream().filter(word -> isStrange(word.word())).count();
        mark(strange > 1 && strange * 4 > words.size(), "gibberish", "letters that make no words");
        mark(emoji(text) > 4, "emoji", "many emoji");
        mark(
                words.size() > 25
                        && new HashSet<>(words.stream().map(Token::word).toList()).size() * 2 < words.size(),
                "repeating",
                "the same words again and again");
    }

    /** Five consonants in a row, or a Q without its U. */
    private static boolean isStrange(String word) {
        int consonants = 0;
        for (int index = 0; index < word.length(); index++) {
            char letter = word.charAt(index);
            consonants = CONSONANTS.indexOf(letter) < 0 ? 0 : consonants + 1;
            if (consonants == STRANGE
                    || (letter == 'q' && index + 1 < word.length() && isStrangeAfterQ(word.charAt(index + 1)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isStrangeAfterQ(char letter) {
        return letter != 'u' && letter < 0x80 && (Character.isLetterOrDigit(letter) || letter == '_');
    }

    private static long emoji(String text) {
        long count = 0;
        for (int index = 0; index < text.length(); index++) {
            // Each is written with two, or lies above what most texts have.
            int sign = text.charAt(index) < 0x2000 ? 0 : text.codePointAt(index);
            count += sign > 0 && UCharacter.hasBinaryProperty(sign, UProperty.EMOJI_PRESENTATION) ? 1 : 0;
        }
        return count;
    }

    private void lookAtName() {
        Links inName = Links.in(new Sample("", sample.name(), List.of()));
        mark(!inName.hosts().isEmpty() || !inName.mails().isEmpty(), "address as name", "an address for a name");
        mark(name.size() > 3, "long name", "a name of many words");
    }

    private void mark(boolean holds, String name, String words) {
        if (holds) {
            marks.put(name, words);
        }
    }
}
