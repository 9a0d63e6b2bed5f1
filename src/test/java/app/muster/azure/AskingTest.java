package app.muster.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.muster.SharedData;
import app.muster.azure.server.Answered;
import app.muster.azure.server.Bodies;
import app.muster.azure.server.Recorded;
import app.muster.azure.server.Trouble;
import app.muster.azure.server.Troubles;
import app.muster.plan.estate.Json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// One question at a time: what becomes of it when things go wrong.
class AskingTest {

    private static final String A = "/subscriptions/00000000-0000-0000-0000-00000000000a";
    private static final String LOCKS =
            A + "/providers/Microsoft.Authorization/locks?api-version=2020-05-01";
    private static final String STORE =
            A + "/resourceGroups/rg-main/providers/Microsoft.Storage/storageAccounts/stpayroll";
    private static final String BLOB = STORE + "/blobServices/default?api-version=2025-06-01";

    private static Answer locks(Trouble trouble, List<Duration> waits) throws Exception {
        try (var azure = Loopback.of(Recorded.smallEstate(), 1)) {
            azure.server.meet(trouble);
            Answer answer = azure.asking().list(LOCKS);
            waits.addAll(azure.waits);
            return answer;
        }
    }

    private static Answer thing(String path, Trouble trouble) throws Exception {
        try (var azure = Loopback.of(Recorded.smallEstate(), 10)) {
            azure.server.meet(trouble);
            return azure.asking().thing(path);
        }
    }

    static String shown(Answer answer) {
        return switch (answer) {
            case Answer.Found(List<Json.Obj> items) -> "found " + items.size();
            case Answer.Absent _ -> "absent";
            case Answer.Denied _ -> "denied";
            case Answer.Broken(List<Json.Obj> items, String why) ->
                    "broken after " + items.size() + ": " + why;
            case Answer.Stopped(List<Json.Obj> items) -> "stopped after " + items.size();
        };
    }

    @Test
    void aListIsReadToItsLastPage() throws Exception {
        assertEquals("found 2", shown(locks(Trouble.NONE, new ArrayList<>())));
    }

    @Test
    void aRealThrottlingWithoutAHeaderIsWaitedForAsItsMessageSays() throws Exception {
        var waits = new ArrayList<Duration>();
        Answered real =
                Recorded.error(SharedData.azure("arm-rest"), "429-ResourceRequestsThrottled");

        assertEquals("found 2", shown(locks(Troubles.first(1, "locks", real), waits)));
        assertEquals(List.of(Duration.ofSeconds(324)), List.of(waits.getFirst()));
    }

    @ParameterizedTest
    @CsvSource({
        "Retry-After, 7, 7000",
        "x-ms-retry-after-ms, 250, 250",
        "x-ms-user-quota-resets-after, 00:00:05, 5000"
    })
    void aHeaderSaysHowLongToWait(String header, String value, long milliseconds) throws Exception {
        var waits = new ArrayList<Duration>();
        Answered busy = Answered.error(429, "TooManyRequests", "Later.").with(header, value);

        assertEquals("found 2", shown(locks(Troubles.first(1, "locks", busy), waits)));
        assertEquals(Duration.ofMillis(milliseconds), waits.getFirst());
    }

    @Test
    void aTroubleThatPassesIsWaitedOut() throws Exception {
        var waits = new ArrayList<Duration>();
        Answered broken = Answered.error(500, "InternalServerError", "Sorry.");

        assertEquals("found 2", shown(locks(Troubles.first(3, "locks", broken), waits)));
        assertEquals(
                List.of(Duration.ofMillis(500), Duration.ofMillis(1000), Duration.ofMillis(2000)),
                waits);
    }

    @Test
    void aTroubleThatStaysEndsTheAsking() throws Exception {
        assertEquals(
                "broken after 0: Azure answered 500, InternalServerError",
                shown(
                        locks(
                                Troubles.always(
                                        "locks",
                                        Answered.error(500, "InternalServerError", "Sorry.")),
                                new ArrayList<>())));
    }

    @Test
    void anAnswerThatIsCutOffIsNoAnswer() throws Exception {
        assertEquals(
                "broken after 0: the connection broke off",
                shown(
                        locks(
                                (_, right) -> java.util.Optional.of(right.cut(20)),
                                new ArrayList<>())));
    }

    @Test
    void halfAJsonTextIsNoAnswer() throws Exception {
        assertEquals(
                "broken after 0: the answer was cut off",
                shown(
                        locks(
                                Troubles.always(
                                        "locks", Answered.json(200, "{\"value\":[{\"id\":")),
                                new ArrayList<>())));
    }

    @Test
    void aPageOfSomebodyElseIsNoAnswer() throws Exception {
        assertEquals(
                "broken after 0: the answer was no JSON",
                shown(locks(Troubles.always("locks", Troubles.page(200)), new ArrayList<>())));
    }

