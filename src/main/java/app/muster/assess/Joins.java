package app.muster.assess;

/// What has to be brought together from several answers, each indexed once for an estate.
final class Joins {

    final Singletons singletons;
    final Locks locks;
    final Vaults vaults;
    final Backups backups;
    final Replicas replicas;
    final Worm worm;
    final GeoCopies geoCopies;
    final LockAlerts lockAlerts;
    final LogExports logExports;
    final Privileges privileges;
    final Purgers purgers;
    final DefenderPlans defender;
    final Children children;

    Joins(Estate estate) {
        singletons = new Singletons(estate);
        locks = new Locks(estate);
        vaults = new Vaults(estate);
        backups = new Backups(estate, vaults);
        replicas = new Replicas(estate);
        worm = new Worm(estate);
        geoCopies = new GeoCopies(estate);
        lockAlerts = new LockAlerts(estate);
        logExports = new LogExports(estate);
        privileges = new Privileges(estate);
        purgers = new Purgers(estate);
        children = new Children(estate);
        defender = new DefenderPlans(estate);
    }
}
