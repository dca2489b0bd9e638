package org.standfirst.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailServerTest {
    @Test
    void theAddressOfAServerIsRead() {
        assertThat(MailServer.parse("smtp://desk%40x:p%3Ass+w@mail.example?from=desk@magazine.example"))
                .contains(new MailServer("mail.example", 587, false, "desk@x", "p:ss+w", "desk@magazine.example"));
        assertThat(MailServer.parse("smtps://mail.example:4650?from=desk@magazine.example"))
                .contains(new MailServer("mail.example", 4650, true, "", "", "desk@magazine.example"));
        assertThat(MailServer.parse("smtps://mail.example?from=desk@magazine.example")
                        .orElseThrow()
                        .port())
                .isEqualTo(465);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mail.example",
                "http://mail.example?from=desk@magazine.example",
                "smtp://mail.example",
                "smtp://mail.example?from=",
                "smtp://mail.example?from=desk",
                "smtp://mail.example?from=desk@magazine.example%0D%0ABcc:x@evil.example",
                "smtp://?from=desk@magazine.example",
                "smtp://u:p%zz@mail.example?from=desk@magazine.example"
            })
    void whatIsNoServerIsRefused(String written) {
        assertThat(MailServer.parse(written)).isEmpty();
    }

    @Test
    void aPasswordLeavesThisMachineEncryptedAlone() {
        assertThat(MailServer.parse("smtp://u:p@mail.example?from=a@b.example")
                        .orElseThrow()
                        .mustEncrypt())
                .isTrue();
        assertThat(MailServer.parse("smtp://u:p@localhost?from=a@b.example")
                        .orElseThrow()
                        .mustEncrypt())
                .isFalse();
    }

    @Test
    void thePasswordIsInNoLog() {
        assertThat(MailServer.parse("smtp://u:secret@mail.example?from=a@b.example")
                        .orElseThrow()
                        .toString())
                .doesNotContain("secret");
    }
}
