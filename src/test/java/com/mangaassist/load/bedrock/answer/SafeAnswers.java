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

    private final Recent<String, Optional<SafetyRules.Rule>> recent = new Recent<>(1_000);
    private final SafetyRules rules;

    SafeAnswers(SafetyRules rules) {
        this.rules = rules;
    }

    /**
     * The answer instead of the usual one, if a rule fits.
     *
     * @param guarded whether a guardrail judges, which withholds what a model would decline
     */
    Optional<Safe> instead(String question, boolean guarded) {
        var rule = question.length() > LONGEST ? rules.judge(question) : recent.get(question, rules::judge);
        return rule.map(broken -> guarded ? withheld(broken) : new Safe(unguarded(broken, question), Optional.empty()));
    }

    private static Safe withheld(SafetyRules.Rule rule) {
        return new Safe(Prepared.ended(SafetyRules.BLOCKED, Completion.Stop.INTERVENED), Optional.of(rule));
    }

    private static Prepared unguarded(SafetyRules.Rule rule, String question) {
        return rule.verdict() == SafetyRules.Verdict.REFUSED
                ? Prepared.ended(declined(question), Completion.Stop.END_TURN)
                : Prepared.ended(SafetyRules.BLOCKED, Completion.Stop.FILTERED);
    }

    /** @param blockedBy the rule by which a guardrail withheld the answer */
    record Safe(Prepared said, Optional<SafetyRules.Rule> blockedBy) {}

    private static String declined(String question) {
        return JAPANESE.matcher(question).find()
                ? "申し訳ありませんが、そのご質問にはお答えできません。"
                : "I'm sorry, but I can't help with that.";
    }
}
