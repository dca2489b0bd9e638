package org.standfirst.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.ConstrainedFieldPosition;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says {@link Words} with the messages of a bundle. */
final class Speaker implements InvocationHandler {
    /**
     * Stand in a sentence for what is put into it once it is a sentence. Unicode has them for such inner use, and no HTML
     * may have them.
     */
    private static final char FIRST_PLACE = '\uFDD0';

    private static final int MOST_REMEMBERED = 1_000;

    private static final char LINK_START = '\uFDE0';
    private static final char LINK_END = '\uFDE1';

    /** Keep words of another script from being mixed with those around them (Unicode, UAX 9). */
    private static final char ISOLATE = '\u2068';

    private static final char END_OF_ISOLATE = '\u2069';

    private final ULocale locale;
    private final Map<String, Message> messages = new HashMap<>();

    /** Made when they are first needed: ICU takes its time to wake, and most messages can do without. */
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    /** What was said lately: a page says most of its words with the same names and numbers as another. */
    private final Cache<Said, Object> said =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    private record Said(String name, List<Object> given) {}

    private record Message(String written, List<String> parameters, boolean isPhrase) {
        boolean hasPlaces() {
            return written.indexOf('{') >= 0;
        }
    }

    private Speaker(ULocale locale) {
        this.locale = locale;
    }

    /** @throws IllegalStateException if a message is missing */
    static Words of(ULocale locale, Properties messages) {
        Speaker speaker = new Speaker(locale);
        for (Method method : Words.class.getMethods()) {
            if (!method.isDefault() && !Modifier.isStatic(method.getModifiers())) {
                speaker.messages.put(method.getName(), speaker.message(method, messages));
            }
        }
        return (Words) Proxy.newProxyInstance(Words.class.getClassLoader(), new Class<?>[] {Words.class}, speaker);
    }

    private Message message(Method method, Properties messages) {
        String written = messages.getProperty(method.getName());
        if (written == null) {
            throw new IllegalStateException("the words in " + locale + " lack " + method.getName());
        }
        boolean isPhrase = method.getReturnType().equals(Phrase.class);
        return new Message(
                isPhrase ? written.replace('[', LINK_START).replace(']', LINK_END) : written,
                Stream.of(method.getParameters()).map(Parameter::getName).toList(),
                isPhrase);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] given) throws Throwable {
        if (method.isDefault()) {
            return InvocationHandler.invokeDefault(proxy, method, given);
        }
        Object[] arguments = given == null ? new Object[0] : given;
        return switch (method.getName()) {
            case "equals" -> isSpokenBy(arguments[0]);
            case "hashCode" -> hashCode();
            case "toString" -> "Words in " + locale;
            default -> say(method.getName(), arguments);
        };
    }

    private boolean isSpokenBy(@Nullable Object other) {
        return other instanceof Words
                && Proxy.isProxyClass(other.getClass())
                && equals(Proxy.getInvocationHandler(other));
    }

    /** The same words come out of the same name and the same arguments, all of which are values. */
    private Object say(String name, Object[] given) {
        return said.get(new Said(name, List.of(given)), _ -> compose(name, given));
    }

    private Object compose(String name, Object[] given) {
        Message message = messages.get(name);
        if (message == null) {
            throw new IllegalStateException("there is no message " + name);
        }
        String sentence = message.hasPlaces() ? fill(name, message, given) : message.written();
        return message.isPhrase() ? phrase(sentence, given) : sentence;
    }

    private String fill(String name, Message message, Object[] given) {
        Map<String, Object> arguments = new HashMap<>();
        for (int index = 0; index < given.length; index++) {
            arguments.put(message.parameters().get(index), argument(given[index], index));
        }
        MessageFormat format = formats.computeIfAbsent(name, _ -> new MessageFormat(message.written(), locale));
        // ICU's formats are not made for several threads at once.
        synchronized (format) {
            return format.format(arguments);
        }
    }

    private Object argument(Object given, int index) {
        return switch (given) {
            case Number number -> number;
            case String words -> isolated(words);
            case List<?> list
            when list.stream().allMatch(String.class::isInstance) ->
                ListFormatter.getInstance(locale)
                        .format(list.stream()
                                .map(words -> isolated((String) words))
                                .toList());
            default -> String.valueOf((char) (FIRST_PLACE + index));
        };
    }

    private String isolated(String words) {
        return isForeign(words) ? ISOLATE + words + END_OF_ISOLATE : words;
    }

    private boolean isForeign(String words) {
        return locale.isRightToLeft() && Bidi.getBaseDirection(words) == Bidi.LTR;
    }

    private Phrase phrase(String sentence, Object[] given) {
        List<Phrase.Part> parts = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (int index = 0; index < sentence.length(); index++) {
            char character = sentence.charAt(index);
            int place = character - FIRST_PLACE;
            if (place >= 0 && place < given.length) {
                add(parts, words);
                parts.addAll(parts(given[place]));
            } else if (character == LINK_START) {
                add(parts, words);
            } else if (character == LINK_END) {
                parts.add(new Phrase.Link(words.toString(), target(given)));
                words.setLength(0);
            } else {
                words.append(character);
            }
        }
        add(parts, words);
        return new Phrase(List.copyOf(parts), locale.isRightToLeft() ? "auto" : null);
    }

    private static void add(List<Phrase.Part> parts, StringBuilder words) {
        if (!words.isEmpty()) {
            parts.add(new Phrase.Plain(words.toString()));
            words.setLength(0);
        }
    }

    private static String target(Object[] given) {
        return Stream.of(given)
                .flatMap(argument ->
                        argument instanceof Phrase.Target target ? Stream.of(target.href()) : Stream.empty())
                .findFirst()
                .orElseThrow();
    }

    private List<Phrase.Part> parts(Object given) {
        return switch (given) {
            case Phrase.Part part -> List.of(part);
            case List<?> list ->
                joined(list.stream().map(Phrase.Part.class::cast).toList());
            default -> List.of();
        };
    }

    /** "A, B and C", as the language has it. */
    private List<Phrase.Part> joined(List<Phrase.Part> list) {
        ListFormatter.FormattedList joined = ListFormatter.getInstance(locale)
                .formatToValue(list.stream().map(Phrase.Part::words).toList());
        List<Phrase.Part> parts = new ArrayList<>();
        ConstrainedFieldPosition item = new ConstrainedFieldPosition();
        item.constrainClass(ListFormatter.SpanField.class);
        int from = 0;
        for (Phrase.Part part : list) {
            if (joined.nextPosition(item)) {
                int to = item.getStart();
                add(parts, new StringBuilder(joined.subSequence(from, to)));
                parts.add(part);
                from = item.getLimit();
            }
        }
        add(parts, new StringBuilder(joined.subSequence(from, joined.length())));
        return parts;
    }
}
