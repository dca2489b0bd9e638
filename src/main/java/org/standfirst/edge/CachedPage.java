package org.standfirst.edge;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpDateTime;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.jspecify.annotations.Nullable;
import org.standfirst.kernel.Sha256;

/** An answer as it was rendered, and the forms in which it has been asked for. Safe for use by several threads at once. */
final class CachedPage {
    private static final int SMALLEST_PACKED = 1_000;
    private static final int OVERHEAD = 2_000;
    private static final int TAG_BYTES = 12;
    private static final int OK = 200;
    private static final int WORTH_PRESSING = 10;

    /** What stood for less, in nanoseconds, before the next came, changes as often as it may be made anew. */
    private static final long SHORT_LIFE = 3_000_000_000L;

    /** What the tag of a form in Brotli ends with when it has other bytes than the first. */
    private static final String PRESSED = "-pressed";

    private static final HttpField VARIES = new PreEncodedHttpField(HttpHeader.VARY, "Accept-Encoding");

    /** By what readers' states are told from one another. */
    private static final HttpField VARIES_BY_READER =
            new PreEncodedHttpField(HttpHeader.VARY, "Accept-Encoding, Cookie, Sec-GPC, DNT");

    private final int status;
    private final List<HttpField> headers;
    private final byte[] plain;
    private final boolean packable;
    private final String tag;
    private final long modified;
    private final Ground ground;
    private final boolean byReader;
    private final @Nullable Tally tally;

    /** Replaced whole, as it is read at each hit and written four times at most. */
    private volatile Map<Encoding, Form> forms = new EnumMap<>(Encoding.class);

    /** Counted by many threads, and not exactly. */
    private int asked;

    private final long made = System.nanoTime();
    private volatile boolean isHasty;

    /**
     * What an answer was made from.
     *
     * @param versions of its tags
     * @param noted the log position before its first question
     * @param until the moment from which it would be another, in milliseconds
     */
    record Ground(List<TagVersion> versions, long noted, long generation, long until) {}

    /**
     * An answer in one encoding.
     *
     * @param fields all of its headers
     * @param kept the headers for who has it already
     * @param head all of its headers as HTTP/1.1 sends them, the empty line included
     * @param keptHead the same of those for who has it already
     * @param body in memory that the network can read
     */
    record Form(
            Encoding encoding,
            String tag,
            HttpFields fields,
            HttpFields kept,
            ByteBuffer head,
            ByteBuffer keptHead,
            ByteBuffer body) {}

    CachedPage(Answer answer, Ground ground) {
        this(answer, ground, null, false);
    }

    /**
     * An answer to be kept.
     *
     * @param tally where it is counted; nothing if it isn't
     * @param byReader whether it would be another for a reader in another state
     */
    CachedPage(Answer answer, Ground ground, @Nullable Tally tally, boolean byReader) {
        this.tally = tally;
        this.byReader = byReader;
        this.status = answer.status();
        this.plain = answer.body();
        this.packable = answer.isText() && plain.length >= SMALLEST_PACKED;
        this.tag = answer.tag() != null ? answer.tag() : digest(plain);
        this.modified = answer.modified();
        this.headers = answer.headers();
        this.ground = ground;
    }

