package org.standfirst.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.ckb.SoraniAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.eu.BasqueAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.gl.GalicianAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hy.ArmenianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.ne.NepaliAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sr.SerbianAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.ta.TamilAnalyzer;
import org.apache.lucene.analysis.te.TeluguAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * Takes text apart: into its words, and into their stems in a language. Both are folded. Safe for use by several threads
 * at once.
 */
final class Languages {
    /** For a language whose stems nobody here knows, and for text in none. */
    static final String UNKNOWN = "und";

    private static final char SOFT_HYPHEN = '\u00ad';

    private static final Map<String, Grammar> KNOWN = Map.ofEntries(
            Map.entry("ar", new Grammar(ArabicAnalyzer::new, ArabicAnalyzer::getDefaultStopSet)),
            Map.entry("bg", new Grammar(BulgarianAnalyzer::new, BulgarianAnalyzer::getDefaultStopSet)),
            Map.entry("bn", new Grammar(BengaliAnalyzer::new, BengaliAnalyzer::getDefaultStopSet)),
            Map.entry("ca", new Grammar(CatalanAnalyzer::new, CatalanAnalyzer::getDefaultStopSet)),
            Map.entry("ckb", new Grammar(SoraniAnalyzer::new, SoraniAnalyzer::getDefaultStopSet)),
            Map.entry("cs", new Grammar(CzechAnalyzer::new, CzechAnalyzer::getDefaultStopSet)),
            Map.entry("da", new Grammar(DanishAnalyzer::new, DanishAnalyzer::getDefaultStopSet)),
            Map.entry("de", new Grammar(GermanAnalyzer::new, GermanAnalyzer::getDefaultStopSet)),
            Map.entry("el", new Grammar(GreekAnalyzer::new, GreekAnalyzer::getDefaultStopSet)),
            Map.entry("en", new Grammar(EnglishAnalyzer::new, EnglishAnalyzer::getDefaultStopSet)),
            Map.entry("es", new Grammar(SpanishAnalyzer::new, SpanishAnalyzer::getDefaultStopSet)),
            Map.entry("et", new Grammar(EstonianAnalyzer::new, EstonianAnalyzer::getDefaultStopSet)),
            Map.entry("eu", new Grammar(BasqueAnalyzer::new, BasqueAnalyzer::getDefaultStopSet)),
            Map.entry("fa", new Grammar(PersianAnalyzer::new, PersianAnalyzer::getDefaultStopSet)),
            Map.entry("fi", new Grammar(FinnishAnalyzer::new, FinnishAnalyzer::getDefaultStopSet)),
            Map.entry("fr", new Grammar(FrenchAnalyzer::new, FrenchAnalyzer::getDefaultStopSet)),
            Map.entry("ga", new Grammar(IrishAnalyzer::new, IrishAnalyzer::getDefaultStopSet)),
            Map.entry("gl", new Grammar(GalicianAnalyzer::new, GalicianAnalyzer::getDefaultStopSet)),
            Map.entry("hi", new Grammar(HindiAnalyzer::new, HindiAnalyzer::getDefaultStopSet)),
            Map.entry("hu", new Grammar(HungarianAnalyzer::new, HungarianAnalyzer::getDefaultStopSet)),
            Map.entry("hy", new Grammar(ArmenianAnalyzer::new, ArmenianAnalyzer::getDefaultStopSet)),
            Map.entry("id", new Grammar(IndonesianAnalyzer::new, IndonesianAnalyzer::getDefaultStopSet)),
            Map.entry("it", new Grammar(ItalianAnalyzer::new, ItalianAnalyzer::getDefaultStopSet)),
            Map.entry("lt", new Grammar(LithuanianAnalyzer::new, LithuanianAnalyzer::getDefaultStopSet)),
            Map.entry("lv", new Grammar(LatvianAnalyzer::new, LatvianAnalyzer::getDefaultStopSet)),
            Map.entry("ne", new Grammar(NepaliAnalyzer::new, NepaliAnalyzer::getDefaultStopSet)),
            Map.entry("nl", new Grammar(DutchAnalyzer::new, DutchAnalyzer::getDefaultStopSet)),
            Map.entry("no", new Grammar(NorwegianAnalyzer::new, NorwegianAnalyzer::getDefaultStopSet)),
            Map.entry("pl", new Grammar(PolishAnalyzer::new, PolishAnalyzer::getDefaultStopSet)),
            Map.entry("pt", new Grammar(PortugueseAnalyzer::new, PortugueseAnalyzer::getDefaultStopSet)),
            Map.entry("ro", new Grammar(RomanianAnalyzer::new, RomanianAnalyzer::getDefaultStopSet)),
            Map.entry("ru", new Grammar(RussianAnalyzer::new, RussianAnalyzer::getDefaultStopSet)),
            Map.entry("sr", new Grammar(SerbianAnalyzer::new, SerbianAnalyzer::getDefaultStopSet)),
            Map.entry("sv", new Grammar(SwedishAnalyzer::new, SwedishAnalyzer::getDefaultStopSet)),
            Map.entry("ta", new Grammar(TamilAnalyzer::new, TamilAnalyzer::getDefaultStopSet)),
            Map.entry("te", new Grammar(TeluguAnalyzer::new, TeluguAnalyzer::getDefaultStopSet)),
            Map.entry("tr", new Grammar(TurkishAnalyzer::new, TurkishAnalyzer::getDefaultStopSet)));

