package org.standfirst.store;

import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsProfileRegionProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProviderChain;
import software.amazon.awssdk.regions.providers.SystemSettingsRegionProvider;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/**
 * A client of an S3 service, set up so that any service understands it and none can hold it up for long: of all that
 * Amazon added over the years, only what was there from the first is used.
 */
final class S3Connection {
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration OF_SILENCE = Duration.ofSeconds(20);

    /** For one try of a request that carries no file, until its answer begins; readers wait for it. */
    private static final Duration TO_ANSWER = Duration.ofSeconds(10);

    private static final int SLOWEST_BYTES_A_SECOND = 250_000;
    private static final int TRIES = 3;
    private static final int MOST_CONNECTIONS = 64;

    private S3Connection() {}

    /** @throws SdkClientException if nothing says in which of Amazon's regions the bucket is */
    static S3Client open(S3Address address, AwsCredentialsProvider credentials) {
        S3ClientBuilder builder = S3Client.builder()
                .credentialsProvider(credentials)
                .forcePathStyle(address.isPathStyle())
                // Checksums of newer kinds, and uploads in signed pieces, are refused by many services. In their place
                // go the length and the MD5 of what is sent, and the SHA-256 of what comes is compared here.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(service -> service.chunkedEncodingEnabled(false))
                .overrideConfiguration(client -> client.apiCallAttemptTimeout(TO_ANSWER)
                        .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(TRIES)
                                .build()))
                .httpClientBuilder(Apache5HttpClient.builder()
                        .connectionTimeout(TO_CONNECT)
                        .socketTimeout(OF_SILENCE)
                        .connectionAcquisitionTimeout(OF_SILENCE)
                        .maxConnections(MOST_CONNECTIONS));
        address.endpoint().ifPresent(builder::endpointOverride);
        region(address).ifPresent(builder::region);
        return builder.build();
    }

    /** Empty to have it looked for in all places where Amazon's own machines say it. */
    private static Optional<Region> region(S3Address address) {
        if (address.region().isPresent() || address.endpoint().isEmpty()) {
            return address.region().map(Region::of);
        }
        try {
            return Optional.of(
                    new AwsRegionProviderChain(new SystemSettingsRegionProvider(), new AwsProfileRegionProvider())
                            .getRegion());
        } catch (SdkClientException none) {
            // It is part of the signature; services with a single region take the oldest name.
            return Optional.of(Region.US_EAST_1);
        }
    }

    /** How long one try to send a file may take. */
    static Duration toSend(long bytes) {
        return OF_SILENCE.plusSeconds(bytes / SLOWEST_BYTES_A_SECOND);
    }
}
