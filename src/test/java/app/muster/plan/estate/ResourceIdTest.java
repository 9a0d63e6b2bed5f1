package app.muster.plan.estate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.Optional;

class ResourceIdTest {

    private static final ResourceId DATABASE =
            new ResourceId(
                    "/subscriptions/s1/resourceGroups/RG/providers/Microsoft.Sql/servers/srv/databases/Orders");

    @Test
    void anIdIsTheSameInWhateverCase() {
        assertEquals(DATABASE, new ResourceId(DATABASE.value().toUpperCase()));
        assertEquals(
                DATABASE.hashCode(), new ResourceId(DATABASE.value().toUpperCase()).hashCode());
    }

    @Test
    void anIdTellsItsPartsAsTheyWereWritten() {
        assertEquals("microsoft.sql/servers/databases", DATABASE.type());
        assertEquals("Orders", DATABASE.name());
        assertEquals("s1", DATABASE.subscription());
        assertEquals("RG", DATABASE.resourceGroup());
    }

    @Test
    void parentsLeadUpToTheSubscription() {
        ResourceId server = DATABASE.parent().orElseThrow();
        assertEquals(
                "/subscriptions/s1/resourceGroups/RG/providers/Microsoft.Sql/servers/srv",
                server.value());
        ResourceId group = server.parent().orElseThrow();
        assertEquals("/subscriptions/s1/resourceGroups/RG", group.value());
        ResourceId subscription = group.parent().orElseThrow();
        assertEquals("/subscriptions/s1", subscription.value());
        assertEquals(Optional.empty(), subscription.parent());
        assertEquals(server, DATABASE.root());
    }

    @Test
    void anExtensionBelongsToWhatItExtends() {
        var lock =
                new ResourceId(
                        "/subscriptions/s1/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/a/providers/Microsoft.Authorization/locks/keep");
        assertEquals("microsoft.authorization/locks", lock.type());
        assertEquals(
                "/subscriptions/s1/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/a",
                lock.parent().orElseThrow().value());
    }

    @Test
    void groupsAndSubscriptionsHaveTypesOfTheirOwn() {
        assertEquals(
                "microsoft.resources/subscriptions", new ResourceId("/subscriptions/s1").type());
        assertEquals(
                "microsoft.resources/subscriptions/resourcegroups",
                new ResourceId("/subscriptions/s1/resourceGroups/rg").type());
    }

    @Test
    void aScopeHoldsWhatIsUnderItOnASegmentBoundary() {
        assertTrue(DATABASE.isWithin("/subscriptions/s1/resourcegroups/rg"));
        assertTrue(DATABASE.isWithin("/subscriptions/s1/resourcegroups/rg/"));
        assertTrue(DATABASE.isWithin(DATABASE.value()));
        assertFalse(DATABASE.isWithin("/subscriptions/s1/resourcegroups/r"));
        assertNotEquals(DATABASE, new ResourceId("/subscriptions/s1"));
    }

    @Test
    void otherTextsAreNoIds() {
        assertEquals(Optional.empty(), ResourceId.in("subscriptions/s1"));
        assertEquals(Optional.empty(), ResourceId.in("/subscriptions/"));
        assertEquals(Optional.empty(), ResourceId.in("/subscriptions/" + "x".repeat(3_000)));
        assertThrows(IllegalArgumentException.class, () -> new ResourceId("vm1"));
    }
}