    /** Other names of theirs. */
    private static final Map<String, String> ALIASES = Map.of("nb", "no", "nn", "no", "in", "id", "sh", "sr");

    private static final Analyzer WORDS = new Words();
    private static final Map<String, Analyzer> STEMS = new ConcurrentHashMap<>();
    private static final Map<String, Set<String>> STOP_WORDS = new ConcurrentHashMap<>();

    private Languages() {}

    /** How a language is taken apart. Stop words stay in the index: "to be or not to be" is nothing but those. */
    private record Grammar(Function<CharArraySet, Analyzer> stems, Supplier<CharArraySet> stopWords) {}

    /**
     * A piece of a text.
     *
     * @param term the folded word or stem that it is
     * @param written the same before it was folded
     * @param start where it begins, in characters
     * @param end where it ends
     */
    record Piece(String term, String written, int start, int end) {}

    /** The key of a language, by its BCP 47 tag. */
    static String of(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        String key = ALIASES.getOrDefault(language, language);
        return KNOWN.containsKey(key) ? key : UNKNOWN;
    }

    /** The words of a text in order, as they are written but for their case. */
    static List<Piece> words(String text) {
        return pieces(WORDS, text);
    }

    /** The stems of a text in order, in the language of a key; its words, where the language is unknown. */
    static List<Piece> stems(String language, String text) {
        return pieces(analyser(language), text);
    }

    /** Whether a folded word says nothing by itself in a language. */
    static boolean isStopWord(String language, String word) {
        return STOP_WORDS.computeIfAbsent(language, Languages::stopWords).contains(word);
    }

    /** A text without the hyphens that only say where a word may be broken. */
    static String unbroken(String text) {
        return text.indexOf(SOFT_HYPHEN) < 0 ? text : text.replace(String.valueOf(SOFT_HYPHEN), "");
    }

    private static Set<String> stopWords(String language) {
        Grammar grammar = KNOWN.get(language);
        return grammar == null
                ? Set.of()
                : grammar.stopWords().get().stream()
                        .map(word -> Folding.fold(new String((char[]) word)))
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static Analyzer analyser(String language) {
        return STEMS.computeIfAbsent(language, key -> {
            Grammar grammar = KNOWN.get(key);
            return grammar == null ? WORDS : grammar.stems().apply(CharArraySet.EMPTY_SET);
        });
    }

    private static List<Piece> pieces(Analyzer analyser, String text) {
        List<Piece> pieces = new ArrayList<>();
        try (TokenStream tokens = analyser.tokenStream("", new StringReader(text))) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                String written = term.toString();
                pieces.add(new Piece(Folding.fold(written), written, offset.startOffset(), offset.endOffset()));
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory can't fail to be read", impossible);
        }
        return pieces;
    }

    /** Words in lower case, without what leans on them: "l'été" is "été", "the tide's" is "the tide". */
    private static final class Words extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            TokenStream bare = new EnglishPossessiveFilter(new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES));
            return new TokenStreamComponents(words, new LowerCaseFilter(bare));
        }
    }
}
