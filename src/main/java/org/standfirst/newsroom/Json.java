package org.standfirst.newsroom;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What scripts of the desk are told. Within a page it stands in a script element that is no program; nothing in it can
 * end that element (WHATWG HTML, section 4.12.1.3).
 */
public record Json(JsonNode tree) implements Content {
    static Json of(Object value) {
        return new Json(JsonMapper.shared().valueToTree(value));
    }

    static ResponseEntity<byte[]> answer(HttpStatus status, Object value) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(JsonMapper.shared().writeValueAsBytes(value));
    }

    static ResponseEntity<byte[]> answer(Object value) {
        return answer(HttpStatus.OK, value);
    }

    static ResponseEntity<byte[]> refuse(HttpStatus status, String reason) {
        return answer(status, Map.of("reason", reason));
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(
                tree.toString().replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"));
    }
}
