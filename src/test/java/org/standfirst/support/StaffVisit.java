package org.standfirst.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.standfirst.account.AcceptInvitation;
import org.standfirst.account.Account;
import org.standfirst.account.InviteStaff;
import org.standfirst.people.Role;

/** Somebody at the desk of a magazine, with a browser of their own: what they ask for goes out as a page of ours sends it. */
public final class StaffVisit {
    /** Every one has the same. */
    public static final String PASSWORD = "six wet sheep in a row";

    private final HttpClient client = HttpClient.newHttpClient();
    private final TestMagazine magazine;
    private final Account account;
    private final String session;

    private StaffVisit(TestMagazine magazine, Account account, String session) {
        this.magazine = magazine;
        this.account = account;
        this.session = session;
    }

    /** Invites somebody and signs them in. */
    public static StaffVisit as(Role role, TestMagazine magazine) {
        return as(role, "Somebody " + UUID.randomUUID().toString().substring(0, 8), magazine);
    }

    /** Invites somebody of that name and signs them in. */
    public static StaffVisit as(Role role, String name, TestMagazine magazine) {
        InviteStaff.Outcome.Invited invited = (InviteStaff.Outcome.Invited) magazine.part(InviteStaff.class)
                .apply(new InviteStaff.Invite(name, "", role, Optional.empty(), TestMagazine.ACTOR));
        String email = UUID.randomUUID() + "@desk.example";
        AcceptInvitation.Outcome.Accepted accepted =
                (AcceptInvitation.Outcome.Accepted) magazine.part(AcceptInvitation.class)
                        .apply(new AcceptInvitation.Accept(invited.secret(), name, email, PASSWORD, "A test"));
        return new StaffVisit(magazine, accepted.account(), accepted.session());
    }

    /** Who it is. */
    public Account account() {
        return account;
    }

    /** The secret of their session, as their cookie holds it. */
    public String session() {
        return session;
    }

    /** The cookie they send. */
    public String cookie() {
        return "standfirst=" + session;
    }

    /** Asks for a page as a browser does. */
    public HttpResponse<String> get(String path) {
        return send(request(path).header("Accept", "text/html").GET());
    }

    /** Asks as a script of ours does. */
    public HttpResponse<String> getJson(String path) {
        return send(request(path).header("Accept", "application/json").GET());
    }

    /** Sends a form. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** Sends JSON as a script of ours does. */
    public HttpResponse<String> sendJson(String method, String path, String json) {
        return send(request(path)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    /** A request with their cookie, as from a page of ours. */
    public HttpRequest.Builder request(String path) {
        URI address = magazine.address(path);
        return HttpRequest.newBuilder(address).header("Cookie", cookie()).header("Sec-Fetch-Site", "same-origin");
    }

    /** Sends it and follows no redirect. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
