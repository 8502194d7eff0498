package com.mangaassist.load.cost.forecast;

import com.mangaassist.load.cost.PriceList;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.QueryType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Traffic for tests: the specification's, and any. */
final class Mixes {

    static final PriceList PRICES = PriceList.parse("""
            {"prices":[
            {"model":"anthropic.claude-3-sonnet-20240229-v1:0","input":"3","output":"15","valid_from":"2024-03-04","source":"s"},
            {"model":"anthropic.claude-3-haiku-20240307-v1:0","input":"0.25","output":"1.25","valid_from":"2024-03-13","source":"s"}
            ]}""");

    private Mixes() {}

    /** {@code MANGA_QUERY_MIX}. */
    static QueryMix specification() {
        return QueryMix.parse("""
                {"mix":[
                {"query_type":"greeting_faq","share_pct":"20","input_tokens":"80","output_tokens":"60","model":"anthropic.claude-3-haiku-20240307-v1:0","cache_hit_rate":"0.90"},
                {"query_type":"product_lookup","share_pct":"30","input_tokens":"150","output_tokens":"120","model":"anthropic.claude-3-haiku-20240307-v1:0","cache_hit_rate":"0.40"},
                {"query_type":"recommendation","share_pct":"20","input_tokens":"300","output_tokens":"250","model":"anthropic.claude-3-sonnet-20240229-v1:0","cache_hit_rate":"0.10"},
                {"query_type":"order_status","share_pct":"15","input_tokens":"100","output_tokens":"80","model":"anthropic.claude-3-haiku-20240307-v1:0","cache_hit_rate":"0.05"},
                {"query_type":"complex_multi_turn","share_pct":"15","input_tokens":"500","output_tokens":"400","model":"anthropic.claude-3-sonnet-20240229-v1:0","cache_hit_rate":"0.05"}
                ]}""");
    }

    /** Whole percents and tokens, models by chance. */
    static QueryMix random(long seed) {
        var random = new SplittableRandom(seed);
        var profiles = new ArrayList<QueryProfile>();
        var left = 100;
        var types = QueryType.values();
        for (var type : types) {
            var last = profiles.size() == types.length - 1;
            var share = last ? left : random.nextInt(left + 1);
            left -= share;
            profiles.add(new QueryProfile(
                    type,
                    BigDecimal.valueOf(share),
                    new QueryProfile.AverageTokens(
                            BigDecimal.valueOf(random.nextInt(2_000)), BigDecimal.valueOf(random.nextInt(2_000))),
                    last || random.nextBoolean() ? ModelId.HAIKU : ModelId.SONNET,
                    BigDecimal.valueOf(random.nextInt(101), 2)));
        }
        return new QueryMix(profiles);
    }

    /** All messages are of one kind, answered by Sonnet. */
    static QueryMix only(QueryType type) {
        return new QueryMix(List.of(new QueryProfile(
                type,
                BigDecimal.valueOf(100),
                new QueryProfile.AverageTokens(BigDecimal.ONE, BigDecimal.ONE),
                ModelId.SONNET,
                BigDecimal.ZERO)));
    }
}
