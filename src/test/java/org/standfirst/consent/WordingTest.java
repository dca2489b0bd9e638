package org.standfirst.consent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In what words a magazine may ask. */
class WordingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "By continuing to use this site, you accept our use of cookies.",
                "We use cookies. If you stay, you agree to that, as everybody does.",
                "Durch die weitere Nutzung der Seite stimmen Sie unseren Cookies zu.",
                "En poursuivant votre navigation, vous acceptez nos cookies et services.",
                "Si continúa navegando, acepta el uso de cookies de terceros en la web.",
                "Continuando la navigazione accetti i cookie di terze parti di questo sito.",
                "Korzystając z tej strony, wyrażasz zgodę na pliki cookie i usługi obce.",
                "Too short."
            })
    void takesNoWordsThatSayReadersAgreedAlready(String words) {
        assertThat(Wording.problem("", words)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "We would like to show films from elsewhere within our articles. Will you let us?",
                "Wir möchten in unseren Artikeln Filme von anderen zeigen. Erlauben Sie das?",
                "Nous aimerions montrer des films d’ailleurs dans nos articles, si vous le voulez bien."
            })
    void takesWordsThatAsk(String words) {
        assertThat(Wording.problem("Films?", words)).isEmpty();
    }
}
