package app.muster.assess;

import app.muster.catalogue.FactName;
import app.muster.expression.Facts;
import app.muster.expression.Value;
import app.muster.plan.Plan;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The facts behind the names of [app.muster.catalogue.ResourceVocabulary] for one subject. What
/// was not read is unknown, with words that say what to read.
public final class SubjectFacts implements Facts {

    private final Estate estate;
    private final Supplier<Attestations> attestations;
    private final Subject subject;
    private String controlId;
    private final boolean settled;

    /// @param now for what people vouched for; the age of things is counted to when the snapshot
    ///   was taken
    /// @param controlId the control that `attested` is about; empty if it is asked for none
    public SubjectFacts(Estate estate, Plan plan, Subject subject, Instant now, String controlId) {
        this(
                estate,
                () -> Attestations.of(plan, now.atZone(ZoneOffset.UTC).toLocalDate()),
                subject,
                controlId);
    }

    SubjectFacts(
            Estate estate, Supplier<Attestations> attestations, Subject subject, String controlId) {
        this.estate = estate;
        this.attestations = attestations;
        this.subject = subject;
        this.controlId = controlId;
        settled = subject.hasSettings();
    }

    /// Turns to another control; all that is different is whose word `attested` asks for.
    void turnTo(String control) {
        controlId = control;
    }

    @Override
    public Value path(List<String> path, Object meaning) {
        return meaning instanceof FactName name ? fact(name) : path(path);
    }

    @Override
    public Value path(List<String> path) {
        String root = path.getFirst();
        return switch (root) {
            case "it" -> body(path, 1);
            case "blob",
                    "file",
                    "vault-config",
                    "sql-short",
                    "sql-long",
                    "sql-audit",
                    "sql-threat" ->
                    estate.joins().singletons().value(root, subject, path.subList(1, path.size()));
            default ->
                    fact(
                            FactName.of(path)
                                    .orElseThrow(
                                            () -> new IllegalArgumentException("no fact " + path)));
        };
    }

    @Override
    public Value call(String function, List<Value> arguments) {
        if (arguments.getFirst() instanceof Value.Unknown unknown) {
            return unknown;
        }
        String argument = arguments.getFirst().shown();
        return switch (function) {
            case "age" -> Moments.age(arguments.getFirst(), estate.snapshot().taken());
            case "defender" -> estate.joins().defender().tier(subject, argument);
            case "defender-variant" -> estate.joins().defender().variant(subject, argument);
            case "logs" -> estate.joins().diagnostics().logs(subject, argument);
            case "children" -> estate.joins().children().count(subject, argument);
            case "holds" -> estate.joins().children().named(subject, argument);
            case "tag" -> body(List.of("tags", argument), 0);
            default -> throw new IllegalArgumentException("no function " + function);
        };
    }

    @Override
    public Value silent(List<String> path) {
        return new Value.Unknown(
                () -> Unread.field(String.join(".", path.subList(1, path.size())), subject.name()));
    }

    private Value body(List<String> path, int from) {
        boolean silent = !settled && isSilent(path.get(from));
        return silent
                ? new Value.Unknown(() -> Unread.settings(subject.name()))
                : BodyValue.of(subject.body(), path, from);
    }

    /// `az resource list` writes `"properties": null` for what it did not ask, which is no setting.
    private boolean isSilent(String field) {
        Optional<Json> value = subject.body().get(field);
        return value.isEmpty() || field.equals("properties") && value.get() instanceof Json.Null;
    }

    private String subscription() {
        return Paths.subscription(subject.key());
    }

