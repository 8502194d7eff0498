package com.mangaassist.load.bedrock.admin;

import com.mangaassist.load.bedrock.answer.Librarian;
import com.mangaassist.load.bedrock.answer.PromptCache;
import com.mangaassist.load.bedrock.fault.Faults;
import com.mangaassist.load.bedrock.invoke.Journal;
import com.mangaassist.load.bedrock.model.ModelRegistry;
import com.mangaassist.load.bedrock.quota.Gatekeeper;

/** The parts of a running mock that can be turned. */
public record Controls(Journal journal, Faults faults, Answers answers, Gatekeeper gatekeeper) {

    /** Who answers what: the models, the answers that are set, and the prompts that models remember. */
    public record Answers(ModelRegistry models, Librarian librarian, PromptCache cache) {}

    /** As it was at the start: no usage, no forced faults, no overrides, no names, nothing remembered, full quotas. */
    public void reset() {
        journal.clear();
        faults.clear();
        answers.models.forgetNames();
        answers.librarian.clear();
        answers.cache.clear();
        gatekeeper.reset();
    }
}
