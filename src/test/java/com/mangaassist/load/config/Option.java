package com.mangaassist.load.config;

import java.util.Arrays;
import java.util.Optional;

/** Every {@code -D} option there is; the README's table is held equal to this list. */
public enum Option {
    TARGET(
            "chat.target",
            "embedded",
            "what is under test: `embedded`, `gateway` (deployed), `bedrock` (the embedded gateway before real"
                    + " Bedrock), or `bedrock-direct`"),
    WS_URL("chat.ws.url", "", "the deployed gateway's WebSocket address, `wss://…`"),
    HTTP_URL("chat.http.url", "", "the deployed gateway's HTTP address, `https://…`"),
    BEDROCK_REGION("chat.bedrock.region", "", "real Bedrock's region; default that of `AWS_REGION`"),
    BEDROCK_URL("chat.bedrock.url", "", "real Bedrock's address; default the region's own"),
    FRAMES(
            "chat.frames",
            "ours",
            "the wire form of the deployed gateway's frames: `ours`, `bedrock-chat`, `chunk-complete`, or a YAML file of"
                    + " yours"),
    HEADERS(
            "chat.headers",
            "",
            "file of headers for every request to the deployed gateway, `Name: value` with `${NAME}` from the"
                    + " environment; also the variable `MANGAASSIST_HEADERS`"),
    AUTH("chat.auth", "none", "`iam` signs requests to `execute-api` with the default AWS credential chain, or `none`"),
    TRUST("chat.trust", "", "PEM file of certificate authorities to trust beside Java's"),
    PREFLIGHT("chat.preflight", "on", "`on`: one question over each transport before the load, or `off`"),
    RATE("chat.rate", "40", "new messages per second (open model)"),
    DURATION("chat.duration", "45s", "how long the measured load lasts (`45s`, `5m`, `PT1H`)"),
    RAMP_UP("chat.rampUp", "5s", "time to reach the rate; turns sent meanwhile are not measured"),
    WARMUP("chat.warmup", "10", "requests per route (transport × model) before the load, not measured"),
    WORKLOAD(
            "chat.workload",
            "steady",
            "how the rate moves: `steady`, `ramp`, `stairs`, `spike` (5 × for a tenth of the time), `soak`, `day`,"
                    + " `trace`"),
    USERS(
            "chat.users",
            "",
            "so many users at a time, each asking again after its answer (closed model), instead of a rate"),
    TRACE("chat.trace", "", "JSONL file with the arrival times and prompts that `chat.workload=trace` replays"),
    MAX_DRIFT("chat.maxDrift", "10", "percent by which P95 may rise in the course of a `soak`"),
    MAX_HEAP_GROWTH("chat.maxHeapGrowth", "64", "MiB by which the heap may grow in the course of a `soak`"),
    TRANSPORTS("chat.transports", "ws=60,sse=20,http=20", "shares of the transports"),
    PROMPTS(
            "chat.prompts",
            "standard",
            "what is asked: `standard`, the ten prompts; `extended`, two hundred in the specification's mix; or a JSON"
                    + " or YAML file with your own"),
    SEED("chat.seed", "42", "prompts, order, transports and mock latencies: same seed, same run"),
    STAGE("chat.stage", "", "which baselines to compare with; default `embedded`, or the deployed host's name"),
    SLO("chat.slo", "3s", "a useful answer must arrive within"),
    SLO_TTFT("chat.sloTtft", "2s", "P95 of first tokens that a capacity must hold"),
    MAX_RATE("chat.maxRate", "400", "highest rate that a capacity search tries, messages per second"),
    LEAST_CAPACITY("chat.leastCapacity", "0", "capacity that there must be, messages per second"),
    THRESHOLD("chat.threshold", "10", "regression threshold, percent of P95"),
    BASELINE("chat.baseline", "check", "`check` judges against the baselines, `off` does not"),
    BASELINES("chat.baselines", "baselines", "folder of the baselines"),
    HISTORY(
            "chat.history",
            "target/history",
            "folder where all runs are remembered for the trend; `off` remembers none"),
    ALERTS("chat.alerts", "", "YAML file with limits for single figures; default `alerts.yaml` among the resources"),
    INCONCLUSIVE("chat.inconclusive", "warn", "`warn`, or `fail` the build when the run does not tell"),
    EARLY_STOP(
            "chat.earlyStop",
            "",
            "`on` ends the load once the gate is decided, `off` never; default `on` for a deployed target under steady"
                    + " load"),
    CALIBRATE(
            "chat.calibrate",
            "aa=20",
            "kinds and numbers of runs, for `exec:java@calibrate`: `aa` (no change), `x1.15`, `tail`, `ttft`"),
    RESUME("chat.calibrate.resume", "", "folder of an interrupted calibration, which goes on as it was told to"),
    SLACK("chat.slack", "auto", "`auto` posts where `MANGAASSIST_SLACK_WEBHOOK` is set, `off`, or `dry-run` prints"),
    TURNS("chat.turns", "false", "`true`: each turn becomes a line of `turns.jsonl`"),
    RUN("chat.run", "", "the finished run's folder, for `exec:java@baseline`, `@forecast` and `@report`"),
    COMPARE("chat.compare", "", "another run's folder, for `exec:java@report` to show beside it"),
    RUNS("chat.runs", "", "folders of finished runs, separated by commas, for `exec:java@forecast` and `@merge`"),
    WHY("chat.why", "", "why a run is accepted; kept in the baseline"),
    FORCE("chat.force", "false", "accept a run that is regressed, invalid or made under other options"),
    PRICES("chat.prices", "", "JSON file with prices that replace those of `prices.json` for the models it names"),
    QUERY_MIX(
            "chat.queryMix", "", "JSON file with the day to forecast by kind of question, instead of `query-mix.json`"),
    DAILY_MESSAGES("chat.dailyMessages", "1000000", "messages in the day to forecast"),
    BUDGET("chat.budget", "", "US dollars; the load stops before more is spent, warm-up and turns under way included"),
    MAX_COST_RISE(
            "chat.maxCostRise", "10", "percent rise of dollars per answer above the baseline that fails the gate"),
    MAX_DAILY_COST("chat.maxDailyCost", "", "US dollars a day; a run whose forecast is above raises an alert"),
    UPSTREAM("chat.upstream", "", "the real model service, for `exec:java@record`"),
    RECORDINGS("chat.recordings", "recordings", "folder where `exec:java@record` keeps answers as fixtures"),
    DRY_RUN("chat.dryRun", "false", "`true`: `exec:java@record` only shows what would change"),
    MOCK_LATENCY_SCALE("mock.latencyScale", "1", "multiplies each latency of the mock"),
    MOCK_ERROR_RATE("mock.errorRate", "0", "share of invocations answered with InternalServerException, 0 to 1"),
    MOCK_THROTTLE_RATE("mock.throttleRate", "0", "share of invocations answered with ThrottlingException, 0 to 1"),
    MOCK_FAULTS("mock.faults", "", "YAML file with a plan of faults: what, when, how likely, for which model"),
    MOCK_QUOTAS("mock.quotas", "", "YAML file with requests and tokens per minute by model"),
    MOCK_PACING(
            "mock.pacing",
            "specification",
            "how the mock keeps time: `specification`, `physical`, or a YAML file with distributions, jitter, chunks, load"),
    MOCK_FIXTURES("mock.fixtures", "", "folder or file with further fixtures, before those of this project"),
    MOCK_STRATEGY(
            "mock.strategy",
            "fixture",
            "how an answer is chosen: `fixture` (else the echo), `replay` (else an error), `hash`, `random`, `echo`;"
                    + " by model as in `haiku=hash,sonnet=replay`"),
    MOCK_LIFECYCLE("mock.lifecycle", "all", "`all` models answer, or `real`: those past their end of life are refused"),
    MOCK_HOST("mock.host", "127.0.0.1", "address the mock Bedrock binds to"),
    MOCK_PORT("mock.port", "", "its port; default any free one, and 8089 for `exec:java@mock` and `exec:java@record`"),
    GATEWAY_CLIENT("gateway.client", "sdk", "how the embedded gateway calls Bedrock: `sdk`, or `netty` for heavy load"),
    GATEWAY_HOST("gateway.host", "127.0.0.1", "address the embedded gateway binds to"),
    GATEWAY_PORT("gateway.port", "", "its port; default any free one, and 8090 for `exec:java@mock`"),
    GATEWAY_CERTIFICATE(
            "gateway.certificate", "", "PEM file for TLS; `exec:java@mock` then speaks `wss://` and `https://`"),
    GATEWAY_KEY("gateway.key", "", "its private key, PEM file in PKCS#8"),
    GATEWAY_TOKEN("gateway.token", "", "file with the token that `exec:java@mock` wants as `Authorization: Bearer …`"),
    CACHE("gateway.cache", "off", "the embedded gateway's response cache: `off`, `on`, or `simulated` (hits as told)"),
    CACHE_TTL("gateway.cacheTtl", "5m", "how long it gives an answer again"),
    CACHE_TYPES("gateway.cacheTypes", "", "kinds of questions it answers, `a,b`; default those of `routing.json`"),
    CACHE_HIT_RATES(
            "gateway.cacheHitRates",
            "greeting_faq=0.90,product_lookup=0.40,recommendation=0.10,order_status=0.05,complex_multi_turn=0.05",
            "how often the simulated cache hits, by seed; default the specification's rates");

    private final String id;
    private final String defaultValue;
    private final String meaning;

    Option(String id, String defaultValue, String meaning) {
        this.id = id;
        this.defaultValue = defaultValue;
        this.meaning = meaning;
    }

    /** The property's name, for example {@code chat.rate}. */
    public String id() {
        return id;
    }

    /** Empty where the option is off, or its default depends on others. */
    public String defaultValue() {
        return defaultValue;
    }

    public String meaning() {
        return meaning;
    }

    static Optional<Option> find(String id) {
        return Arrays.stream(values()).filter(option -> option.id.equals(id)).findFirst();
    }
}
