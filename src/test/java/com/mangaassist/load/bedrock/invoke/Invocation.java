package com.mangaassist.load.bedrock.invoke;

import com.mangaassist.load.bedrock.dialect.Dialect;
import com.mangaassist.load.bedrock.pacing.Schedule;
import com.mangaassist.load.bedrock.quota.Reservation;
import com.mangaassist.load.bedrock.usage.Bill;
import com.mangaassist.load.bedrock.usage.CallRecord;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.TokenUsage;

/** One answer on its way. */
record Invocation(Arrival arrival, Dialect.Reply reply, Schedule schedule) {

    /** A request that was admitted. */
    record Arrival(RequestIdentity identity, long receivedNanos, Reservation reservation) {}

    String requestId() {
        return arrival.identity().requestId();
    }

    long receivedNanos() {
        return arrival.receivedNanos();
    }

    CallRecord.Caller caller() {
        return new CallRecord.Caller(requestId(), arrival.identity().attempt(), model());
    }

    void settle(long usedTokens) {
        arrival.reservation().settle(usedTokens);
    }

    /** When a piece of the stream is due; see {@link Schedule#pieceNanos}. */
    long dueNanos(int piece, int tokensAfterFirst) {
        return receivedNanos() + schedule.pieceNanos(piece, tokensAfterFirst);
    }

    ModelId model() {
        return reply.model().id();
    }

    /** Of this attempt, if so many tokens are charged. */
    Bill bill(TokenUsage charged) {
        return new Bill(charged, reply.completion().delivery().recorded());
    }

    TokenUsage usage() {
        return reply.completion().usage();
    }
}
