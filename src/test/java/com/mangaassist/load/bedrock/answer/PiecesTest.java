package com.mangaassist.load.bedrock.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.fixture.TokenEstimator.Piece;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PiecesTest {

    private static final Pieces PIECES = Pieces.of(
            List.of(new Piece("Let", 1), new Piece(" me", 1), new Piece(" see", 1)),
            List.of(new Piece("鬼", 2), new Piece("滅", 2), new Piece("の", 1), new Piece("刃", 1)));

    @Test
    void piecesAreJoinedUntilTheyHaveSoManyTokens() {
        assertThat(PIECES.gathered(2).all())
                .containsExactly(
                        new Piece("Let me", 2),
                        new Piece(" see", 1),
                        new Piece("鬼", 2),
                        new Piece("滅", 2),
                        new Piece("の刃", 2));
    }

    @Test
    void thoughtsAndWordsStayApart() {
        assertThat(PIECES.gathered(100))
                .isEqualTo(Pieces.of(List.of(new Piece("Let me see", 3)), List.of(new Piece("鬼滅の刃", 6))));
    }

    @Test
    void oneTokenAtATimeChangesNothing() {
        assertThat(PIECES.gathered(1)).isSameAs(PIECES);
    }
}
