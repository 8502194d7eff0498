package com.mangaassist.load.metric;

/** One prompt and its whole answer, as the reader met it. */
public record TurnRecord(TurnLabel label, TurnTiming timing, TurnOutcome outcome) {}
