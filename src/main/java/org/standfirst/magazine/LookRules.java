package org.standfirst.magazine;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.kernel.Id;
import org.standfirst.picture.Picture;
import org.standfirst.picture.Pictures;

/** What a look must be, whether it is worn or tried on. */
@Component
class LookRules {
    private static final int LONGEST_FOOTER = 1_000;
    private static final int MOST_ACCOUNTS = 12;
    private static final int LONGEST_NAME = 60;

    private final Pictures pictures;

    /** A logo is one of these pictures. */
    LookRules(Pictures pictures) {
        this.pictures = pictures;
    }

    /** What is wrong with it, in a sentence. */
    Optional<String> mistake(Look look) {
        if (look.footer().length() > LONGEST_FOOTER) {
            return Optional.of("The words at the foot may have " + LONGEST_FOOTER + " characters; these have "
                    + look.footer().length() + ".");
        }
        if (look.accounts().size() > MOST_ACCOUNTS) {
            return Optional.of("There is room for " + MOST_ACCOUNTS + " accounts; these are "
                    + look.accounts().size() + ".");
        }
        for (Look.Account account : look.accounts()) {
            if (account.name().isBlank() || account.name().length() > LONGEST_NAME) {
                return Optional.of("An account needs a name of up to " + LONGEST_NAME + " characters.");
            }
            if (!account.address().isExternal()) {
                return Optional.of("The account “" + account.name()
                        + "” needs an address that begins with https:// and is not “"
                        + account.address().value() + "”.");
            }
        }
        return look.logo().flatMap(this::mistakeOfLogo);
    }

    private Optional<String> mistakeOfLogo(Id<Picture> logo) {
        Optional<Picture> picture = pictures.find(logo);
        if (picture.isEmpty()) {
            return Optional.of("There is no picture “" + logo + "” to be the logo.");
        }
        return picture.get().original().isEmpty()
                ? Optional.of("The picture “" + logo + "” has no file yet, so it can't be the logo.")
                : Optional.empty();
    }

    /** The look with an accent in which words can be read; remarks say what was changed. */
    static Look readable(Look look, List<String> remarks) {
        Colour fit = Palette.fit(look.accent());
        if (!fit.equals(look.accent())) {
            remarks.add("Words in " + look.accent() + " could not be read on white paper; the accent is " + fit
                    + ", the nearest of its hue in which they can.");
        }
        return new Look(
                fit,
                look.pairing(),
                look.density(),
                look.front(),
                look.dropCap(),
                look.footer().strip(),
                look.accounts(),
                look.logo());
    }
}
