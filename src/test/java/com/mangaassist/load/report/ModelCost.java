package com.mangaassist.load.report;

import com.mangaassist.load.cost.Usd;
import com.mangaassist.load.protocol.TokenUsage;

/** What one model read and wrote in a run, and its exact price. */
public record ModelCost(TokenUsage usage, Usd cost) {}
