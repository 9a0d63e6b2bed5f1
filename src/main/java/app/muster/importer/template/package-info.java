/// What an ARM template says without being deployed: its expressions worked out as far as the file
/// allows, and its resources under ids made of their names.
@NullMarked
package app.muster.importer.template;

import org.jspecify.annotations.NullMarked;
