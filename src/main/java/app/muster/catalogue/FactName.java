package app.muster.catalogue;

import app.muster.expression.Type;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What expressions can ask of a resource beyond its own body: each is a join over the evidence,
/// and one piece of code in the room that assesses.
public enum FactName {
    /// It is an Azure resource, and not a thing that people entered.
    AZURE("azure", Type.TRUTH),
    /// A lock on the resource, something above it, or its group or subscription stops its deletion.
    LOCK_COVERS("lock.covers", Type.TRUTH),
    /// A read-only lock covers it.
    LOCK_READ_ONLY("lock.read-only", Type.TRUTH),
    /// A lock stands in the way of a step that brings it back: read-only over it, or any lock on a
    /// group in which Azure Backup keeps its restore points.
    LOCK_BLOCKS_RECOVERY("lock.blocks-recovery", Type.TRUTH),
    /// A backup item or instance for exactly this resource exists and is being backed up.
    BACKUP_ACTIVE("backup.active", Type.TRUTH),
    /// Recovery points exist for exactly this resource, whether or not new ones are made.
    BACKUP_KEPT("backup.kept", Type.TRUTH),
    /// Time since its newest recovery point.
    BACKUP_AGE("backup.age", Type.SPAN),
    /// The vault that holds its backup has locked immutability.
    BACKUP_IMMUTABLE("backup.immutable", Type.TRUTH),
    /// A second person must agree before that vault gives its backups up.
    BACKUP_GUARDED("backup.guarded", Type.TRUTH),
    /// What is deleted from that vault stays for some days.
    BACKUP_SOFT_DELETE("backup.soft-delete", Type.TRUTH),
    /// That vault restores into the paired region too.
    BACKUP_CROSS_REGION("backup.cross-region", Type.TRUTH),
    /// Site Recovery replicates it, and its state is sound.
    REPLICA_ACTIVE("replica.active", Type.TRUTH),
    /// The vault that keeps its replica stands in another region than it does.
    REPLICA_VAULT_APART("replica.vault-apart", Type.TRUTH),
    /// Time since its last test failover that worked.
    REPLICA_DRILL_AGE("replica.drill-age", Type.SPAN),
    /// The vault has a resource guard: critical operations need a second person.
    VAULT_GUARDED("vault.guarded", Type.TRUTH),
    /// That guard stands in another subscription than the vault.
    VAULT_GUARD_APART("vault.guard-apart", Type.TRUTH),
    /// That guard stands in another tenant than the vault, as far as both say where they stand.
    VAULT_GUARD_FOREIGN("vault.guard-foreign", Type.TRUTH),
    /// The least time for which the policies of what it holds keep a recovery point.
    VAULT_KEEPS("vault.keeps", Type.SPAN),
    /// Backup items in this vault.
    VAULT_ITEMS("vault.items", Type.NUMBER),
    /// Machines that this vault replicates.
    VAULT_REPLICAS("vault.replicas", Type.NUMBER),
    /// The vault lies in another region than everything it protects by replication.
    VAULT_REGION_APART("vault.region-apart", Type.TRUTH),
    /// Some of the account's data is held by a locked immutability policy or a legal hold.
    STORAGE_WORM("storage.worm", Type.TRUTH),
    /// The shortest time for which one of its locked policies holds data.
    STORAGE_WORM_FOR("storage.worm-for", Type.SPAN),
    /// It is the cache account of Site Recovery.
    REPLICATION_CACHE("storage.replication-cache", Type.TRUTH),
    /// A failover group or a geo-replica holds a copy of the database.
    SQL_GEO_COPY("sql.geo-copy", Type.TRUTH),
    /// It is the secondary of a failover group or a geo-replication, and serves nothing itself.
    SQL_STAND_BY("sql.stand-by", Type.TRUTH),
    /// An enabled alert rule with somebody to tell watches the removal of locks.
    LOCK_ALERT("subscription.lock-alert", Type.TRUTH),
    /// The subscription's activity log is sent to a place of its own.
    LOG_EXPORTED("subscription.log-exported", Type.TRUTH),
    /// Assignments of Owner at the subscription or above.
    OWNERS("subscription.owners", Type.NUMBER),
    /// Permanent assignments that carry the right to remove locks.
    STANDING_LOCK_ADMINS("subscription.standing-lock-admins", Type.NUMBER),
    /// Permanent assignments that let somebody make the deletion of the resource final.
    STANDING_PURGERS("purge.standing", Type.NUMBER),
    /// Eligible assignments of privileged roles through PIM.
    ELIGIBLE_ADMINS("subscription.eligible-admins", Type.NUMBER),
    /// Classic administrators of the subscription.
    CLASSIC_ADMINS("subscription.classic-admins", Type.NUMBER),
    /// Roles of the organisation's own that may remove locks or purge.
    LOCK_ROLES("subscription.lock-roles", Type.NUMBER),
    /// Roles given to single users at the subscription.
    DIRECT_USERS("subscription.direct-users", Type.NUMBER),
    /// Locks in the subscription.
    LOCKS("subscription.locks", Type.NUMBER),
    /// Enabled alert rules with somebody to tell watch the deletion of vaults, guards, policies and
    /// logs, and purges.
    DESTRUCTION_ALERT("subscription.destruction-alert", Type.TRUTH),
    /// A policy asks people for a second factor before they delete.
    SECOND_FACTOR("subscription.second-factor", Type.TRUTH),
    /// Somebody gets the security alerts.
    SECURITY_CONTACT("subscription.security-contact", Type.TRUTH),
    /// Microsoft Sentinel is on in a workspace of the estate.
    SENTINEL("subscription.sentinel", Type.TRUTH),
    /// Its rule for attacks in several steps is on.
    FUSION("subscription.fusion", Type.TRUTH),
    /// The activity log reaches a workspace with Sentinel.
    ACTIVITY_WATCHED("subscription.activity-watched", Type.TRUTH),
    /// A deployment stack denies its deletion.
    STACK_DENIES("stack.denies", Type.TRUTH),
    /// A policy denies the deletion of its type here.
    POLICY_DENIES("policy.denies-delete", Type.TRUTH),
    /// Uploads to the account are scanned.
    UPLOADS_SCANNED("storage.uploads-scanned", Type.TRUTH),
    /// The account's file shares that were read are backed up, each of them.
    SHARES_BACKED_UP("storage.shares-backed-up", Type.TRUTH),
    /// The account has file shares.
    SHARES("storage.shares", Type.NUMBER),
    /// Databases of the SQL Server in this machine are backed up.
    SQL_IN_MACHINE("sql-machine.backed-up", Type.TRUTH),
    /// Only identities of the directory sign in to the server.
    DIRECTORY_ONLY("database.directory-only", Type.TRUTH),
    /// Each member of the scale set is backed up or replicated.
    MEMBERS_SAFE("scale-set.members-safe", Type.TRUTH),
    /// Working backup extensions in the cluster.
    BACKUP_EXTENSIONS("cluster.backup-extensions", Type.NUMBER),
    /// Copies of the store in other regions.
    STORE_REPLICAS("store.replicas", Type.NUMBER),
    /// Recovery plans of the vault.
    RECOVERY_PLANS("vault.recovery-plans", Type.NUMBER),
    /// Settings of the vault by which replication problems are told to somebody.
    REPLICATION_ALERTS("vault.replication-alerts", Type.NUMBER),
    /// Items of the vault that come from machines outside Azure.
    HYBRID_ITEMS("vault.hybrid-items", Type.NUMBER),
    /// Source controls of the automation account that publish its runbooks.
    SOURCE_CONTROLS("automation.source-controls", Type.NUMBER),
    /// Recovery points of exactly this resource reach a vault.
    BACKUP_VAULTED("backup.vaulted", Type.TRUTH),
    /// Somebody vouched for this control on this asset, and the word still counts.
    ATTESTED("attested", Type.TRUTH);

    private static final Map<List<String>, FactName> BY_PATH = new HashMap<>();

    static {
        for (FactName fact : values()) {
            BY_PATH.put(List.of(fact.path.split("\\.")), fact);
        }
    }

    private final String path;
    private final Type type;

    FactName(String path, Type type) {
        this.path = path;
        this.type = type;
    }

    /// As expressions write it.
    public String path() {
        return path;
    }

    public Type type() {
        return type;
    }

    public static Optional<FactName> of(List<String> path) {
        return Optional.ofNullable(BY_PATH.get(path));
    }
}
