package com.mangaassist.load.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mangaassist.load.protocol.ClaudeRequest.Message;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChatRequestTest {

    @Test
    void isReadAsWritten() {
        var request = new ChatRequest(
                "r1", "進撃の巨人の1巻はありますか?", Optional.of(QueryType.PRODUCT_LOOKUP), Optional.of(ModelId.HAIKU));

        assertThat(ChatRequest.parse(request.json())).isEqualTo(request);
    }

    @Test
    void carriesWhatWasSaidBefore() {
        var history = List.of(new Message("user", "スラムダンクはありますか?"), new Message("assistant", "はい。"));
        var request = new ChatRequest("r1", "何巻ですか?", Optional.empty(), Optional.empty(), history);

        assertThat(ChatRequest.parse(request.json())).isEqualTo(request);
        assertThat(request.messages()).extracting(Message::role).containsExactly("user", "assistant", "user");
    }

    @Test
    void queryTypeAndModelMayBeAbsent() {
        var request = ChatRequest.parse("{\"action\":\"sendMessage\",\"requestId\":\"r1\",\"prompt\":\"Hello\"}");

        assertThat(request).isEqualTo(new ChatRequest("r1", "Hello", Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"prompt":"x"}                                       | requestId
            {"requestId":"r1"}                                   | prompt
            {"requestId":"r1","prompt":7}                        | prompt
            {"requestId":"r1","prompt":" "}                      | prompt
            {"requestId":"r1","prompt":"x","queryType":"gossip"} | queryType
            {"requestId":"r1","prompt":"x","history":[{"role":"system","text":"y"}]} | history
            [1]                                                  | frame
            {"requestId                                          | frame
            """)
    void aFaultNamesItsField(String json, String field) {
        assertThatThrownBy(() -> ChatRequest.parse(json))
                .isInstanceOf(InvalidFrameException.class)
                .hasMessageStartingWith(field + ":");
    }
}
