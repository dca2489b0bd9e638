package org.standfirst.account;

/**
 * A link that lets somebody in once, without their password.
 *
 * @param isRecovery whether it stands for every way in that they lost, and not for the password alone
 */
public record SignInLink(Account account, boolean isRecovery) {}
