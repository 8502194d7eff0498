package com.mangaassist.load.report.junit;

import java.util.List;

/** Test cases of one kind. */
record TestSuite(String name, List<TestCase> cases) {

    TestSuite {
        cases = List.copyOf(cases);
    }

    long count(Outcome outcome) {
        return cases.stream().filter(each -> each.outcome() == outcome).count();
    }

    double seconds() {
        return cases.stream().mapToDouble(TestCase::seconds).sum();
    }
}
