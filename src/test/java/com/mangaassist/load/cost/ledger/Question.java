package com.mangaassist.load.cost.ledger;

import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.QueryType;
import java.util.Comparator;

/** A kind of question, and the model that answers it. */
public record Question(QueryType queryType, ModelId model) {

    /** So that sums of rounded figures do not depend on chance. */
    public static final Comparator<Question> ORDER = Comparator.comparing(Question::queryType)
            .thenComparing(question -> question.model().value());
}