    private static String digest(byte[] plain) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(Sha256.of(plain), TAG_BYTES));
    }

    boolean isFresh(long generation, long forgotten) {
        if (generation != ground.generation || ground.noted < forgotten) {
            return false;
        }
        for (int number = 0; number < ground.versions.size(); number++) {
            if (ground.versions.get(number).seq() > ground.noted) {
                return false;
            }
        }
        return ground.until == Long.MAX_VALUE || System.currentTimeMillis() < ground.until;
    }

    int status() {
        return status;
    }

    boolean isByReader() {
        return byReader;
    }

    @Nullable
    Tally tally() {
        return tally;
    }

    long noted() {
        return ground.noted;
    }

    /** In bytes: the text, and about as much again for all its forms. */
    int weight() {
        return OVERHEAD + 2 * plain.length;
    }

    /** In the encoding nearest to this one; nothing if it has yet to be made. */
    @Nullable
    Form made(Encoding wanted) {
        return forms.get(encoding(wanted));
    }

    private Encoding encoding(Encoding wanted) {
        return packable ? wanted : Encoding.IDENTITY;
    }

    /** In the encoding nearest to this one. */
    synchronized Form form(Encoding wanted) {
        Encoding encoding = encoding(wanted);
        Form made = forms.get(encoding);
        if (made == null) {
            made = make(encoding, isHasty ? encoding.packInHaste(plain) : encoding.pack(plain), "");
            put(made);
        }
        return made;
    }

    private synchronized void put(Form form) {
        Map<Encoding, Form> more = new EnumMap<>(forms);
        more.put(form.encoding(), form);
        forms = more;
    }

    /** Whether it has been asked for so often, this time included, that a smaller form is worth its making; true once. */
    boolean isWorthPressing() {
        if (!packable || asked >= WORTH_PRESSING || ++asked < WORTH_PRESSING) {
            return false;
        }
        boolean lasts = !isHasty || System.nanoTime() - made >= SHORT_LIFE;
        asked = lasts ? asked : 0;
        return lasts;
    }

    /** Makes its form in Brotli as small as can be, and anew those that were made in haste. */
    void press() {
        put(make(Encoding.BROTLI, Encoding.BROTLI.press(plain), PRESSED));
        if (isHasty) {
            forms.keySet().stream()
                    .filter(encoding -> encoding != Encoding.BROTLI && encoding != Encoding.IDENTITY)
                    .forEach(encoding -> put(make(encoding, encoding.press(plain), PRESSED)));
        }
    }

    /** Takes the place of another, which may have stood for a moment only: then this one is packed in haste. */
    void follow(CachedPage before) {
        isHasty = made - before.made < SHORT_LIFE;
    }

    private Form make(Encoding encoding, byte[] bytes, String pressed) {
        ByteBuffer body =
                ByteBuffer.allocateDirect(bytes.length).put(bytes).flip().asReadOnlyBuffer();
        String own = "\"" + tag + (encoding == Encoding.IDENTITY ? "" : "-" + encoding.token()) + pressed + "\"";
        List<HttpField> kept = new ArrayList<>();
        if (status == OK) {
            kept.add(new PreEncodedHttpField(HttpHeader.ETAG, own));
        }
        if (byReader) {
            kept.add(VARIES_BY_READER);
        } else if (packable) {
            kept.add(VARIES);
        }
        headers.stream().filter(CachedPage::isToldAgain).forEach(kept::add);
        List<HttpField> all = new ArrayList<>(kept);
        headers.stream().filter(field -> !isToldAgain(field)).forEach(all::add);
        if (encoding != Encoding.IDENTITY) {
            all.add(new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, encoding.token()));
        }
        all.add(new PreEncodedHttpField(HttpHeader.CONTENT_LENGTH, bytes.length));
        return new Form(encoding, own, fields(all), fields(kept), head(all), head(kept), body);
    }

    /** Which headers an answer "not modified" has (RFC 9110, section 15.4.5). */
    private static boolean isToldAgain(HttpField field) {
        return field.getHeader() == HttpHeader.CACHE_CONTROL || field.getHeader() == HttpHeader.LAST_MODIFIED;
    }

    private static ByteBuffer head(List<HttpField> fields) {
        int length = fields.stream()
                .mapToInt(field -> field.getName().length() + field.getValue().length() + 4)
                .sum();
        ByteBuffer head = ByteBuffer.allocate(length + 2);
        for (HttpField field : fields) {
            head.put((field.getName() + ": " + field.getValue() + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        }
        return head.put((byte) '\r').put((byte) '\n').flip().asReadOnlyBuffer();
    }

    private static HttpFields fields(List<HttpField> fields) {
        return HttpFields.from(fields.toArray(HttpField[]::new));
    }

    /** Whether who says this has it already (RFC 9110, section 13.2.2). */
    boolean isHeld(Form form, @Nullable String noneMatch, @Nullable String modifiedSince) {
        if (status != OK) {
            return false;
        }
        if (noneMatch != null) {
            return noneMatch.equals(form.tag()) || matches(noneMatch);
        }
        return modifiedSince != null && modified >= 0 && isSince(modifiedSince);
    }

    /** Any of its forms will do, as they say the same. */
    private boolean matches(String noneMatch) {
        for (String each : noneMatch.split(",", -1)) {
            String held = each.strip();
            String strong = held.startsWith("W/") ? held.substring(2) : held;
            if (held.equals("*") || isOurs(strong)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOurs(String held) {
        if (!held.startsWith("\"" + tag)) {
            return false;
        }
        String rest = held.substring(1 + tag.length()).replace(PRESSED, "");
        return Arrays.stream(Encoding.values())
                .anyMatch(
                        encoding -> rest.equals((encoding == Encoding.IDENTITY ? "" : "-" + encoding.token()) + "\""));
    }

    private boolean isSince(String date) {
        long since = HttpDateTime.parseToEpoch(date);
        return since >= 0 && modified <= since;
    }

    /** The text itself. */
    String text() {
        return new String(plain, StandardCharsets.UTF_8);
    }
}