    @Test
    void anObjectWithoutAListIsNoList() throws Exception {
        assertEquals(
                "broken after 0: the answer was no list",
                shown(
                        locks(
                                Troubles.always("locks", Answered.json(200, "{}")),
                                new ArrayList<>())));
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example/next",
        "http://localhost/next",
        "https://localhost:1/next",
        "https://user@localhost/next",
        "//evil.example/next"
    })
    void theNextPageOfAnotherHostIsNotTurnedTo(String next) throws Exception {
        assertEquals(
                "broken after 1: the next page was said to be on another host",
                shown(
                        locks(
                                Troubles.always(
                                        "locks",
                                        Answered.json(
                                                200,
                                                "{\"value\":[{\"id\":\"/a\"}],\"nextLink\":\""
                                                        + next
                                                        + "\"}")),
                                new ArrayList<>())));
    }

    @Test
    void pagesThatGoInACircleEnd() throws Exception {
        assertEquals(
                "broken after 1: the pages of the list never end",
                shown(
                        locks(
                                Troubles.always(
                                        "locks",
                                        Answered.json(
                                                200,
                                                "{\"value\":[{\"id\":\"/a\"}],\"nextLink\":\""
                                                        + LOCKS
                                                        + "\"}")),
                                new ArrayList<>())));
    }

    @Test
    void aSlowAnswerIsGivenUp() throws Exception {
        try (var azure = Loopback.of(Recorded.smallEstate(), 10)) {
            azure.server.meet((_, right) -> java.util.Optional.of(right.held(400)));
            Connection hasty =
                    Loopback.connection(azure.server, Loopback.TOKEN, Duration.ofMillis(50));

            assertEquals(
                    "broken after 0: no answer in time", shown(azure.asking(hasty).list(LOCKS)));
        }
    }

    @Test
    void aThingThatIsNotThereIsAbsent() throws Exception {
        assertEquals("found 1", shown(thing(BLOB, Trouble.NONE)));
        assertEquals(
                "absent",
                shown(
                        thing(
                                BLOB.replace("stpayroll/blobServices", "stpayroll/queueServices"),
                                Trouble.NONE)));
    }

    @Test
    void aRealFeatureThatTheAccountLacksIsAbsent() throws Exception {
        Answered real =
                Recorded.error(SharedData.azure("arm-rest"), "409-FeatureNotSupportedForAccount");

        assertEquals("absent", shown(thing(BLOB, Troubles.always("blobServices", real))));
    }

    @Test
    void aNotFoundOfSomebodyElseIsNoAbsence() throws Exception {
        assertEquals(
                "broken after 0: the answer was no JSON",
                shown(thing(BLOB, Troubles.always("blobServices", Troubles.page(404)))));
    }

    @Test
    void aRealRefusalIsARefusal() throws Exception {
        Answered real = Recorded.error(SharedData.azure("arm-rest"), "403-AuthorizationFailed");

        assertEquals("denied", shown(thing(BLOB, Troubles.always("blobServices", real))));
    }

    @Test
    void anUnknownSubscriptionIsARefusal() throws Exception {
        assertEquals(
                "denied",
                shown(
                        locks(
                                Troubles.always(
                                        "locks",
                                        Answered.error(404, "SubscriptionNotFound", "Not found.")),
                                new ArrayList<>())));
    }

    @Test
    void everyPublishedExampleIsReadAsItStands() throws Exception {
        var routes = Recorded.routes(SharedData.azure("arm-rest"));
        var expected = new java.util.TreeMap<String, Json>();
        var found = new java.util.TreeMap<String, Json>();
        try (var azure = Loopback.of(new Bodies(), 10)) {
            for (Recorded.Route route : routes) {
                azure.server.fix(route.path(), Answered.json(200, Bodies.text(route.body())));
                expected.put(route.path().toLowerCase(java.util.Locale.ROOT), route.body());
            }
            for (Recorded.Route route : routes) {
                String path = Paths.encoded(route.path()) + "?api-version=2020-01-01";
                azure.connection
                        .get(path)
                        .body()
                        .ifPresent(
                                body ->
                                        found.put(
                                                route.path().toLowerCase(java.util.Locale.ROOT),
                                                body));
            }
        }
        assertEquals(expected, found);
    }

    @Test
    void idsWithSpacesAndQuotesSurvive() throws Exception {
        try (var azure = Loopback.of(Recorded.smallEstate(), 10)) {
            String account =
                    A
                            + "/resourceGroups/Ann's group/providers/Microsoft.Storage"
                            + "/storageAccounts/stann/blobServices/default";

            Answer answer =
                    azure.asking().thing(Paths.encoded(account) + "?api-version=2025-06-01");

            assertEquals(
                    account,
                    assertInstanceOf(Answer.Found.class, answer).items().getFirst().text("id"));
        }
    }
}
