package app.muster.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// What an answer says of waiting.
class ReplyTest {

    private static Reply reply(int status, Map<String, String> headers) {
        return new Reply(status, headers, Optional.empty(), "");
    }

    @Test
    void aMomentIsToldByAzuresClockAndNotByOurs() {
        assertEquals(
                Optional.of(Duration.ofSeconds(9)),
                reply(
                                503,
                                Map.of(
                                        "date",
                                        "Wed, 21 Oct 2015 07:28:00 GMT",
                                        "retry-after",
                                        "Wed, 21 Oct 2015 07:28:09 GMT"))
                        .retryAfter());
    }

    @Test
    void aUsedUpQuotaKeepsTheNextCallBack() {
        var quota = new Quota();
        quota.heed(
                reply(
                        200,
                        Map.of(
                                "x-ms-user-quota-remaining",
                                "0",
                                "x-ms-user-quota-resets-after",
                                "00:10:00")));

        assertTrue(quota.turn().compareTo(Duration.ofMinutes(9)) > 0);
    }

    @Test
    void aFullQuotaDoesNot() {
        var quota = new Quota();
        quota.heed(reply(200, Map.of("x-ms-ratelimit-remaining-subscription-reads", "240")));

        assertFalse(quota.turn().isPositive());
    }
}
