package com.mangaassist.load.recording;

import com.mangaassist.load.fixture.Fixture;
import com.mangaassist.load.fixture.Message;
import com.mangaassist.load.protocol.Language;
import com.mangaassist.load.protocol.QueryType;
import java.util.List;
import java.util.regex.Pattern;

/** What a recorded question is about, as far as its words tell; who knows better corrects the file. */
final class Topics {

    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");
    private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}]");
    private static final Pattern LATIN_WORD = Pattern.compile("\\b[A-Za-z]{2,}\\b");

    private static final Pattern ORDER = Pattern.compile(
            "(?i)MNG-|\\[ORDER]|\\[TRACKING]|注文|配送|追跡|届[きい]|キャンセル|\\b(?:order|parcel|tracking|delivery|arrive)\\b");
    private static final Pattern RECOMMENDATION = Pattern.compile(
            "(?i)おすすめ|お勧め|オススメ|ランキング|人気|似た|ような作品|読みたい|\\b(?:recommend|suggest|similar|best|top selling)\\b");
    private static final Pattern PRODUCT = Pattern.compile(
            "(?i)[0-9０-９]巻|全巻|在庫|価格|値段|いくら|ISBN|新刊|入荷|発売|作品|『|\\b(?:volume|price|stock|isbn|author|publisher|manga by)");

    private Topics() {}

    static Fixture.Topic of(List<Message> messages) {
        var question = messages.get(messages.size() - 1).text();
        return new Fixture.Topic(
                messages.size() > 1 ? QueryType.COMPLEX_MULTI_TURN : type(question), language(question));
    }

    private static QueryType type(String question) {
        if (ORDER.matcher(question).find()) {
            return QueryType.ORDER_STATUS;
        }
        if (RECOMMENDATION.matcher(question).find()) {
            return QueryType.RECOMMENDATION;
        }
        return PRODUCT.matcher(question).find() ? QueryType.PRODUCT_LOOKUP : QueryType.GREETING_FAQ;
    }

    /** An English sentence may name a Japanese author; a Japanese one has kana. */
    private static Language language(String question) {
        boolean english = !KANA.matcher(question).find()
                && LATIN_WORD.matcher(question).results().count() > 2;
        return JAPANESE.matcher(question).find() && !english ? Language.JA : Language.EN;
    }
}
