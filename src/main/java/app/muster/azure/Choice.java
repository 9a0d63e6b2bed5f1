package app.muster.azure;

/// Something that may be read: a tenant, a management group or a subscription.
///
/// @param id what stands on the command line
/// @param name what people call it; empty if Azure does not say
public record Choice(Sort sort, String id, String name) {

    /// What it is.
    public enum Sort {
        TENANT,
        MANAGEMENT_GROUP,
        SUBSCRIPTION
    }
}
