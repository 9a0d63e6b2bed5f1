package app.muster.plan;

import java.util.Locale;

/// `from` needs `to`.
///
/// @param rule how it was learnt
/// @param path where it was learnt: a JSON pointer into the body of `from`, or empty
/// @param rejected whether a person said that it is none; it stays so however often it is derived
public record Dependency(
        AssetId from, AssetId to, Kind kind, Rule rule, String path, boolean rejected) {

    /// What `from` needs `to` for.
    public enum Kind {
        NETWORK,
        IDENTITY,
        KEYS,
        DATA,
        COMPUTE,
        DEPLOYS,
        RECOVERS,
        MONITORS,
        OTHER
    }

    /// From which kind of source it was learnt.
    public enum Origin {
        /// A resource or what is known of it names another one.
        REFERENCE,
        /// A template's or plan's order of deployment.
        TEMPLATE,
        /// A person drew it.
        MANUAL
    }

    /// What exactly said so.
    public enum Rule {
        /// A resource's body holds the other one's id.
        REFERENCE(Origin.REFERENCE),
        /// A resource's body holds a host name under which the other one answers.
        HOST_NAME(Origin.REFERENCE),
        /// It is a part of the other one, which must stand first.
        PARENT(Origin.REFERENCE),
        /// A third resource ties the two together.
        ASSOCIATION(Origin.REFERENCE),
        /// It signs in with the other one, a managed identity.
        IDENTITY(Origin.REFERENCE),
        /// Its identity has been given a role on the other one.
        ROLE(Origin.REFERENCE),
        /// It is reached through the other one, a private endpoint, or is the endpoint.
        PRIVATE_ENDPOINT(Origin.REFERENCE),
        /// Its name is resolved in the other one, a DNS zone.
        DNS_ZONE(Origin.REFERENCE),
        /// Its data is encrypted with a key that the other one keeps.
        CUSTOMER_KEY(Origin.REFERENCE),
        /// Its logs go to the other one.
        DIAGNOSTICS(Origin.REFERENCE),
        /// Its backups are in the other one, a vault.
        BACKUP(Origin.REFERENCE),
        /// Its replica is kept by or in the other one.
        REPLICATION(Origin.REFERENCE),
        /// A template or Terraform deploys the other one first.
        DEPENDS_ON(Origin.TEMPLATE),
        DRAWN(Origin.MANUAL);

        private final Origin origin;

        Rule(Origin origin) {
            this.origin = origin;
        }

        public Origin origin() {
            return origin;
        }

        /// The word for it in files: `host-name`.
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Dependency {
        if (from.equals(to)) {
            throw new IllegalArgumentException(from + " cannot need itself");
        }
    }

    public Origin origin() {
        return rule.origin;
    }

    public Dependency rejected(boolean isRejected) {
        return new Dependency(from, to, kind, rule, path, isRejected);
    }

    /// The same between other assets.
    public Dependency between(AssetId newFrom, AssetId newTo) {
        return new Dependency(newFrom, newTo, kind, rule, path, rejected);
    }

    /// Whether both say the same of the same two assets, however they were learnt.
    public boolean sameAs(Dependency other) {
        return from.equals(other.from) && to.equals(other.to) && kind == other.kind;
    }
}