    private Value fact(FactName name) {
        Joins joins = estate.joins();
        return switch (name) {
            case AZURE -> Value.of(subject.isAzure());
            case LOCK_COVERS -> joins.locks().covers(subject);
            case LOCK_READ_ONLY -> joins.locks().readOnly(subject);
            case LOCK_BLOCKS_RECOVERY -> joins.locks().blocksRecovery(subject);
            case BACKUP_ACTIVE -> joins.backups().active(subject);
            case BACKUP_KEPT -> joins.backups().kept(subject);
            case BACKUP_AGE -> joins.backups().age(subject);
            case BACKUP_IMMUTABLE -> joins.backups().immutable(subject);
            case BACKUP_GUARDED -> joins.backups().guarded(subject);
            case BACKUP_SOFT_DELETE -> joins.backups().softDelete(subject);
            case BACKUP_CROSS_REGION -> joins.backups().crossRegion(subject);
            case REPLICA_VAULT_APART -> joins.replicas().vaultApart(subject, joins.vaults());
            case REPLICA_ACTIVE -> joins.replicas().active(subject);
            case REPLICA_DRILL_AGE -> joins.replicas().drillAge(subject);
            case VAULT_GUARDED -> joins.vaults().guarded(subject.key());
            case VAULT_GUARD_APART -> joins.vaults().guardApart(subject.key());
            case VAULT_GUARD_FOREIGN -> joins.vaults().guardForeign(subject.key());
            case VAULT_KEEPS -> joins.policyTimes().least(subject.key());
            case VAULT_ITEMS -> joins.vaults().items(subject.key());
            case VAULT_REPLICAS -> joins.vaults().replicas(subject.key());
            case VAULT_REGION_APART -> joins.vaults().regionApart(subject.key());
            case STORAGE_WORM -> joins.worm().held(subject);
            case STORAGE_WORM_FOR -> joins.worm().shortest(subject);
            case REPLICATION_CACHE -> joins.replicas().isCache(subject);
            case SQL_GEO_COPY -> joins.geoCopies().of(subject);
            case SQL_STAND_BY -> joins.standBys().of(subject);
            case LOCK_ALERT -> joins.lockAlerts().of(subscription());
            case LOG_EXPORTED -> joins.logExports().of(subscription());
            case OWNERS -> joins.privileges().owners(subscription());
            case STANDING_LOCK_ADMINS ->
                    joins.privileges()
                            .standing(subscription(), attestations.get().emergencyAccounts());
            case STANDING_PURGERS ->
                    joins.purgers().count(subject, attestations.get().emergencyAccounts());
            case ELIGIBLE_ADMINS -> joins.privileges().eligible(subscription());
            case CLASSIC_ADMINS -> joins.privileges().classic(subscription());
            case LOCK_ROLES -> joins.privileges().ownLockRoles(subscription());
            case DIRECT_USERS -> joins.privileges().directUsers(subscription());
            case LOCKS -> joins.locks().count(subscription());
            case DESTRUCTION_ALERT -> joins.lockAlerts().destruction(subscription());
            case SECOND_FACTOR -> joins.policies().asksForSecondFactor(subscription());
            case SECURITY_CONTACT -> joins.team().hasContact(subscription());
            case SENTINEL -> joins.team().watches(subscription());
            case FUSION -> joins.team().joinsSteps(subscription());
            case ACTIVITY_WATCHED -> joins.team().receivesActivity(subscription());
            case STACK_DENIES -> joins.stacks().denies(subject);
            case POLICY_DENIES -> joins.policies().deniesDeletion(subject);
            case UPLOADS_SCANNED -> joins.defender().scansUploads(subject);
            case SHARES_BACKED_UP -> joins.backups().shares(subject);
            case SHARES -> joins.backups().shareCount(subject);
            case SQL_IN_MACHINE -> joins.backups().databases(subject);
            case DIRECTORY_ONLY -> joins.databases().directoryOnly(subject);
            case MEMBERS_SAFE -> joins.scaleSets().areMembersSafe(subject);
            case BACKUP_EXTENSIONS ->
                    joins.extras().count(EvidenceKind.CLUSTER_EXTENSIONS, subject);
            case STORE_REPLICAS -> joins.extras().count(EvidenceKind.STORE_REPLICAS, subject);
            case RECOVERY_PLANS -> joins.extras().count(EvidenceKind.RECOVERY_PLANS, subject);
            case REPLICATION_ALERTS ->
                    joins.extras().count(EvidenceKind.REPLICATION_ALERTS, subject);
            case HYBRID_ITEMS -> joins.vaults().hybridItems(subject.key());
            case SOURCE_CONTROLS -> joins.extras().count(EvidenceKind.SOURCE_CONTROLS, subject);
            case BACKUP_VAULTED -> joins.backups().vaulted(subject);
            case ATTESTED -> attestations.get().value(controlId, subject.asset());
        };
    }
}
