package com.mangaassist.load.bedrock.answer;

import com.mangaassist.load.bedrock.safety.SafetyRules;
import com.mangaassist.load.fixture.Recent;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is said, and how it ends, where a safety rule fits the question. */
final class SafeAnswers {

    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

    /** Judgements of longer questions are not remembered. */
    private static final int LONGEST = 4_096;

    private final Recent<String, Optional<Safe>> recent = new Recent<>(1_000);
    private final SafetyRules rules;

    SafeAnswers(SafetyRules rules) {
        this.rules = rules;
    }

    /** The answer instead of the usual one, if a rule fits. */
    Optional<Safe> instead(String question) {
        return question.length() > LONGEST ? judged(question) : recent.get(question, this::judged);
    }

    private Optional<Safe> judged(String question) {
        return rules.judge(question)
                .map(rule -> rule.verdict() == SafetyRules.Verdict.REFUSED
                        ? new Safe(declined(question), Completion.Stop.END_TURN)
                        : new Safe("Sorry, the model cannot answer this question.", Completion.Stop.FILTERED));
    }

    record Safe(String text, Completion.Stop stop) {}

    private static String declined(String question) {
        return JAPANESE.matcher(question).find()
                ? "申し訳ありませんが、そのご質問にはお答えできません。"
                : "I'm sorry, but I can't help with that.";
    }
}
