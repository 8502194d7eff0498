package com.mangaassist.load.bedrock.admin;

import com.mangaassist.load.bedrock.answer.Librarian;
import com.mangaassist.load.bedrock.fault.Faults;
import com.mangaassist.load.bedrock.invoke.Journal;
import com.mangaassist.load.bedrock.quota.Gatekeeper;

/** The parts of a running mock that can be turned. */
public record Controls(Journal journal, Faults faults, Librarian librarian, Gatekeeper gatekeeper) {

    /** As it was at the start: no usage, no forced faults, no overrides, full quotas. */
    public void reset() {
        journal.clear();
        faults.clear();
        librarian.clear();
        gatekeeper.reset();
    }
}
