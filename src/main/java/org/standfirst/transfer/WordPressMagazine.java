package org.standfirst.transfer;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.standfirst.kernel.WebAddress;
import org.standfirst.magazine.DescribeMagazine;
import org.standfirst.magazine.Magazine;
import org.standfirst.magazine.Magazines;
import org.standfirst.wordpress.WxrPart;

/** A magazine that has no name yet takes that of the site which moves in. */
@Component
class WordPressMagazine {
    private final Magazines magazines;

    WordPressMagazine(Magazines magazines) {
        this.magazines = magazines;
    }

    void describe(WxrPart.Site site, ImportRun run) {
        if (magazines.named().isPresent()) {
            return;
        }
        String title = PlainWords.of(site.title());
        if (title.isEmpty()) {
            title = WebAddress.parse(site.baseUrl()).flatMap(WebAddress::host).orElse(Magazine.UNNAMED.name());
            run.report().note("The export holds no name of the site, so the magazine is called “" + title + "”.");
        }
        run.unloading()
                .describe(new DescribeMagazine.Describe(
                        new Magazine(title, PlainWords.of(site.tagline()), language(site.language()), run.offset()),
                        ImportRun.ACTOR));
    }

    /** The language as BCP 47 writes it; English where the export says nothing that is one. */
    private static String language(String written) {
        try {
            String tag = new Locale.Builder()
                    .setLanguageTag(written.replace('_', '-'))
                    .build()
                    .toLanguageTag();
            return tag.equals("und") ? Magazine.UNNAMED.language() : tag;
        } catch (IllformedLocaleException noLanguage) {
            return Magazine.UNNAMED.language();
        }
    }
}
