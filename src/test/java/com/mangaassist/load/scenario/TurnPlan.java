package com.mangaassist.load.scenario;

import com.mangaassist.load.metric.TurnLabel;
import com.mangaassist.load.protocol.ChatRequest;

/** One turn before it is sent. */
public record TurnPlan(TurnLabel label, ChatRequest request) {}
