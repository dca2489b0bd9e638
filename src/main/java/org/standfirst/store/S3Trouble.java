package org.standfirst.store;

import java.io.IOException;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/** What went wrong with an S3 service, in words that say what to check. */
final class S3Trouble {
    private static final int DEEPEST_CAUSE = 16;
    private static final int LONGEST_MESSAGE = 200;
    private static final String CHECK_ENDPOINT = ". Check the endpoint in the address of the store";

    private S3Trouble() {}

    /** For a store that is being opened. */
    static StoreUnusable atStart(SdkException failed, S3Address address) {
        return new StoreUnusable("The store " + address.describe() + " can't be used: " + words(failed) + ".", failed);
    }

    /** For a store in use: {@link FileStore.Unavailable}, unless the service objects to this one request. */
    static IOException inUse(SdkException failed, S3Address address) {
        String message = "the store " + address.describe() + " can't be used now: " + words(failed);
        boolean isAboutTheRequest = failed instanceof AwsServiceException service
                && service.statusCode() >= 400
                && service.statusCode() < 500
                && refusal(service).isEmpty();
        return isAboutTheRequest ? new IOException(message, failed) : new FileStore.Unavailable(message, failed);
    }

    private static String words(SdkException failed) {
        return failed instanceof AwsServiceException service
                ? refusal(service).orElseGet(() -> answer(service))
                : silence(failed);
    }

    private static String answer(AwsServiceException service) {
        return code(service).isEmpty()
                ? "it does not answer as an S3 service does (" + service.statusCode() + ")" + CHECK_ENDPOINT
                : "it answers " + service.statusCode() + said(service);
    }

    /** What stands in the way of every request. */
    private static Optional<String> refusal(AwsServiceException service) {
        return Optional.ofNullable(
                switch (code(service)) {
                    case "NoSuchBucket" -> "there is no such bucket. Make it first, or mend the address of the store";
                    case "InvalidAccessKeyId", "SignatureDoesNotMatch", "InvalidToken", "ExpiredToken" ->
                        "it refuses the key. Check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY" + said(service);
                    case "PermanentRedirect",
                            "TemporaryRedirect",
                            "AuthorizationHeaderMalformed",
                            "IllegalLocationConstraintException" ->
                        "the bucket is in another region. Add region=… to the address of the store" + said(service);
                    case "RequestTimeTooSkewed" -> "its clock and this machine's differ. Set this machine's clock";
                    case "AccessDenied", "AllAccessDisabled", "AccountProblem" -> mayNot(service);
                    default ->
                        switch (service.statusCode()) {
                            case 401, 403 -> mayNot(service);
                            case 408, 429, 503 -> "it is overloaded" + said(service);
                            default -> null;
                        };
                });
    }

    private static String mayNot(AwsServiceException service) {
        return "the key may not do this. It must be allowed to list the bucket, and to read, write and delete in it"
                + said(service);
    }

    private static String silence(SdkException failed) {
        String message = oneLine(failed);
        if (cause(failed, UnknownHostException.class).isPresent()) {
            return "there is no host of that name" + because(failed) + CHECK_ENDPOINT;
        }
        if (cause(failed, SSLException.class).isPresent()) {
            return "its certificate is not trusted" + because(failed);
        }
        if (failed instanceof ApiCallAttemptTimeoutException || failed instanceof ApiCallTimeoutException) {
            return "it did not answer in time";
        }
        if (message.contains("credentials")) {
            return "there is no key. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY";
        }
        if (message.contains("region")) {
            return "the region is not known. Add region=… to the address of the store, or set AWS_REGION";
        }
        return "it does not answer" + because(failed)
                + ". Check that the service runs, and the endpoint in the address of the store";
    }

    private static String code(AwsServiceException service) {
        AwsErrorDetails details = service.awsErrorDetails();
        return details == null || details.errorCode() == null ? "" : details.errorCode();
    }

    private static String said(AwsServiceException service) {
        AwsErrorDetails details = service.awsErrorDetails();
        String message = details == null || details.errorMessage() == null ? "" : details.errorMessage();
        String all = (code(service) + " " + message).strip();
        return all.isEmpty() ? "" : " (" + shortened(all) + ")";
    }

    private static String because(SdkException failed) {
        Throwable root = failed;
        for (int depth = 0; root.getCause() != null && depth < DEEPEST_CAUSE; depth++) {
            root = root.getCause();
        }
        return " (" + (root.getMessage() == null ? root.getClass().getSimpleName() : oneLine(root)) + ")";
    }

    private static String oneLine(Throwable failed) {
        return shortened(String.valueOf(failed.getMessage()));
    }

    private static String shortened(String message) {
        String line = message.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE) + "…";
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failed, Class<T> type) {
        Throwable cause = failed;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }
}
