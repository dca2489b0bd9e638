package org.standfirst.account;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;
import org.standfirst.kernel.EmailAddress;
import org.standfirst.kernel.Id;

/** Tells Spring Security whose passkeys are whose. Accounts are made and closed elsewhere. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {
    private final Accounts accounts;

    PasskeyOwners(Accounts accounts) {
        this.accounts = accounts;
    }

    static PublicKeyCredentialUserEntity entity(Account account) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(PasskeyRecords.handle(account.person()))
                .name(account.email().value())
                .displayName(account.name())
                .build();
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return accounts.find(new Id<>(new String(id.getBytes(), StandardCharsets.UTF_8)))
                .filter(account -> account.closed().isEmpty())
                .map(PasskeyOwners::entity)
                .orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
        return EmailAddress.parse(name)
                .flatMap(accounts::open)
                .map(PasskeyOwners::entity)
                .orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException();
    }
}
