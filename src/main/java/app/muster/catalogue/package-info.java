/// What is true of Azure in general, as data: resource types, controls, attack actions with their
/// outcome rules, playbook templates. Read once, checked whole, then one immutable value.
@NullMarked
package app.muster.catalogue;

import org.jspecify.annotations.NullMarked;
