/// What there is, and which application it belongs to; inventories come in here.
@NullMarked
package app.muster.ui.estate;

import org.jspecify.annotations.NullMarked;
