package org.standfirst.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.standfirst.account.InviteStaff;
import org.standfirst.people.Role;

/** Comes to the newsroom as a browser does, by requests that a test can bend: keeps cookies, follows no redirect. */
public final class DeskVisitor {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** What everybody here has. */
    public static final String PASSWORD = "four words in a row";

    private final TestMagazine magazine;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** Somebody without any cookie. */
    public DeskVisitor(TestMagazine magazine) {
        this.magazine = magazine;
    }

    /** Somebody who takes up an invitation, and is in. */
    public static DeskVisitor member(TestMagazine magazine, String name, Role role) {
        DeskVisitor visitor = new DeskVisitor(magazine);
        visitor.accept(name, role);
        return visitor;
    }

    /** Takes up an invitation. */
    public void accept(String name, Role role) {
        var invited = (InviteStaff.Outcome.Invited) magazine.part(InviteStaff.class)
                .apply(new InviteStaff.Invite("", "", role, Optional.empty(), TestMagazine.ACTOR));
        HttpResponse<String> answer = post(
                "/newsroom/invitations/" + invited.secret(),
                "name",
                name,
                "email",
                address(name),
                "password",
                PASSWORD);
        if (session().isEmpty()) {
            throw new IllegalStateException(answer.body());
        }
    }

    /** Where somebody of that name gets mail. */
    public static String address(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@magazine.example";
    }

    /** The value of the cookie that shows who is at the desk. */
    public Optional<String> session() {
        return cookie("standfirst");
    }

    /** Takes somebody's cookie. */
    public DeskVisitor with(String session) {
        return withCookie("standfirst", session);
    }

    /** Takes another cookie. */
    public DeskVisitor withCookie(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    /** The value of a cookie. */
    public Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name)).filter(value -> !value.isEmpty());
    }

    /** Looks at a screen. */
    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(magazine.address(path)), List.of());
    }

    /** Sends a form from a page of the newsroom; fields are names and values in turn. */
    public HttpResponse<String> post(String path, String... fields) {
        return post(path, List.of("Sec-Fetch-Site", "same-origin"), fields);
    }

    /** Sends a form with headers of the test's choice, names and values in turn. */
    public HttpResponse<String> post(String path, List<String> headers, String... fields) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(encoded(fields[i]) + "=" + encoded(fields[i + 1]));
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(magazine.address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs)));
        return send(request, headers);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, List<String> headers) {
        request.header("Accept", "text/html");
        for (int i = 0; i < headers.size(); i += 2) {
            request.header(headers.get(i), headers.get(i + 1));
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void keep(String cookie) {
        String pair = cookie.split(";", 2)[0];
        int equals = pair.indexOf('=');
        String value = pair.substring(equals + 1);
        if (value.isEmpty()) {
            cookies.remove(pair.substring(0, equals));
        } else {
            cookies.put(pair.substring(0, equals), value);
        }
    }
}
