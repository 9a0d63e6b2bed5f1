package app.muster.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;

class RoleTest {

    private static final String DELETE = "microsoft.compute/virtualmachines/delete";

    @ParameterizedTest
    @CsvSource({
        "*, true",
        "Microsoft.*/*/delete, true",
        "Microsoft.Compute/*/delete, true",
        "*/virtualMachines/*, true",
        "Microsoft.Compute/virtualMachines/delete, true",
        "Microsoft.Compute/virtualMachines/delete*, true",
        "Microsoft.*/*/*/delete, false",
        "Microsoft.*/disks/*, false",
        "Microsoft.*/*/write, false",
        "Microsoft.Compute/*s/virtualMachines/delete, false",
        "Microsoft.Compute/virtualMachines/delete/*, false",
        "*delete*delete, false",
    })
    void aStarStandsForAnythingWhereverItStands(String pattern, boolean allowed) {
        assertEquals(allowed, role(permission(List.of(pattern), List.of())).allows(DELETE));
    }

    @Test
    void aPartBetweenTwoStarsIsFoundBeforeTheEnd() {
        Role role = role(permission(List.of("Microsoft.CostManagement/*/query/*"), List.of()));

        assertEquals(
                List.of(true, false),
                List.of(
                        role.allows("microsoft.costmanagement/scopes/query/action"),
                        role.allows("microsoft.costmanagement/query/action")));
    }

    @Test
    void whatOnePermissionLeavesOutAnotherMayAllow() {
        Role.Permission most =
                permission(List.of("*"), List.of("Microsoft.Compute/virtualMachines/delete"));
        Role.Permission rest =
                permission(List.of("Microsoft.Compute/virtualMachines/delete"), List.of());

        assertEquals(
                List.of(false, true),
                List.of(role(most).allows(DELETE), role(most, rest).allows(DELETE)));
    }

    private static Role.Permission permission(List<String> actions, List<String> less) {
        return new Role.Permission(actions, less, List.of(), List.of());
    }

    private static Role role(Role.Permission... permissions) {
        return new Role("x", "X", List.of(permissions), "", LocalDate.EPOCH);
    }
}
