package com.mangaassist.load.scenario;

import com.mangaassist.load.scenario.wire.ConnectionLoss;
import com.mangaassist.load.scenario.wire.ConnectionWatch;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A user's connection; tells whichever turn it carries what becomes of it. */
final class Connection implements ConnectionWatch {

    private Turn turn;
    private int status;
    private String code = "";
    private Optional<ConnectionLoss> loss = Optional.empty();

    Connection(Turn turn) {
        this.turn = turn;
    }

    /** The next turn on the same connection, which may have been lost in between. */
    void carry(Turn next) {
        turn = next;
        loss.ifPresent(next::lost);
    }

    boolean isOpen() {
        return loss.isEmpty();
    }

    @Override
    public void lost(ConnectionLoss how) {
        loss = Optional.of(how);
        turn.lost(how);
    }

    @Override
    public void refused(int with, String named) {
        status = with;
        code = named;
    }

    @Override
    public void received(ByteBuffer piece) {
        turn.onBytes(piece);
    }

    @Override
    public void refusal(String body) {
        turn.refused(status, code, body);
    }

    /** The end of a body that was read piece by piece, or a refusal's whole one. */
    String streamed(byte[] body) {
        return status == 0 ? turn.lastSeen() : answered(new String(body, StandardCharsets.UTF_8));
    }

    /** The whole body of a response, whatever its status. */
    String answered(String body) {
        if (status != 0) {
            turn.refused(status, code, body);
            return turn.lastSeen();
        }
        return turn.onAnswer(body);
    }
}
