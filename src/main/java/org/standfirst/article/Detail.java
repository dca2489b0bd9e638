package org.standfirst.article;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What the change log keeps of a change beside its verb. */
final class Detail {
    private Detail() {}

    /** One word of it, or a sentence; readers of the log may take it apart again. */
    static String of(String name, String value) {
        return JsonMapper.shared().writeValueAsString(Map.of(name, value));
    }
}
