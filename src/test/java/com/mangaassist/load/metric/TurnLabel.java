package com.mangaassist.load.metric;

import com.mangaassist.load.protocol.Language;
import com.mangaassist.load.protocol.QueryType;

/** What is known of a turn before it is sent. */
public record TurnLabel(String requestId, Route route, QueryType queryType, Language language) {}
