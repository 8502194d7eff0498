package com.mangaassist.load.report.slack;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Posts one message, trying again while Slack is sure not to have taken it: after a refused connection, a 429 and a 5xx.
 * After a lost answer it does not, since the message may be there.
 *
 * @see <a href="https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks">Incoming webhooks</a>
 */
public final class SlackPost {

    /** Whoever waits for the verdict waits no longer than this. */
    static final Duration LONGEST = Duration.ofSeconds(20);

    private static final Duration CONNECTING = Duration.ofSeconds(3);
    private static final Duration ANSWERING = Duration.ofSeconds(5);

    private final SlackWebhook webhook;
    private final Pause pause;
    private final LongSupplier nanoTime;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECTING)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(ProxySelector.getDefault())
            .build();

    SlackPost(SlackWebhook webhook) {
        this(webhook, Pause.REAL, System::nanoTime);
    }

    SlackPost(SlackWebhook webhook, Pause pause, LongSupplier nanoTime) {
        this.webhook = webhook;
        this.pause = pause;
        this.nanoTime = nanoTime;
    }

    /** Returns what became of it, in one line that does not hold the address. */
    String send(String payload) {
        var end = nanoTime.getAsLong() + LONGEST.toNanos();
        var backoff = Backoff.START;
        while (true) {
            var attempt = attempt(payload, Duration.ofNanos(Math.max(1, end - nanoTime.getAsLong())));
            if (!attempt.mayTryAgain()) {
                return "Slack: " + attempt.result();
            }
            var wait = backoff.after(attempt.retryAfter());
            if (backoff.isExhausted() || nanoTime.getAsLong() + wait.toNanos() > end) {
                return "Slack: " + attempt.result() + ", " + backoff.tries() + " tries";
            }
            pause.of(wait);
            backoff = backoff.next();
        }
    }

    private Attempt attempt(String payload, Duration left) {
        var request = HttpRequest.newBuilder(webhook.address())
                .timeout(left.compareTo(ANSWERING) < 0 ? left : ANSWERING)
                .header("content-type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(payload))
                .build();
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.discarding());
            return Attempt.answered(answer.statusCode(), answer.headers().firstValue("retry-after"));
        } catch (ConnectException | HttpConnectTimeoutException refused) {
            return Attempt.again("not notified: no connection");
        } catch (IOException lost) {
            return Attempt.last(
                    "perhaps not notified: no answer (" + lost.getClass().getSimpleName() + ")");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Attempt.last("not notified: interrupted");
        }
    }
}
