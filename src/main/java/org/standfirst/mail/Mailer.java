package org.standfirst.mail;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands mail to the operator's server. Safe for use by several threads at once. */
public final class Mailer {
    private static final Logger LOG = LoggerFactory.getLogger(Mailer.class);
    private static final String PATIENCE = Long.toString(Duration.ofSeconds(10).toMillis());

    private final Optional<MailServer> server;

    /** @param server nothing where the magazine sends no mail */
    public Mailer(Optional<MailServer> server) {
        this.server = server;
    }

    /** Whether mail can be sent. */
    public boolean isSetUp() {
        return server.isPresent();
    }

    /**
     * Sends one, in up to ten seconds for each step of it.
     *
     * @return whether the server took it; if not, the log says why
     */
    public boolean send(Mail mail) {
        return server.filter(known -> send(known, mail)).isPresent();
    }

    private static boolean send(MailServer server, Mail mail) {
        try {
            MimeMessage message = new MimeMessage(session(server));
            message.setFrom(new InternetAddress(server.from(), oneLine(mail.sender()), StandardCharsets.UTF_8.name()));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to()));
            message.setSubject(oneLine(mail.subject()), StandardCharsets.UTF_8.name());
            message.setText(mail.text(), StandardCharsets.UTF_8.name());
            message.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(OffsetDateTime.now(ZoneOffset.UTC)));
            // So that no holiday notice comes back (RFC 3834, section 5).
            message.setHeader("Auto-Submitted", "auto-generated");
            for (Map.Entry<String, String> header : mail.headers().entrySet()) {
                message.setHeader(header.getKey(), oneLine(header.getValue()));
            }
            Transport.send(message);
            return true;
        } catch (MessagingException | UnsupportedEncodingException failure) {
            LOG.error("A mail could not be handed to {}", server, failure);
            return false;
        }
    }

    private static Session session(MailServer server) {
        String protocol = server.isSecure() ? "smtps" : "smtp";
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", protocol);
        properties.put("mail.transport.protocol.rfc822", protocol);
        String prefix = "mail." + protocol + ".";
        properties.put(prefix + "host", server.host());
        properties.put(prefix + "port", Integer.toString(server.port()));
        properties.put(prefix + "auth", Boolean.toString(!server.user().isEmpty()));
        properties.put(prefix + "starttls.enable", "true");
        properties.put(prefix + "starttls.required", Boolean.toString(server.mustEncrypt() && !server.isSecure()));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        properties.put(prefix + "connectiontimeout", PATIENCE);
        properties.put(prefix + "timeout", PATIENCE);
        properties.put(prefix + "writetimeout", PATIENCE);
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected @Nullable PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(server.user(), server.password());
            }
        });
    }

    /** Nobody's name may add a header. */
    private static String oneLine(String words) {
        return words.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
