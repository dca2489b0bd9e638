package org.standfirst.newsroom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.WebAddress;
import org.standfirst.magazine.Colour;
import org.standfirst.magazine.Look;
import org.standfirst.picture.Picture;

/**
 * The magazine's look as a form says it.
 *
 * @param accent like #2a3ca0
 * @param dropCap nothing where the box is not ticked, as browsers then send nothing
 * @param accounts where else the magazine is: a name, a blank and an address in each line
 * @param logo the identifier of a picture; empty for the name in type
 */
public record LookForm(
        String accent,
        String pairing,
        String density,
        String front,
        @Nullable Boolean dropCap,
        String footer,
        String accounts,
        String logo) {
    /** What a form leaves out is empty. */
    public LookForm(
            @Nullable String accent,
            @Nullable String pairing,
            @Nullable String density,
            @Nullable String front,
            @Nullable Boolean dropCap,
            @Nullable String footer,
            @Nullable String accounts,
            @Nullable String logo) {
        this.accent = said(accent);
        this.pairing = said(pairing);
        this.density = said(density);
        this.front = said(front);
        this.dropCap = dropCap;
        this.footer = said(footer).replace("\r\n", "\n");
        this.accounts = said(accounts);
        this.logo = said(logo);
    }

    private static String said(@Nullable String words) {
        return words == null ? "" : words.strip();
    }

    /** Whether articles begin with a large letter. */
    public boolean hasDropCap() {
        return Boolean.TRUE.equals(dropCap);
    }

    static LookForm of(Look look) {
        return new LookForm(
                look.accent().toString(),
                Look.written(look.pairing()),
                Look.written(look.density()),
                Look.written(look.front()),
                look.dropCap(),
                look.footer(),
                look.accounts().stream()
                        .map(account -> account.name() + " " + account.address().value())
                        .collect(Collectors.joining("\n")),
                look.logo().map(Id::value).orElse(""));
    }

    /** What can be chosen, by the names of the fields. */
    public List<Screen.Choosing> choices() {
        return List.of(
                new Screen.Choosing(
                        "pairing",
                        "Faces",
                        List.of(
                                option("newsreader", "Newsreader, with Schibsted Grotesk", pairing),
                                option("fraunces", "Fraunces and Source Serif, with Hanken Grotesk", pairing))),
                new Screen.Choosing(
                        "density",
                        "White space",
                        List.of(
                                option("open", "As much as a story likes", density),
                                option("close", "Less, so that more stories stand on a screen", density))),
                new Screen.Choosing(
                        "front",
                        "Front page, after the first stories",
                        List.of(
                                option("sections", "A row for each section", front),
                                option("river", "All stories, newest first", front),
                                option("edition", "The newest edition’s contents, then all", front))));
    }

    private static Screen.Option option(String value, String words, String chosen) {
        return new Screen.Option(value, words, value.equals(chosen));
    }

    /** What a form comes to. */
    sealed interface Read {
        /** A look; whether it can be, the verb decides. */
        record Understood(Look look) implements Read {}

        /** Something in it says nothing: what, in a sentence. */
        record Mistaken(String reason) implements Read {}
    }

    Read look() {
        Optional<Colour> colour = Colour.parse(accent);
        Optional<Look.Pairing> faces = Look.choice(Look.Pairing.class, pairing);
        Optional<Look.Density> white = Look.choice(Look.Density.class, density);
        Optional<Look.FrontRecipe> recipe = Look.choice(Look.FrontRecipe.class, front);
        Optional<Id<Picture>> picture = Id.parse(logo);
        if (colour.isEmpty()) {
            return new Read.Mistaken("“" + accent + "” is no colour. Write it in six digits, like #2a3ca0.");
        }
        if (faces.isEmpty() || white.isEmpty() || recipe.isEmpty()) {
            return new Read.Mistaken("Choose faces, white space and a front page among those that are offered.");
        }
        if (picture.isEmpty() && !logo.isEmpty()) {
            return new Read.Mistaken("“" + logo + "” is no identifier of a picture.");
        }
        List<Look.Account> elsewhere = new ArrayList<>();
        for (String line : Arrays.asList(accounts.split("\\R"))) {
            Optional<Look.Account> account = account(line.strip());
            if (account.isEmpty() && !line.isBlank()) {
                return new Read.Mistaken("“" + line.strip()
                        + "” is no account. Write its name and its address, like Mastodon https://example.social/@us");
            }
            account.ifPresent(elsewhere::add);
        }
        return new Read.Understood(new Look(
                colour.get(), faces.get(), white.get(), recipe.get(), hasDropCap(), footer, elsewhere, picture));
    }

    private static Optional<Look.Account> account(String line) {
        int blank = line.lastIndexOf(' ');
        return blank < 1
                ? Optional.empty()
                : WebAddress.parse(line.substring(blank + 1))
                        .map(address ->
                                new Look.Account(line.substring(0, blank).strip(), address));
    }
}
