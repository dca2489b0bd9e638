package org.standfirst.magazine;

import java.util.List;

/**
 * A program that reads the web for a machine that learns or answers, as its maker describes it. What is known changes
 * from month to month; other names can be refused as well as these.
 *
 * @param name as robots.txt calls it
 * @param operator who sends it
 */
public record Crawler(String name, String operator, Purpose purpose) {
    /** What it reads for. */
    public enum Purpose {
        /** To train models; nothing leads back to the magazine. */
        TRAINING,
        /** To find pages that answers link to. */
        SEARCH,
        /** To fetch what a person just asked about. */
        ASSISTANT,
        /** To collect what is sold or given to others, for training among other uses. */
        DATASET
    }

    /** Those that were known in November 2026, by operator. */
    public static final List<Crawler> KNOWN = List.of(
            new Crawler("AI2Bot", "Ai2", Purpose.TRAINING),
            new Crawler("Amazonbot", "Amazon", Purpose.TRAINING),
            new Crawler("Amzn-SearchBot", "Amazon", Purpose.SEARCH),
            new Crawler("Amzn-User", "Amazon", Purpose.ASSISTANT),
            new Crawler("ClaudeBot", "Anthropic", Purpose.TRAINING),
            new Crawler("Claude-SearchBot", "Anthropic", Purpose.SEARCH),
            new Crawler("Claude-User", "Anthropic", Purpose.ASSISTANT),
            new Crawler("Applebot-Extended", "Apple", Purpose.TRAINING),
            new Crawler("Bytespider", "ByteDance", Purpose.TRAINING),
            new Crawler("cohere-training-data-crawler", "Cohere", Purpose.TRAINING),
            new Crawler("CCBot", "Common Crawl", Purpose.DATASET),
            new Crawler("Diffbot", "Diffbot", Purpose.DATASET),
            new Crawler("DuckAssistBot", "DuckDuckGo", Purpose.SEARCH),
            new Crawler("Google-Extended", "Google", Purpose.TRAINING),
            new Crawler("PanguBot", "Huawei", Purpose.TRAINING),
            new Crawler("meta-externalagent", "Meta", Purpose.TRAINING),
            new Crawler("meta-externalfetcher", "Meta", Purpose.ASSISTANT),
            new Crawler("MistralAI-User", "Mistral", Purpose.ASSISTANT),
            new Crawler("GPTBot", "OpenAI", Purpose.TRAINING),
            new Crawler("OAI-SearchBot", "OpenAI", Purpose.SEARCH),
            new Crawler("ChatGPT-User", "OpenAI", Purpose.ASSISTANT),
            new Crawler("PerplexityBot", "Perplexity", Purpose.SEARCH),
            new Crawler("Perplexity-User", "Perplexity", Purpose.ASSISTANT),
            new Crawler("Timpibot", "Timpi", Purpose.DATASET),
            new Crawler("Webzio-Extended", "Webz.io", Purpose.DATASET),
            new Crawler("YouBot", "You.com", Purpose.SEARCH));
}
