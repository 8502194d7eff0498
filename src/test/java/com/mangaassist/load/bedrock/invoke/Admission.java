package com.mangaassist.load.bedrock.invoke;

import com.mangaassist.load.bedrock.fault.Fault;
import java.util.Optional;

/** A request that will be answered, and the fault that its answer meets. */
record Admission(Invocation invocation, Optional<Fault> fault) {}
