package org.standfirst.spam;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import java.util.HashMap;
import java.util.Map;

/**
 * Letters that look like Latin ones. From the data of Unicode TS #39 (confusables.txt), as far as single letters go that can
 * be typed or pasted, after case folding: a letter is here if it, or its capital, looks like the Latin letter.
 */
final class Confusables {
    /** Latin letter, then what looks like it. These stand in words of other scripts too, and count only beside Latin. */
    static final String OTHER_SCRIPTS = """
            aаαꭺꓮ bвьβꮟᏼꓐ cсⲥꮯꓚ dԁꭰꓒ eеεҽꭼꓰ fϝքꓝ gԍցᏻꓖ hһнհꮋꮒꓧ iіιꙇւꭵⲓ jјϳյꭻꓙ kкκᏦꓗ lӏꮮꓡ mмμꮇꓟ
            nηոռꓠ oоοσօⲟꓳ pрρⲣꮲꓑ qԛգզ rгꭱꮢꓣ sѕտꮥꮪꓢ tтτꭲⲧꓔ uυսꓴ vѵνꮩꓦ wшԝωꮃꮤꓪ xхχⲭꓫ yуγꭹꮍⲩꓬ zζᏃꓜ
            """;

    /** Latin letters that are taken for plainer ones whatever they stand beside; accents are taken off elsewhere. */
    static final String LATIN = """
            aɑᴀ bʙƀ cᴄ dᴅđð eᴇɛ fꜰƒ gɢɡɠ hʜħ iıɩɪ jᴊȷ kᴋ lʟłɫ mᴍ nɴŋ oᴏøɔ pᴘƿ qꞯ rʀ sꜱƽʂ tᴛŧ uᴜʋ vᴠ wᴡɯ xꭓ yʏɣ zᴢƶ
            """;

    /** White letters on dark ground, which Unicode does not take for letters in disguise: two alphabets in a row each. */
    private static final int[] WHITE_ON_DARK = {0x1F150, 0x1F170};

    private static final Map<Integer, Integer> FROM_OTHERS = read(OTHER_SCRIPTS);
    private static final Map<Integer, Integer> FROM_LATIN = read(LATIN);

    private Confusables() {}

    private static Map<Integer, Integer> read(String table) {
        Map<Integer, Integer> letters = new HashMap<>();
        for (String row : table.strip().split("\\s+", -1)) {
            row.codePoints().skip(1).forEach(alike -> {
                letters.put(alike, (int) row.charAt(0));
                letters.put(UCharacter.foldCase(alike, true), (int) row.charAt(0));
            });
        }
        return Map.copyOf(letters);
    }

    /** The Latin letter that this letter of another script looks like, or 0. */
    static int latin(int letter) {
        return FROM_OTHERS.getOrDefault(letter, 0);
    }

    /** The letter without its ornaments: of Latin ones, and of letters drawn as pictures. */
    static int plain(int letter) {
        for (int alphabet : WHITE_ON_DARK) {
            if (letter >= alphabet && letter < alphabet + 26) {
                return 'a' + letter - alphabet;
            }
        }
        return FROM_LATIN.getOrDefault(letter, letter);
    }

    /** The letter that a digit or a sign stands for within a word, or 0. */
    static int leet(int sign) {
        return switch (sign) {
            case '0' -> 'o';
            case '1', '!' -> 'i';
            case '3' -> 'e';
            case '4', '@' -> 'a';
            case '5', '$' -> 's';
            case '7' -> 't';
            default -> 0;
        };
    }

    static boolean isLatin(int letter) {
        return letter < 0x80
                ? letter >= 'a' && letter <= 'z'
                : UCharacter.isLetter(letter) && UScript.getScript(letter) == UScript.LATIN;
    }
}
