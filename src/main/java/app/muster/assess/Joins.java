package app.muster.assess;

/// What has to be brought together from several answers, each indexed once for an estate, and only
/// if some control asks for it.
final class Joins {

    private final Late<Singletons> singletons;
    private final Late<Locks> locks;
    private final Late<Vaults> vaults;
    private final Late<Backups> backups;
    private final Late<PolicyTimes> policyTimes;
    private final Late<Replicas> replicas;
    private final Late<Worm> worm;
    private final Late<GeoCopies> geoCopies;
    private final Late<StandBys> standBys;
    private final Late<LockAlerts> lockAlerts;
    private final Late<LogExports> logExports;
    private final Late<Privileges> privileges;
    private final Late<Purgers> purgers;
    private final Late<DefenderPlans> defender;
    private final Late<Children> children;
    private final Late<Stacks> stacks;
    private final Late<Policies> policies;
    private final Late<SecurityTeam> team;
    private final Late<Diagnostics> diagnostics;
    private final Late<Databases> databases;
    private final Late<ScaleSets> scaleSets;
    private final Late<Extras> extras;

    Joins(Estate estate) {
        singletons = new Late<>(() -> new Singletons(estate));
        locks = new Late<>(() -> new Locks(estate));
        vaults = new Late<>(() -> new Vaults(estate));
        backups = new Late<>(() -> new Backups(estate, vaults.get()));
        policyTimes = new Late<>(() -> new PolicyTimes(estate));
        replicas = new Late<>(() -> new Replicas(estate));
        worm = new Late<>(() -> new Worm(estate));
        geoCopies = new Late<>(() -> new GeoCopies(estate));
        standBys = new Late<>(() -> new StandBys(estate));
        lockAlerts = new Late<>(() -> new LockAlerts(estate));
        logExports = new Late<>(() -> new LogExports(estate));
        privileges = new Late<>(() -> new Privileges(estate));
        purgers = new Late<>(() -> new Purgers(estate));
        defender = new Late<>(() -> new DefenderPlans(estate));
        stacks = new Late<>(() -> new Stacks(estate));
        policies = new Late<>(() -> new Policies(estate));
        team = new Late<>(() -> new SecurityTeam(estate));
        diagnostics = new Late<>(() -> new Diagnostics(estate));
        databases = new Late<>(() -> new Databases(estate));
        scaleSets = new Late<>(() -> new ScaleSets(estate));
        extras = new Late<>(() -> new Extras(estate));
        children = new Late<>(() -> new Children(estate));
    }

    Singletons singletons() {
        return singletons.get();
    }

    Locks locks() {
        return locks.get();
    }

    Vaults vaults() {
        return vaults.get();
    }

    Backups backups() {
        return backups.get();
    }

    PolicyTimes policyTimes() {
        return policyTimes.get();
    }

    Replicas replicas() {
        return replicas.get();
    }

    Worm worm() {
        return worm.get();
    }

    StandBys standBys() {
        return standBys.get();
    }

    GeoCopies geoCopies() {
        return geoCopies.get();
    }

    LockAlerts lockAlerts() {
        return lockAlerts.get();
    }

    LogExports logExports() {
        return logExports.get();
    }

    Privileges privileges() {
        return privileges.get();
    }

    Purgers purgers() {
        return purgers.get();
    }

    DefenderPlans defender() {
        return defender.get();
    }

    Children children() {
        return children.get();
    }

    Stacks stacks() {
        return stacks.get();
    }

    Policies policies() {
        return policies.get();
    }

    SecurityTeam team() {
        return team.get();
    }

    Diagnostics diagnostics() {
        return diagnostics.get();
    }

    Databases databases() {
        return databases.get();
    }

    ScaleSets scaleSets() {
        return scaleSets.get();
    }

    Extras extras() {
        return extras.get();
    }
}
