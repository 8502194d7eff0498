package com.mangaassist.load.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import software.amazon.eventstream.HeaderValue;
import software.amazon.eventstream.Message;
import software.amazon.eventstream.MessageDecoder;

final class EventStreamFrameTest {

    private static final long SEED = 20240307;

    @Test
    void awsDecoderReadsAThousandFramesInPiecesOfAnySize() {
        var random = new SplittableRandom(SEED);
        var kind = EventStreamFrame.event("chunk");
        var decoder = new MessageDecoder();
        var sent = new ArrayList<byte[]>();

        for (int i = 0; i < 1_000; i++) {
            var payload = new byte[random.nextInt(4_000)];
            random.nextBytes(payload);
            sent.add(payload);
            feed(decoder, kind.around(payload), random);
        }

        assertThat(decoder.getDecodedMessages())
                .extracting(Message::getPayload)
                .usingElementComparator((a, b) -> java.util.Arrays.compare(a, b))
                .containsExactlyElementsOf(sent);
    }

    private static void feed(MessageDecoder decoder, byte[] frame, SplittableRandom random) {
        for (int from = 0; from < frame.length; ) {
            int length = Math.min(frame.length - from, 1 + random.nextInt(600));
            decoder.feed(frame, from, length);
            from += length;
        }
    }

    @Test
    void headersStandInTheOrderOfTheService() {
        var frame = new String(EventStreamFrame.event("chunk").around(new byte[0]), UTF_8);

        assertThat(frame).containsSubsequence(":event-type", ":content-type", ":message-type");
    }

    @Test
    void aFrameOf146BytesHasThePreludeSeenOnTheWire() {
        var frame = EventStreamFrame.event("chunk").around(new byte[146 - 16 - 75]);

        assertThat(HexFormat.of().formatHex(frame, 0, 12)).isEqualTo("000000920000004b2fea3301");
    }

    @Test
    void anExceptionNamesItsType() {
        var decoder = new MessageDecoder();

        decoder.feed(
                EventStreamFrame.exception("throttlingException").around("{\"message\":\"slow\"}".getBytes(UTF_8)));

        var message = decoder.getDecodedMessages().get(0);
        assertThat(message.getHeaders())
                .containsEntry(":exception-type", HeaderValue.fromString("throttlingException"));
        assertThat(message.getHeaders()).containsEntry(":message-type", HeaderValue.fromString("exception"));
    }

    @Test
    void anUnmodelledErrorCarriesCodeAndMessageInItsHeaders() {
        var decoder = new MessageDecoder();

        decoder.feed(EventStreamFrame.error("Odd", "odd things").around(new byte[0]));

        var headers = decoder.getDecodedMessages().get(0).getHeaders();
        assertThat(headers).containsEntry(":error-code", HeaderValue.fromString("Odd"));
        assertThat(headers).containsEntry(":error-message", HeaderValue.fromString("odd things"));
    }
}
