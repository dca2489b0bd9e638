package org.standfirst.account;

import com.webauthn4j.util.exception.WebAuthnException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.standfirst.kernel.EmailAddress;

/**
 * Asks devices for passkeys and checks what they answer, by the operations of Spring Security. A device must find out
 * that it is its owner who holds it (by a finger, a face, a number), so a passkey is two things at once.
 */
@Component
class RelyingParty {
    private static final Logger LOG = LoggerFactory.getLogger(RelyingParty.class);

    private final PasskeyRecords records;
    private final PasskeyOwners owners;

    RelyingParty(PasskeyRecords records, PasskeyOwners owners) {
        this.records = records;
        this.owners = owners;
    }

    PublicKeyCredentialCreationOptions forMaking(PasskeySite site, Account account, Bytes challenge) {
        return PublicKeyCredentialCreationOptions.builder()
                .rp(entity(site))
                .user(PasskeyOwners.entity(account))
                .challenge(challenge)
                .pubKeyCredParams(
                        PublicKeyCredentialParameters.EdDSA,
                        PublicKeyCredentialParameters.ES256,
                        PublicKeyCredentialParameters.RS256)
                .timeout(PasskeyChallenges.VALID)
                .excludeCredentials(records.findByUserId(PasskeyRecords.handle(account.person())).stream()
                        .map(CredentialRecord::getCredentialId)
                        .map(id ->
                                PublicKeyCredentialDescriptor.builder().id(id).build())
                        .toList())
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build())
                // Which make of device it is concerns nobody here.
                .attestation(AttestationConveyancePreference.NONE)
                .build();
    }

    PublicKeyCredentialRequestOptions forSigning(PasskeySite site, Bytes challenge) {
        return PublicKeyCredentialRequestOptions.builder()
                .rpId(site.host())
                .challenge(challenge)
                .timeout(PasskeyChallenges.VALID)
                // Whoever signs in says no name, so nobody learns which passkeys somebody has.
                .allowCredentials(List.of())
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build();
    }

    /** Part of the running transaction. @return whether it is good, and kept from now on */
    boolean keep(
            PasskeySite site,
            PublicKeyCredentialCreationOptions asked,
            PublicKeyCredential<AuthenticatorAttestationResponse> made,
            String name) {
        try {
            operations(site)
                    .registerCredential(
                            new ImmutableRelyingPartyRegistrationRequest(asked, new RelyingPartyPublicKey(made, name)));
            return true;
        } catch (WebAuthnException | IllegalArgumentException refused) {
            LOG.info("A passkey was not kept: {}", refused.toString());
            return false;
        }
    }

    /** Part of the running transaction. @return whose it is, if it is good */
    Optional<EmailAddress> check(
            PasskeySite site,
            PublicKeyCredentialRequestOptions asked,
            PublicKeyCredential<AuthenticatorAssertionResponse> signed) {
        CredentialRecord known = records.findByCredentialId(signed.getRawId());
        if (known == null
                || !known.getUserEntityUserId().equals(signed.getResponse().getUserHandle())) {
            return Optional.empty();
        }
        try {
            return Optional.of(new EmailAddress(operations(site)
                    .authenticate(new RelyingPartyAuthenticationRequest(asked, signed))
                    .getName()));
        } catch (WebAuthnException | IllegalArgumentException refused) {
            LOG.info("A passkey was refused: {}", refused.toString());
            return Optional.empty();
        }
    }

    private Webauthn4JRelyingPartyOperations operations(PasskeySite site) {
        return new Webauthn4JRelyingPartyOperations(owners, records, entity(site), Set.of(site.origin()));
    }

    private static PublicKeyCredentialRpEntity entity(PasskeySite site) {
        return PublicKeyCredentialRpEntity.builder()
                .id(site.host())
                .name(site.name())
                .build();
    }
}
