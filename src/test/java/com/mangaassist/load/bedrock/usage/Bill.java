package com.mangaassist.load.bedrock.usage;

import com.mangaassist.load.protocol.TokenUsage;

/**
 * What is charged for one request, all attempts at it together.
 *
 * @param usage of answers, and of what was generated of answers that broke off
 * @param recorded whether the tokens are those that a service reported when the answer was recorded, and not counted here
 */
public record Bill(TokenUsage usage, boolean recorded) {

    public static final Bill NOTHING = new Bill(TokenUsage.NONE, false);

    Bill plus(Bill later) {
        return new Bill(usage.plus(later.usage), later.recorded);
    }
}
