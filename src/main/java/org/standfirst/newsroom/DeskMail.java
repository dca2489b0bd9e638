package org.standfirst.newsroom;

import org.springframework.stereotype.Component;
import org.standfirst.account.Account;
import org.standfirst.account.Invitation;
import org.standfirst.magazine.Magazine;
import org.standfirst.magazine.Magazines;
import org.standfirst.mail.Mail;
import org.standfirst.mail.Mailer;
import org.standfirst.wire.PublicAddress;

/** The letters that the newsroom sends. */
@Component
class DeskMail {
    private final Mailer mailer;
    private final PublicAddress address;
    private final Magazines magazines;

    DeskMail(Mailer mailer, PublicAddress address, Magazines magazines) {
        this.mailer = mailer;
        this.address = address;
        this.magazines = magazines;
    }

    boolean isSetUp() {
        return mailer.isSetUp();
    }

    boolean sendLink(Account account, String secret) {
        return mailer.send(new Mail(account.email().value(), magazine(), "Your way in to " + magazine(), """
                Hello %s,

                this link lets you in to the newsroom of %s. It works once, within a quarter of an hour:

                %s/newsroom/links/%s

                If you did not ask for it, leave it: nobody comes in without it.
                """.formatted(
                        account.name(), magazine(), address.origin(), secret)));
    }

    boolean sendInvitation(Invitation invitation, String inviter, String secret) {
        return mailer.send(new Mail(invitation.email(), magazine(), "Come and work on " + magazine(), """
                Hello%s,

                %s invites you to the newsroom of %s, as %s. This link makes your account. It works once, for
                seven days:

                %s

                If you did not expect it, leave it, and nothing happens.
                """.formatted(
                        invitation.name().isBlank() ? "" : " " + invitation.name(),
                        inviter,
                        magazine(),
                        RoleWords.of(invitation.role()).value(),
                        invitationAddress(secret))));
    }

    String invitationAddress(String secret) {
        return address.origin() + "/newsroom/invitations/" + secret;
    }

    private String magazine() {
        return magazines
                .named()
                .map(Magazine::name)
                .filter(name -> !name.isBlank())
                .orElse("Standfirst");
    }
}
