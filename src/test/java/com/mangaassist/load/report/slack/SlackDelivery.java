package com.mangaassist.load.report.slack;

import com.mangaassist.load.report.document.RunDocument;
import java.util.Optional;
import java.util.function.Function;

/** What is done with a run's message; returns what there is to say of it, in one line, or the payload itself. */
@FunctionalInterface
public interface SlackDelivery {

    /** Nothing is done. */
    SlackDelivery OFF = (run, job) -> Optional.empty();

    /** The payload is shown and goes nowhere. */
    SlackDelivery DRY_RUN = (run, job) -> Optional.of(SlackMessage.of(run, job));

    /** @param job the address of the CI job, empty outside of CI */
    Optional<String> deliver(RunDocument run, Optional<String> job);

    /** Posts it, if there is a webhook. */
    static SlackDelivery to(Optional<String> webhook) {
        return webhook.map(address -> posting(address, SlackPost::new)).orElse(OFF);
    }

    /** Posts it; a broken address is said without showing it. */
    static SlackDelivery posting(String address, Function<SlackWebhook, SlackPost> post) {
        return (run, job) -> {
            try {
                return Optional.of(post.apply(SlackWebhook.of(address)).send(SlackMessage.of(run, job)));
            } catch (IllegalArgumentException noAddress) {
                return Optional.of("Slack: not notified: " + noAddress.getMessage());
            } catch (RuntimeException unexpected) {
                return Optional.of(
                        "Slack: not notified: " + unexpected.getClass().getSimpleName());
            }
        };
    }
}
