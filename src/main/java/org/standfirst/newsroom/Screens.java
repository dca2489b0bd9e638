package org.standfirst.newsroom;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Turns screens into answers. None is kept anywhere, as the next one to use the browser may be somebody else. */
@Component
class Screens {
    private static final MediaType HTML = MediaType.valueOf("text/html;charset=UTF-8");

    /** Scripts and styles of our own alone, and pictures that were chosen but not sent yet. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self';"
            + " img-src 'self' blob:; media-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Screens.class.getClassLoader(), "org.standfirst.templates");

    ResponseEntity<byte[]> show(Screen screen) {
        return show(screen, HttpStatus.OK);
    }

    ResponseEntity<byte[]> show(Screen screen, HttpStatus status) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render(template(screen), screen, output);
        return ResponseEntity.status(status)
                .contentType(HTML)
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "same-origin")
                .header("X-Robots-Tag", "noindex")
                .cacheControl(CacheControl.noStore())
                .body(output.toByteArray());
    }

    private static String template(Screen screen) {
        return switch (screen) {
            case Screen.SigningIn _ -> "newsroom/signIn.jte";
            case Screen.OwingCode _ -> "newsroom/owingCode.jte";
            case Screen.SettingUpCode _ -> "newsroom/settingUpCode.jte";
            case Screen.RecoveryCodes _ -> "newsroom/recoveryCodes.jte";
            case Screen.WishingLink _ -> "newsroom/wishingLink.jte";
            case Screen.Arrived _ -> "newsroom/arrived.jte";
            case Screen.Accepting _ -> "newsroom/accept.jte";
            case Screen.Trouble _ -> "newsroom/trouble.jte";
            case Screen.Staff _ -> "newsroom/staff.jte";
            case Screen.Own _ -> "newsroom/own.jte";
            case Screen.Pictures _ -> "newsroom/library.jte";
            case Screen.Sources _ -> "newsroom/sources.jte";
            case Screen.OneSource _ -> "newsroom/source.jte";
            case Screen.Articles _ -> "newsroom/articles.jte";
            case Screen.Past _ -> "newsroom/history.jte";
            case Screen.Previewing _ -> "newsroom/preview.jte";
            case Screen.Writing _ -> "newsroom/article.jte";
            case Screen.Apart apart -> apart.template();
        };
    }

    /** On to another screen, after something was done (RFC 9110, section 15.4.4). */
    static ResponseEntity<byte[]> on(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .cacheControl(CacheControl.noStore())
                .body(new byte[0]);
    }

    static ResponseEntity<byte[]> on(String path, String cookie) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .header(HttpHeaders.SET_COOKIE, cookie)
                .cacheControl(CacheControl.noStore())
                .body(new byte[0]);
    }

    /** The same, to be asked for again later (RFC 9110, section 10.2.3). */
    static ResponseEntity<byte[]> later(ResponseEntity<byte[]> answer, Duration pause) {
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, pause.toSeconds())))
                .body(answer.getBody());
    }

    /** For a script. */
    static ResponseEntity<byte[]> json(HttpStatus status, String words) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(words.getBytes(StandardCharsets.UTF_8));
    }
}
