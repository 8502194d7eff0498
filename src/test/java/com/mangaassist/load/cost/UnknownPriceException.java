package com.mangaassist.load.cost;

import com.mangaassist.load.protocol.ModelId;
import java.util.Set;
import java.util.stream.Collectors;

/** A model that the price list does not name; a guessed price would be worse than none. */
public final class UnknownPriceException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UnknownPriceException(ModelId model, Set<ModelId> priced) {
        super("no price for model \"" + model.value() + "\"; priced: "
                + priced.stream().map(ModelId::value).sorted().collect(Collectors.joining(", ")));
    }
}
