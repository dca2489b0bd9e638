package org.standfirst.reply;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.standfirst.database.Seal;
import org.standfirst.spam.ProofOfWork;

/** Asks browsers to do a little work for each reply, and checks that it was done. */
@Component
public class Proofs {
    private final SingletonSupplier<ProofOfWork> work;

    Proofs(Seal seal) {
        work = SingletonSupplier.of(() -> new ProofOfWork(seal.derive("proof of work")));
    }

    /** What a browser is asked for, as JSON. */
    public String challenge(Instant now) {
        return work.obtain().challenge(now);
    }

    /** What came back; it still has to be spent. */
    public Sending.Proof check(String payload, Instant now) {
        return switch (work.obtain().check(payload, now)) {
            case ProofOfWork.Outcome.Good good -> new Sending.Proof.Done(good.mark(), good.until());
            case ProofOfWork.Outcome.Missing(), ProofOfWork.Outcome.Wrong(), ProofOfWork.Outcome.Expired() ->
                new Sending.Proof.Missing();
        };
    }
}
