package com.mangaassist.load.bedrock.answer;

import com.mangaassist.load.bedrock.safety.SafetyRules;
import java.util.List;
import java.util.Optional;

/** Finds the words: what safety demands, else a call of a tool, else JSON of the form asked for, else the source's text. */
final class Speaker {

    private final AnswerSource source;
    private final SafeAnswers safe;

    Speaker(AnswerSource source, SafetyRules rules) {
        this.source = source;
        this.safe = new SafeAnswers(rules);
    }

    Spoken speak(AnswerSource.Question question) {
        var inference = question.inference();
        var asked = inference.conversation().question();
        var terms = inference.terms();
        var instead = safe.instead(asked, terms.guard().isPresent());
        if (instead.isPresent()) {
            return new Spoken(
                    "", instead.get().said(), Optional.empty(), instead.get().blockedBy());
        }
        var tool = tool(question, inference.conversation().tools());
        var thoughts = terms.form().thinks() ? "Someone asks: " + Echo.start(asked) : "";
        return tool.isPresent()
                ? new Spoken(thoughts, call(tool.get(), asked), tool.map(Tools.Tool::name), Optional.empty())
                : new Spoken(thoughts, words(question), Optional.empty(), Optional.empty());
    }

    private Optional<Tools.Tool> tool(AnswerSource.Question question, Tools tools) {
        if (tools.offered().isEmpty() || tools.mustCall()) {
            return tools.demanded();
        }
        return tools.answered() || source.knows(question)
                ? Optional.empty()
                : tools.suggestedBy(question.inference().conversation().question());
    }

    private Prepared words(AnswerSource.Question question) {
        var inference = question.inference();
        var answer = source.answer(question);
        var formed = inference
                .terms()
                .form()
                .schema()
                .filter(schema -> !answer.text().startsWith("{"))
                .map(schema -> new ToolArguments(inference.conversation().question()).fitting(schema))
                .map(json -> Prepared.plain(json.toString()));
        return untilStopSequence(formed.orElse(answer), inference.limits().stopSequences());
    }

    private static Prepared call(Tools.Tool tool, String question) {
        var arguments = new ToolArguments(question).fitting(tool.schema());
        return Prepared.ended(arguments.toString(), Completion.Stop.TOOL_USE);
    }

    private static Prepared untilStopSequence(Prepared answer, List<String> sequences) {
        var ended = answer;
        for (var sequence : sequences) {
            int at = ended.text().indexOf(sequence);
            if (at >= 0) {
                ended = ended.cut(at, Completion.Stop.at(sequence));
            }
        }
        return ended;
    }

    /** A whole answer, before any limit on tokens cuts it. */
    record Spoken(String thoughts, Prepared said, Optional<String> tool, Optional<SafetyRules.Rule> blockedBy) {

        Completion completion(Prepared cut, Completion.Delivery delivery) {
            return new Completion(new Completion.Content(thoughts, cut.text(), tool), cut.stop(), delivery, blockedBy);
        }
    }
}
