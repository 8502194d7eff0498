package com.mangaassist.load.bedrock.answer;

import com.mangaassist.load.fixture.TokenEstimator.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is streamed.
 *
 * @param thoughts how many of them come before the words
 */
public record Pieces(List<Piece> all, int thoughts) {

    static Pieces of(List<Piece> thoughts, List<Piece> words) {
        return new Pieces(Stream.concat(thoughts.stream(), words.stream()).toList(), thoughts.size());
    }

    /** The same in pieces of so many tokens or a few more; thoughts and words do not mix. */
    public Pieces gathered(int tokens) {
        return tokens == 1
                ? this
                : of(gathered(all.subList(0, thoughts), tokens), gathered(all.subList(thoughts, all.size()), tokens));
    }

    private static List<Piece> gathered(List<Piece> pieces, int tokens) {
        var gathered = new ArrayList<Piece>();
        for (var piece : pieces) {
            var last = gathered.size() - 1;
            if (last >= 0 && gathered.get(last).tokens() < tokens) {
                gathered.set(last, joined(gathered.get(last), piece));
            } else {
                gathered.add(piece);
            }
        }
        return gathered;
    }

    private static Piece joined(Piece one, Piece next) {
        return new Piece(one.text() + next.text(), one.tokens() + next.tokens());
    }
}
