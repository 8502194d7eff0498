package com.mangaassist.load.cost.ledger;

import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.QueryType;

/** A kind of question, and the model that answers it. */
public record Question(QueryType queryType, ModelId model) {}
