package org.standfirst.site;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.standfirst.kernel.Sha256;

/**
 * A script of readers' pages ({@code web/site}), at an address that changes when it does, so that browsers may keep it for
 * good.
 */
final class Script {
    private static final String FOLDER = "/scripts/";

    /** What a browser works out for a reply, beside the page. */
    static final Script WORKER = new Script("proof-worker", small("proof-worker.js"));

    /** What improves threads and their forms. Two modules in one, as each would be a request of its own. */
    static final Script REPLY = new Script(
            "reply",
            small("proof.js").replace("export ", "").replace("./proof-worker.js", WORKER.path())
                    + small("reply.js").replace("import { solve } from \"./proof.js\";\n", ""));

    /** What tells how far an article was read. */
    static final Script READING = new Script("reading", small("reading.js"));

    /** Both in one, for an article with replies under it. */
    static final Script ARTICLE = new Script("article", READING.text() + REPLY.text());

    private final String name;
    private final byte[] code;
    private final String hash;

    private Script(String name, String code) {
        this.name = name;
        this.code = code.getBytes(StandardCharsets.UTF_8);
        this.hash = Sha256.shortHex(code);
    }

    /** Without indents, and lines that are comments; no script has a text of several lines. */
    private static String small(String file) {
        return ClassPathFile.text(FOLDER + file)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("//") && !line.matches("/?\\*.*"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private String text() {
        return new String(code, StandardCharsets.UTF_8);
    }

    byte[] code() {
        return code.clone();
    }

    boolean isOf(String otherHash) {
        return hash.equals(otherHash);
    }

    /** Where it is. */
    String path() {
        return "/assets/" + name + "-" + hash + ".js";
    }
}
